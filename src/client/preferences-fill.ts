/** What the settings page shows of the settings: its radios, and lists out of its templates. Text goes in as text. */
import type { ReaderSettings } from '../schemas/reader-settings.ts';
import { partOf } from './part-of.ts';
import { filmName, type NamedFilm } from './seen-films.ts';
import { settingNames, shownTopic, shownValue, topicsWithoutRow } from './settings-choices.ts';
import { choiceInWords, type SettingsSpeech } from './settings-words.ts';

/** Sets every radio as the settings have it. */
export function fillRadios(page: Element, settings: ReaderSettings): void {
  for (const name of settingNames) choose(page.querySelector(`[data-setting="${name}"]`), shownValue(settings, name));
  for (const row of topicRows(page)) choose(row, shownTopic(settings, row.dataset['topic'] ?? ''));
}

/** Lists the choices for topics that have no row, and shows the passage about them where there are any. */
export function fillLostTopics(page: Element, settings: ReaderSettings, speech: SettingsSpeech): void {
  const rows = topicRows(page).map(({ dataset }) => dataset['topic'] ?? '');
  const entries = topicsWithoutRow(settings, rows).map(({ id, choice }) =>
    entry(page, 'lost-topic', id, { name: `${id}: ${choiceInWords(choice, speech)}`, 'whole-name': ` ${id}` }),
  );
  const isChanged = fillList(partOf(page, 'lost-topic-list'), entries);
  if (isChanged) partOf(page, 'lost-topics').hidden = entries.length === 0;
}

/** Lists the films that are marked as seen; `base` is the path that the site is served under. */
export function fillFilms(page: Element, films: readonly NamedFilm[], base: string): void {
  const list = partOf(page, 'films');
  const entries = films.map((film) => {
    const { id, title, after, isListed } = film;
    const made = entry(page, 'seen-film', id, { title, after, 'whole-name': ` ${filmName(film)}` });
    if (isListed) made.querySelector('a')?.setAttribute('href', `${base}films/${id}/`);
    return made;
  });
  fillList(list, entries);
  list.hidden = entries.length === 0;
}

/** Offers films in the field's list. */
export function fillOptions(page: Element, films: readonly NamedFilm[]): void {
  const options = films.map((film) => {
    const option = document.createElement('option');
    option.value = filmName(film);
    return option;
  });
  partOf(page, 'film-options').replaceChildren(...options);
}

function topicRows(page: Element): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-topic]')];
}

function choose(group: Element | null, value: string): void {
  for (const radio of group?.querySelectorAll('input') ?? []) radio.checked = radio.value === value;
}

/** An entry out of a template: `texts` by its parts. */
function entry(page: Element, template: string, id: string, texts: Readonly<Record<string, string>>): HTMLElement {
  const copy = (partOf(page, template) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const item = copy.firstElementChild as HTMLElement;
  item.dataset['id'] = id;
  for (const [part, text] of Object.entries(texts)) partOf(item, part).textContent = text;
  return item;
}

/** Fills a list whose entries have changed; one that has not keeps the reader's place in it. */
function fillList(list: HTMLElement, entries: readonly HTMLElement[]): boolean {
  const isSame =
    list.children.length === entries.length && entries.every((made, index) => list.children[index]?.isEqualNode(made));
  if (!isSame) list.replaceChildren(...entries);
  return !isSame;
}

/** The focus goes to what is there. */
export function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}

/** The words of an element in one line. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
