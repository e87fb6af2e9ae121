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
import { partOf } from './part-of.ts';
import { noSettings } from './reader-record.ts';
import { placeOf, SearchIndexes } from './search-index.ts';
import { addressOf, queryOf, tidied, type SearchQuery } from './search-query.ts';
import { inTurns, listed } from './search-results.ts';
import { findSpeech } from './speech.ts';
import { searchSettings, type SearchSettings } from './search-settings.ts';

const undecided = searchSettings(noSettings, {});

/** What answers in the dialog of a page. */
export interface FindDialog {
  /** The dialog is open, perhaps again, perhaps with words in it that nobody has answered yet. */
  opened(): void;
}

/** Wires the dialog in `host`. Rejects where its words do not come. */
export async function findDialog(host: HTMLElement): Promise<FindDialog> {
  const dialog = partOf(host, 'dialog') as HTMLDialogElement;
  const field = partOf(host, 'field') as HTMLInputElement;
  const list = partOf(host, 'list');
  const all = partOf(host, 'all') as HTMLAnchorElement;
  const place = placeOf(host);
  const { base } = place;
  const speech = await findSpeech(host, base);
  const indexes = new SearchIndexes(place, {});
  let state = find.beginning;
  let matcher: NameMatcher | undefined;
  let settings: SearchSettings | undefined;
  let typing: number | undefined;

  const namesFor = (words: string): NameMatch[] => matcher?.matches(words, find.offered.names) ?? [];
  const queryFor = (words: string): SearchQuery => queryOf(new URLSearchParams({ q: words }));

  function show(next: find.FindState): void {
    state = next;
    partOf(host, 'status').textContent = find.findAnnouncement(state, base, speech);
    list.ariaBusy = String(state.texts.status === 'loading');
    const words = find.wordsWithResults(state);
    partOf(host, 'ways').hidden = state.words !== '' && (state.names.length > 0 || words !== undefined);
    all.hidden = words === undefined;
    if (words !== undefined) all.href = `${base}search/${addressOf(queryFor(words))}`;
    const instead = words === state.words ? undefined : words;
    const offers = { names: state.names, texts: find.listedTexts(state, base) };
    // Names have no marks: they wait for no settings, and texts come after these.
    showOptions(field, list, optionGroups(offers, { base, instead, settings: settings ?? undecided, speech }));
  }

  async function searchTexts(): Promise<void> {
    const { generation, words } = state;
    try {
      settings ??= await findSettings(base);
      const { leftOut } = settings;
      let searched = words;
      let answer = await indexes.search(queryFor(words), leftOut);
      const others = find.otherWords(state, answer.unknown);
      if (answer.lists.flat().length === 0 && others !== undefined && state.generation === generation) {
        searched = others;
        answer = await indexes.search(queryFor(others), leftOut);
      }
      if (state.generation !== generation) return;
      const { results, total, leftOut: leftOutCount } = listed(answer.lists, undefined, inTurns);
      const items = await Promise.all(results.slice(0, find.offered.texts).map((result) => result.item()));
      const texts = { status: 'found', words: searched, items, total, leftOut: leftOutCount } as const;
      if (state.generation === generation) show(find.answered(state, generation, texts));
    } catch (error) {
      console.error('The texts could not be searched.', error);
      indexes.forget('all');
      if (state.generation === generation) show(find.answered(state, generation, { status: 'failed' }));
    }
  }

  /** The texts are searched when the typing rests, and after the names, which are wanted first. */
  function askTexts(): void {
    window.clearTimeout(typing);
    if (state.words === '' || state.namesStatus === 'loading') return;
    typing = window.setTimeout(() => void searchTexts(), find.restBeforeTexts(state));
  }

  function ask(): void {
    const words = tidied(field.value);
    if (words === state.words) return;
    if (state.namesStatus === 'failed') void fetchNames();
    show(find.asked(state, words, namesFor(words)));
    askTexts();
  }

  /** The settings may be others than those that the answer obeys. */
  function askAnew(): void {
    settings = undefined;
    show(find.askedAnew(state));
    askTexts();
  }

  async function fetchNames(): Promise<void> {
    try {
      matcher = await loadNames(base);
      show(find.namesSettled(state, 'ready', namesFor(state.words)));
    } catch (error) {
      console.error('The names could not be loaded.', error);
      show(find.namesSettled(state, 'failed', []));
    }
    indexes.expect();
    askTexts();
  }

  makeCombobox(field, list);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  field.addEventListener('compositionend', ask);
  addEventListener('storage', () => {
    if (dialog.open) askAnew();
  });

  return {
    opened() {
      askAnew();
      ask();
      if (matcher === undefined) void fetchNames();
    },
  };
}
