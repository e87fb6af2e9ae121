/** The settings page's list of films that a reader has seen, and the field that adds to it. */
import type { ListedFilm } from '../publish/film-list.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';
import { partOf } from './part-of.ts';
import { fillFilms, fillOptions, focusOn, textOf } from './preferences-fill.ts';
import { noSettings, withSeen } from './reader-record.ts';
import { filmMeant, filmName, filmsSeen, namedFilms, type NamedFilm } from './seen-films.ts';
import * as store from './settings-store.ts';
import type { SettingsSpeech } from './settings-words.ts';
import { speechOf } from './speech.ts';

/** The part of the page that is about films. Their titles are fetched when there is something to name, and once. */
export class SeenFilmsForm {
  #listed: Promise<NamedFilm[]> | undefined;
  readonly #page: HTMLElement;
  readonly #speech: SettingsSpeech;
  readonly #store: (settings: ReaderSettings, said: string) => boolean;

  /** `store` stores settings and says why; it answers whether they are stored. */
  constructor(page: HTMLElement, storeAndSay: (settings: ReaderSettings, said: string) => boolean) {
    this.#page = page;
    this.#speech = speechOf<'settings'>(page);
    this.#store = storeAndSay;
  }

  /** Somebody reaches for the field: by the time they write, the films are there. */
  expect(target: Element): void {
    if (target === this.#field) void this.#load();
  }

  /** Shows the films that are marked. */
  async fill(): Promise<void> {
    const seen = (): string[] => store.storedSettings().seen ?? [];
    const films = seen().length === 0 ? [] : await this.#load();
    fillFilms(this.#page, filmsSeen(seen(), films, this.#speech), this.#base);
  }

  /** Marks the film that the field names. */
  async add(): Promise<void> {
    const { words, say } = this.#speech;
    const text = this.#field.value.trim();
    const films = await this.#load();
    if (films === undefined) return;
    const film = filmMeant(text, films);
    const { writeTitle, noFilm, severalFilms, nowSeen } = words.settings;
    if (film === 'none') this.#note(text === '' ? writeTitle : say(noFilm, { title: text }));
    else if (film === 'several') this.#note(say(severalFilms, { title: text }));
    else if (this.#store(withSeen(store.storedSettings(), film.id, true), say(nowSeen, { film: filmName(film) }))) {
      this.#note('');
      this.#field.value = '';
      history.replaceState(history.state, '', location.pathname + location.hash);
    }
  }

  /** Marks a film no longer; the reader goes on from the next. */
  async forget(id: string): Promise<void> {
    const items = [...this.#part('films').children];
    const place = items.findIndex((item) => (item as HTMLElement).dataset['id'] === id);
    const name = textOf(items[place]?.querySelector('span'));
    const { words, say } = this.#speech;
    this.#store(withSeen(store.storedSettings(), id, false), say(words.settings.notSeen, { film: name }));
    await this.fill();
    const buttons = this.#part('films').querySelectorAll('button');
    focusOn(buttons[Math.min(place, buttons.length - 1)] ?? this.#field);
  }

  /** A reader who comes from a film's page finds it in the field; to add it is theirs. */
  async offer(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('seen');
    if (asked === null) return;
    const films = await this.#load();
    const [id = asked] = store.broughtToPresent(withSeen(noSettings, asked, true)).seen ?? [];
    const film = films?.find((known) => known.id === id);
    if (films === undefined) return;
    const { words, say } = this.#speech;
    const { noSuchFilm, alreadySeen, addToMark } = words.settings;
    if (film === undefined) this.#note(noSuchFilm);
    else if (store.storedSettings().seen?.includes(id)) this.#note(say(alreadySeen, { film: filmName(film) }));
    else {
      this.#field.value = filmName(film);
      this.#note(addToMark);
      if (document.activeElement === document.body) this.#part('add').focus();
    }
  }

  /** The magazine's films, loaded once; undefined, and said, where they do not come. */
  async #load(): Promise<NamedFilm[] | undefined> {
    this.#listed ??= fetch(`${this.#base}preferences/films.json`).then(async (answer) => {
      if (!answer.ok) throw new Error(`films.json: ${String(answer.status)}`);
      const films = namedFilms((await answer.json()) as ListedFilm[]);
      fillOptions(this.#page, films);
      this.#note('');
      return films;
    });
    try {
      return await this.#listed;
    } catch (error) {
      console.error('The list of films did not come.', error);
      this.#listed = undefined;
      this.#note(this.#speech.words.settings.noTitles);
      return undefined;
    }
  }

  #note(words: string): void {
    this.#part('film-note').textContent = words;
  }

  get #base(): string {
    return this.#page.dataset['base'] ?? '/';
  }

  get #field(): HTMLInputElement {
    return this.#part('film') as HTMLInputElement;
  }

  #part(name: string): HTMLElement {
    return partOf(this.#page, name);
  }
}
