/** The filters of the search page as boxes: what a query sets in them, and what they say of it while they are shut. */
import { filterNames, type FilterName, type SearchQuery } from './search-query.ts';

/** Where the filters stand in the margin (search.css), an open one takes no place from the results. */
const besideTheResults = '(width >= 56rem)';

/**
 * Sets the boxes as the query has them. Values that no box has (an old address may name one) are kept in `others`,
 * part of the same form, until the filters are cleared.
 */
export function fillFilters(page: Element, others: Element, { wanted }: SearchQuery): void {
  const hasRoom = window.matchMedia(besideTheResults).matches;
  const unoffered = new Map(filterNames.map((name) => [name, new Set(wanted[name])]));
  for (const { name, filter } of filtersOf(page)) {
    for (const box of filter.querySelectorAll('input')) {
      box.checked = wanted[name].includes(box.value);
      if (box.checked && hasRoom) filter.open = true;
      unoffered.get(name)?.delete(box.value);
    }
  }
  others.replaceChildren(
    ...[...unoffered].flatMap(([name, values]) => [...values].map((value) => hiddenInput(name, value))),
  );
}

/** Says beside each filter how many of its values are chosen. */
export function countChosen(page: Element, { wanted }: SearchQuery): void {
  for (const { name, filter } of filtersOf(page)) {
    const chosen = wanted[name].length;
    const count = filter.querySelector('.count');
    if (count !== null) count.textContent = chosen === 0 ? '' : `${String(chosen)} chosen`;
  }
}

function filtersOf(page: Element): { name: FilterName; filter: HTMLDetailsElement }[] {
  const filters = [...page.querySelectorAll<HTMLDetailsElement>('details[data-filter]')];
  return filterNames.flatMap((name) =>
    filters.filter(({ dataset }) => dataset['filter'] === name).map((filter) => ({ name, filter })),
  );
}

function hiddenInput(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  return input;
}
