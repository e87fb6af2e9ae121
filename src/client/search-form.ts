/** The search page's form as a query, and the other way round. */
import { partOf } from './part-of.ts';
import { fillFilters } from './search-filters.ts';
import { queryOf, type SearchQuery } from './search-query.ts';

/** What the form asks. */
export function formQuery(page: Element): SearchQuery {
  const written = [...new FormData(partOf(page, 'form') as HTMLFormElement)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return queryOf(new URLSearchParams(written));
}

/** Makes the form ask this. */
export function fillForm(page: Element, query: SearchQuery): void {
  (partOf(page, 'words') as HTMLInputElement).value = query.words;
  (partOf(page, 'spoilers') as HTMLInputElement).checked = query.inSpoilers;
  (partOf(page, 'order') as HTMLSelectElement).value = query.order ?? '';
  fillFilters(page, partOf(page, 'others'), query);
}
