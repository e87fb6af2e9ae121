/**
 * The search over any page, once somebody has reached for it: a dialog with a combobox, names at each letter, texts
 * when the typing rests. What it knows is in find-state.ts, what it offers in find-list.ts.
 */
import { makeCombobox, showOptions } from './combobox.ts';
import { optionGroups } from './find-list.ts';
import { findSettings } from './find-settings.ts';
import * as find from './find-state.ts';
import type { NameMatch, NameMatcher } from './name-matching.ts';
import { loadNames } from './names-index.ts';
import { SearchIndexes } from './search-index.ts';
import { addressOf, queryOf, type SearchQuery } from './search-query.ts';
import { inTurns, listed } from './search-results.ts';
import type { SearchSettings } from './search-settings.ts';

/** How long typing rests before the texts are searched, in milliseconds. */
const typingPause = 200;

/** The dialog of a page. */
export interface FindDialog {
  /** Opens it over the page. */
  open(): void;
}

/** The parts of `<cue-find>`, each with its `data-part`. Throws where one is missing: the page is broken. */
function partsOf(host: HTMLElement): {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  ways: HTMLElement;
} {
  const part = (name: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`The search over the page has no part "${name}".`);
    return found;
  };
  return {
    dialog: part('dialog') as HTMLDialogElement,
    field: part('field') as HTMLInputElement,
    list: part('list'),
    status: part('status'),
    ways: part('ways'),
  };
}

/** Wires the dialog in `host`. */
export function findDialog(host: HTMLElement): FindDialog {
  const { dialog, field, list, status, ways } = partsOf(host);
  const { base = '/', languages = '' } = host.dataset;
  const indexes = new SearchIndexes({ base, languages: languages.split(' ').filter((part) => part !== '') }, {});
  let state = find.beginning;
  let matcher: NameMatcher | undefined;
  let settings: Promise<SearchSettings> | undefined;
  let typing: number | undefined;

  const namesFor = (words: string): NameMatch[] => matcher?.matches(words, find.offered.names) ?? [];
  const queryFor = (words: string): SearchQuery => queryOf(new URLSearchParams({ q: words }));

  async function show(next: find.FindState): Promise<void> {
    state = next;
    status.textContent = find.findAnnouncement(state);
    ways.hidden = state.words !== '' && (state.names.length > 0 || find.wordsWithResults(state) !== undefined);
    const words = find.wordsWithResults(state);
    const all =
      words === undefined
        ? undefined
        : { asked: state.words, words, href: `${base}search/${addressOf(queryFor(words))}` };
    const offers = { names: state.names, texts: find.listedTexts(state, base) };
    const groups = optionGroups(offers, { base, all, settings: await settingsOnce() });
    if (state === next) showOptions(field, list, groups);
  }

  function settingsOnce(): Promise<SearchSettings> {
    settings ??= findSettings(base);
    return settings;
  }

  async function searchTexts(): Promise<void> {
    const { generation, words } = state;
    try {
      const { leftOut } = await settingsOnce();
      let searched = words;
      let { lists, unknown } = await indexes.search(queryFor(words), leftOut);
      const others = find.otherWords(state, unknown);
      if (lists.flat().length === 0 && others !== undefined && state.generation === generation) {
        searched = others;
        ({ lists, unknown } = await indexes.search(queryFor(others), leftOut));
      }
      if (state.generation !== generation) return;
      const { results, total, leftOut: leftOutCount } = listed(lists, undefined, inTurns);
      const items = await Promise.all(results.slice(0, find.offered.texts).map((result) => result.item()));
      const texts = { status: 'found', words: searched, items, total, leftOut: leftOutCount } as const;
      if (state.generation === generation) await show(find.answered(state, generation, texts));
    } catch (error) {
      console.error('The texts could not be searched.', error);
      indexes.forget('all');
      if (state.generation === generation) await show(find.answered(state, generation, { status: 'failed' }));
    }
  }

  function ask(): void {
    const words = find.tidied(field.value);
    if (words === state.words) return;
    window.clearTimeout(typing);
    void show(find.asked(state, words, namesFor(words)));
    if (words !== '') typing = window.setTimeout(() => void searchTexts(), typingPause);
  }

  async function fetchNames(): Promise<void> {
    try {
      matcher = await loadNames(base);
      await show(find.namesSettled(state, 'ready', namesFor(state.words)));
    } catch (error) {
      console.error('The names could not be loaded.', error);
      await show(find.namesSettled(state, 'failed', []));
    }
    indexes.expect(); // after the names, which are wanted first
  }

  makeCombobox(field, list);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  field.addEventListener('compositionend', ask);
  dialog.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target === dialog || event.target.closest('[data-part="close"]') !== null) dialog.close();
  });
  // A page that comes back as it was left shows what it is about, not the search that led away from it.
  addEventListener('pagehide', () => {
    dialog.close();
  });

  return {
    open() {
      if (dialog.open) return;
      settings = undefined; // they may have changed since
      dialog.showModal();
      field.select();
      if (matcher === undefined) void fetchNames();
    },
  };
}
