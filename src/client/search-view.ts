/** The search page as it shows a state: the lines, the list and the buttons follow; the form is the reader's. */
import { partOf } from './part-of.ts';
import { announcement, leftOutInWords } from './search-announcement.ts';
import { showChosen } from './search-chosen-list.ts';
import { searchEntry } from './search-entry.ts';
import { countChosen } from './search-filters.ts';
import { hasFilters, titleOf, type SearchQuery } from './search-query.ts';
import { returnToPlace } from './search-place.ts';
import type { ResultItem } from './search-result.ts';
import type { SearchSettings } from './search-settings.ts';
import type { SearchSpeech, Speech } from './speech.ts';
import { hasMore, leftOutOf, type SearchState } from './search-state.ts';

type PageState = SearchState<ResultItem>;

/** Shows `state` where `before` was shown; `pageTitle` is the document's without a query. */
export function showState(
  page: Element,
  {
    state,
    before,
    settings,
    pageTitle,
    speech,
  }: {
    state: PageState;
    before: PageState;
    settings: SearchSettings;
    pageTitle: string;
    speech: SearchSpeech & Speech<'answer'>;
  },
): void {
  partOf(page, 'status').textContent = announcement(state, speech);
  document.title = titleOf(state.query, pageTitle);
  // Where the settings leave out all that was found, there is nothing to write another way.
  const passageFor = state.status === 'none' && state.leftOut > 0 ? 'left-out' : state.status;
  for (const passage of page.querySelectorAll<HTMLElement>('[data-when]'))
    passage.hidden = passage.dataset['when'] !== passageFor;
  countChosen(page, state.query, speech);
  showChosen(partOf(page, 'chosen'), state.query, speech);
  partOf(page, 'chosen-line').hidden = !hasFilters(state.query);
  showOrder(page, state.query, speech);
  // While an answer is on its way the focus may be here.
  if (state.status !== 'loading') partOf(page, 'order-line').hidden = state.status !== 'results';
  for (const button of page.querySelectorAll<HTMLElement>('[data-action="openly"]'))
    button.hidden = !(state.status === 'failed' && state.of === 'spoilers');
  showResults(page, state, before, settings, speech);
  const more = partOf(page, 'more');
  more.hidden = !hasMore(state);
  more.setAttribute('aria-disabled', String(state.status === 'results' && state.more === 'loading'));
  showLeftOut(page, state, speech);
}

/** The orders that mean something: without words none is better than another, and the newest stand first anyway. */
function showOrder(page: Element, { words, order }: SearchQuery, speech: Speech<'answer'>): void {
  const { answer } = speech.words;
  const select = partOf(page, 'order') as HTMLSelectElement;
  const [first, newest] = select.options;
  select.disabled = false; // without this script it would only be sent along
  if (first !== undefined) first.text = words === '' ? answer.newest : answer.bestMatch;
  if (newest !== undefined) newest.hidden = newest.disabled = words === '';
  select.value = order ?? '';
}

/** While the next answer is on its way the last one stays, so that nothing jumps. */
function showResults(
  page: Element,
  state: PageState,
  before: PageState,
  settings: SearchSettings,
  speech: SearchSpeech & Speech<'answer'>,
): void {
  const list = partOf(page, 'results');
  list.ariaBusy = String(state.status === 'loading');
  if (state.status === 'loading') return;
  const items = state.status === 'results' ? state.items : [];
  const isSameAnswer = before.status === 'results' && before.generation === state.generation;
  const template = partOf(page, 'result') as HTMLTemplateElement;
  const entries = items
    .slice(isSameAnswer ? before.items.length : 0)
    .map((item) => searchEntry(template, item, settings, speech));
  if (isSameAnswer) list.append(...entries);
  else list.replaceChildren(...entries);
  list.hidden = items.length === 0;
  if (items.length > 0) returnToPlace();
}

/** The line at the list's end. It stays while its own button's answer is on its way, so that the focus stays too. */
function showLeftOut(page: Element, state: PageState, speech: Speech<'found' | 'answer'>): void {
  const { answer } = speech.words;
  if (state.status === 'loading') return;
  const count = leftOutOf(state);
  partOf(page, 'left-out').hidden = count === 0;
  partOf(page, 'left-out-words').textContent = leftOutInWords(count, state.isWhole, speech);
  partOf(page, 'left-out-switch').textContent = state.isWhole ? answer.hide : answer.show;
}
