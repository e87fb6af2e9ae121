/**
 * `<cue-preferences>`: the settings page's wiring. Every change goes into the record at once, and the page then shows
 * what the record holds, whichever tab has changed it: nothing is kept here but what was asked and not yet answered.
 */
import { forgetReviews, keptCount } from './kept-reviews.ts';
import { partOf } from './part-of.ts';
import { topicChoice, withValue, settingNames } from './settings-choices.ts';
import { fillLostTopics, fillRadios, focusOn, textOf } from './preferences-fill.ts';
import { pageData } from './page-data.ts';
import { withTopic, withTopics } from './reader-record.ts';
import { SeenFilmsForm } from './seen-films-form.ts';
import { download, fileText, readFile } from './settings-file.ts';
import * as store from './settings-store.ts';
import { fileRefused, inWords, saidOf, type SettingsSpeech } from './settings-words.ts';
import { speechOf } from './speech.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';

class PreferencesElement extends HTMLElement {
  #listeners = new AbortController();
  /** Settings that wait for an answer: those of a file, and those from before many were changed at once. */
  #imported: ReaderSettings | undefined;
  #before: ReaderSettings | undefined;
  readonly #speech = speechOf<'settings'>(this);
  readonly #films = new SeenFilmsForm(this, (settings, said) => this.#store(settings, said));

  connectedCallback(): void {
    if (!store.isStoring()) {
      this.#part('blocked').hidden = false;
      return;
    }
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const type of ['change', 'click', 'submit', 'focusin']) this.addEventListener(type, this, { signal });
    for (const type of ['storage', 'pageshow']) window.addEventListener(type, this, { signal });
    this.#attempt(store.bringToPresent);
    this.#fill();
    (this.#part('controls') as HTMLFieldSetElement).disabled = false;
    void this.#films.offer();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  handleEvent(event: Event): void {
    const { type, target } = event;
    if (type === 'pageshow') this.#fill();
    else if (type === 'storage') this.#follow(event);
    else if (!(target instanceof HTMLElement)) return;
    else if (type === 'submit') {
      event.preventDefault();
      void this.#films.add();
    } else if (type === 'change') this.#changed(target as HTMLInputElement);
    else if (type === 'focusin') {
      this.#films.expect(target);
    } else this.#act(target.closest<HTMLButtonElement>('[data-action]'));
  }

  /** The record has changed: by this page, or (the browser tells it) by another tab. */
  #follow(event: Event): void {
    const isOther = event instanceof StorageEvent;
    if (isOther && event.key !== null && event.key.split('#')[0] !== pageData().key) return;
    this.#fill();
    if (!isOther) return;
    this.#forgetBefore();
    this.#say(this.#words.otherTab);
  }

  #fill(): void {
    const settings = store.storedSettings();
    fillRadios(this, settings);
    fillLostTopics(this, settings, this.#speech);
    this.#part('summary').textContent = inWords(settings, this.#speech);
    const aside = store.recordSetAside();
    this.#part('unread').hidden = aside === undefined;
    for (const words of this.querySelectorAll<HTMLElement>('[data-fault]'))
      words.hidden = words.dataset['fault'] !== (aside?.fault ?? 'aside');
    void this.#films.fill();
    void this.#fillKept();
  }

  /** How many reviews the device keeps for reading offline. */
  async #fillKept(): Promise<void> {
    const count = await keptCount();
    this.#part('kept').textContent = count === 0 ? this.#words.noneKept : this.#speech.say(this.#words.kept, { count });
  }

  async #forgetKept(): Promise<void> {
    await forgetReviews();
    await this.#fillKept();
  }

  #changed(input: HTMLInputElement): void {
    const row = input.closest<HTMLElement>('[data-topic],[data-setting]');
    if (input === this.#file) void this.#askForImport();
    if (row === null) return;
    const said = saidOf(textOf(row.querySelector('legend')), textOf(input.labels?.[0]), this.#speech);
    const settings = store.storedSettings();
    const { topic = '', setting } = row.dataset;
    const name = settingNames.find((known) => known === setting);
    this.#store(
      name === undefined
        ? withTopic(settings, topic, topicChoice(input.value))
        : withValue(settings, name, input.value),
      said,
    );
  }

  #act(button: HTMLButtonElement | null): void {
    if (button === null) return;
    const { say } = this.#speech;
    const words = this.#words;
    const id = button.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    const settings = store.storedSettings();
    switch (button.dataset['action']) {
      case 'all': {
        const { topics = '' } = button.closest<HTMLElement>('[data-topics]')?.dataset ?? {};
        const next = withTopics(settings, topics.split(' '), topicChoice(button.value));
        if (this.#store(next, say(words.done, { words: textOf(button) }))) this.#before = settings;
        this.#part('undo').hidden = this.#before === undefined;
        break;
      }
      case 'undo':
        if (this.#before !== undefined) this.#store(this.#before, words.asBefore);
        this.#part('status').focus();
        break;
      case 'drop':
        this.#store(withTopic(settings, id, 'show'), say(words.dropped, { topic: id }));
        focusOn(this.querySelector('[data-action="drop"]') ?? this.#part('parts'));
        break;
      case 'forget':
        void this.#films.forget(id);
        break;
      case 'forget-kept':
        void this.#forgetKept().then(() => {
          this.#say(words.forgotten);
        });
        break;
      case 'export':
        download(fileText(settings), this.dataset['fileName'] ?? 'settings.json');
        this.#say(words.exported);
        break;
      case 'erase':
        this.#ask('erase');
        break;
      case 'erase-now':
        void this.#forgetKept();
        if (this.#attempt(store.eraseSettings)) this.#say(words.erased);
        this.#answered();
        break;
      case 'replace':
        if (this.#imported !== undefined) this.#store(this.#imported, words.replaced);
        this.#answered();
        break;
      case 'keep':
        this.#say(words.unchanged);
        this.#answered();
        break;
      case 'download':
        download(store.recordSetAside()?.text ?? '', 'settings-set-aside.json');
        break;
      case 'discard':
        if (this.#attempt(store.discardSetAside)) this.#say(words.discarded);
        this.#part('parts').focus();
    }
  }

  /** Shows a question in its place, and goes to its first answer. */
  #ask(question: 'import' | 'erase'): void {
    for (const name of ['import', 'erase']) this.#part(name).hidden = name !== question;
    this.#part(question).querySelector('button')?.focus();
  }

  /** The question goes away, and the reader goes on from where it was asked. */
  #answered(): void {
    const isImport = !this.#part('import').hidden;
    this.#imported = undefined;
    for (const name of ['import', 'erase']) this.#part(name).hidden = true;
    focusOn(isImport ? this.#file : this.querySelector('[data-action="erase"]'));
  }

  async #askForImport(): Promise<void> {
    const [file] = this.#file.files ?? [];
    if (file === undefined) return;
    const found = await readFile(file);
    this.#file.value = ''; // the same file, mended, is a choice again
    if ('fault' in found) {
      this.#part('import').hidden = true;
      this.#say(fileRefused(file.name, found.fault, this.#speech));
      return;
    }
    this.#imported = store.broughtToPresent(found.settings);
    this.#part('import-question').textContent = this.#speech.say(this.#words.fileHolds, {
      file: file.name,
      held: inWords(this.#imported, this.#speech),
      here: inWords(store.storedSettings(), this.#speech),
    });
    this.#ask('import');
  }

  /** Stores the settings and says so; what the browser refuses is said too, and the page shows what is true. */
  #store(settings: ReaderSettings, said: string): boolean {
    const isStored = this.#attempt(() => {
      store.storeSettings(settings);
    });
    this.#forgetBefore();
    if (isStored) this.#say(this.#speech.say(this.#words.saved, { said }));
    return isStored;
  }

  #forgetBefore(): void {
    this.#before = undefined;
    this.#part('undo').hidden = true;
  }

  #attempt(write: () => void): boolean {
    try {
      write();
      return true;
    } catch (error) {
      console.error('The settings could not be stored.', error);
      this.#fill();
      this.#say(this.#words.refused);
      return false;
    }
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  get #words(): SettingsSpeech['words']['settings'] {
    return this.#speech.words.settings;
  }

  get #file(): HTMLInputElement {
    return this.#part('file') as HTMLInputElement;
  }

  #part(name: string): HTMLElement {
    return partOf(this, name);
  }
}

customElements.define('cue-preferences', PreferencesElement);
