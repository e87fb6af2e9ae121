/**
 * What is asked, as the address and the form hold it: words, the values of filters that are wanted or left out, the
 * order, and whether spoilers are searched too.
 */
import type { SearchChoices } from '../editorial/search-choices.ts';

/** The filters, by their names in the address and in the index; in the order in which they are told. */
export const filterNames = [
  'theme',
  'decade',
  'form',
  'country',
  'critic',
  'rating',
  'reveals',
  'warning',
] as const satisfies readonly SearchChoices['name'][];
export type FilterName = SearchChoices['name'];

/** What stands before a filter's name in the address where its value is not wanted: `no-theme=Revenge`. */
export const excluding = 'no-';

/** Values of each filter. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;

/** The orders that can be asked for; without one, the best stand first, and where no words ask, the newest. */
export type SearchOrder = 'newest' | 'year';

/** What is asked: words, filters, or both. */
export interface SearchQuery {
  /** Without spaces round them; empty where only filters ask. */
  words: string;
  /** Any of a filter's values will do. */
  wanted: FilterValues;
  /** None of these may be there. No value is both: one that is not wanted is not. */
  excluded: FilterValues;
  order: SearchOrder | undefined;
  /** Whether the words are looked for in spoilers too. Only an address that says so makes it true. */
  inSpoilers: boolean;
}

/** How long typing rests before it is a question, in milliseconds. */
export const typingPause = 200;

/** Words without spaces at their ends, and with single ones between. */
export function tidied(written: string): string {
  return written.trim().replace(/\s+/g, ' ');
}

/**
 * The query in an address or a form:
 * `q=handmaiden&theme=Consent&theme=Power&no-warning=Self-harm&sort=year&spoilers=too`.
 */
export function queryOf(parameters: URLSearchParams): SearchQuery {
  const values = (name: string): string[] => [
    ...new Set(
      parameters
        .getAll(name)
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    ),
  ];
  const words = tidied(parameters.get('q') ?? '');
  const excluded = ofEachFilter((name) => values(excluding + name));
  return {
    words,
    wanted: ofEachFilter((name) => values(name).filter((value) => !excluded[name].includes(value))),
    excluded,
    order: orderOf(parameters.get('sort'), words),
    inSpoilers: parameters.get('spoilers') === 'too',
  };
}

/** The newest stand first where no words ask, whether or not the address says so. */
function orderOf(written: string | null, words: string): SearchOrder | undefined {
  return written === 'year' || (written === 'newest' && words !== '') ? written : undefined;
}

/** The query as an address ends in it: `?q=handmaiden&theme=Consent`; empty for one as every visit begins with. */
export function addressOf({ words, wanted, excluded, order, inSpoilers }: SearchQuery): string {
  const parameters = new URLSearchParams(words === '' ? {} : { q: words });
  for (const name of filterNames) {
    for (const value of wanted[name]) parameters.append(name, value);
    for (const value of excluded[name]) parameters.append(excluding + name, value);
  }
  if (order !== undefined) parameters.append('sort', order);
  if (inSpoilers) parameters.append('spoilers', 'too');
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Is nothing asked? The switch for spoilers and the order alone ask nothing. */
export function isEmpty(query: SearchQuery): boolean {
  return query.words === '' && !hasFilters(query);
}

/** Is any filter set? */
export function hasFilters(query: SearchQuery): boolean {
  return chosenValues(query).length > 0;
}

/** Are words looked for in spoilers? Filters hold for the open text and for spoilers alike, so alone they are not. */
export function asksSpoilers({ words, inSpoilers }: SearchQuery): boolean {
  return inSpoilers && words !== '';
}

/** A value that a filter is set to. */
export interface ChosenValue {
  name: FilterName;
  value: string;
  isExcluded: boolean;
}

/** All values that filters are set to, in the order of the address. */
export function chosenValues({ wanted, excluded }: Pick<SearchQuery, 'wanted' | 'excluded'>): ChosenValue[] {
  return filterNames.flatMap((name) => [
    ...wanted[name].map((value) => ({ name, value, isExcluded: false })),
    ...excluded[name].map((value) => ({ name, value, isExcluded: true })),
  ]);
}

/** The same words, in the same places and order, with no filter. */
export function withoutFilters(query: SearchQuery): SearchQuery {
  const none = ofEachFilter(() => []);
  return { ...query, wanted: none, excluded: none };
}

/** The same without what one filter is set to, or without one value of it. */
export function without(query: SearchQuery, name: FilterName, value?: string): SearchQuery {
  const rest = (values: FilterValues): FilterValues => ({
    ...values,
    [name]: value === undefined ? [] : values[name].filter((other) => other !== value),
  });
  return { ...query, wanted: rest(query.wanted), excluded: rest(query.excluded) };
}

/** The title of the document, so that each search has a name in the browser's history. */
export function titleOf({ words }: SearchQuery, pageTitle: string): string {
  return words === '' ? pageTitle : `“${words}” — ${pageTitle}`;
}

function ofEachFilter<T>(valueOf: (name: FilterName) => T): Record<FilterName, T> {
  return Object.fromEntries(filterNames.map((name) => [name, valueOf(name)])) as Record<FilterName, T>;
}
