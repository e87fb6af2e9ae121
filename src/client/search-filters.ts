/**
 * The filters of the search page as boxes: what a query sets in them, what they say of it while they are shut, and
 * the counts beside their values.
 */
import type { FilterCounts } from './pagefind-bundle.ts';
import type { Speech } from './speech.ts';
import {
  chosenValues,
  excluding,
  filterNames,
  type ChosenValue,
  type FilterName,
  type SearchQuery,
} from './search-query.ts';

/** Where the filters stand in the margin (search.css), an open one takes no place from the results. */
const besideTheResults = '(width >= 56rem)';

/** A filter with more values than this stays shut until it is opened: the results come after all of its boxes. */
const mostInPassing = 20;

/**
 * Sets the boxes as the query has them. Values that no box has (an old address may name one) are kept in `others`,
 * part of the same form, until they are taken back.
 */
export function fillFilters(page: Element, others: Element, query: SearchQuery): void {
  const hasRoom = window.matchMedia(besideTheResults).matches;
  const unoffered = new Map(chosenValues(query).map((chosen) => [keyOf(fieldOf(chosen), chosen.value), chosen]));
  for (const { filter } of filtersOf(page)) {
    const boxes = [...filter.querySelectorAll('input')];
    for (const box of boxes) box.checked = unoffered.delete(keyOf(box.name, box.value));
    // Each value has two boxes.
    if (hasRoom && boxes.length <= 2 * mostInPassing && boxes.some(({ checked }) => checked)) filter.open = true;
  }
  others.replaceChildren(...[...unoffered.values()].map(hiddenInput));
}

/** A value is wanted, left out or neither: a box that is set clears the other of its value. */
export function clearOther(box: Element): void {
  if (!(box instanceof HTMLInputElement) || !box.checked) return;
  for (const other of box.closest('.facet')?.querySelectorAll('input') ?? []) other.checked = other === box;
}

/** Says beside each filter how many of its values are chosen. */
export function countChosen(
  page: Element,
  { wanted, excluded }: SearchQuery,
  { words: { answer }, say }: Speech<'answer'>,
): void {
  for (const { name, filter } of filtersOf(page)) {
    const chosen = wanted[name].length + excluded[name].length;
    const count = filter.querySelector('.count');
    if (count !== null) count.textContent = chosen === 0 ? '' : say(answer.chosen, { count: chosen });
  }
}

/** The filters whose values are in sight. */
export function openFilters(page: Element): FilterName[] {
  return filtersOf(page)
    .filter(({ filter }) => filter.open)
    .map(({ name }) => name);
}

/** Writes the counts beside the values of these filters; where there are none, takes away what may no longer be true. */
export function showCounts(
  page: Element,
  names: readonly FilterName[],
  counts: FilterCounts,
  speech: Speech<'answer'>,
): void {
  for (const { name, filter } of filtersOf(page)) {
    if (!names.includes(name)) continue;
    const values = counts[name];
    for (const facet of filter.querySelectorAll<HTMLElement>('.facet')) {
      const count = values === undefined ? undefined : (values[facet.querySelector('input')?.value ?? ''] ?? 0);
      facet.classList.toggle('is-empty', count === 0);
      facet.querySelector('.facet-count')?.replaceChildren(...(count === undefined ? [] : countInWords(count, speech)));
    }
  }
}

/** The figure, and for those who hear it what it counts. */
function countInWords(count: number, { words: { answer }, say }: Speech<'answer'>): (Node | string)[] {
  const what = document.createElement('span');
  what.className = 'visually-hidden';
  what.textContent = say(answer.resultsHeard, { count });
  return [String(count), what];
}

function filtersOf(page: Element): { name: FilterName; filter: HTMLDetailsElement }[] {
  const filters = [...page.querySelectorAll<HTMLDetailsElement>('details[data-filter]')];
  return filterNames.flatMap((name) =>
    filters.filter(({ dataset }) => dataset['filter'] === name).map((filter) => ({ name, filter })),
  );
}

function fieldOf({ name, isExcluded }: ChosenValue): string {
  return isExcluded ? excluding + name : name;
}

function keyOf(field: string, value: string): string {
  return `${field}=${value}`;
}

function hiddenInput(chosen: ChosenValue): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = fieldOf(chosen);
  input.value = chosen.value;
  return input;
}
