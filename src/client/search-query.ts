/** What is asked, as the address and the form hold it: words, filters, and whether spoilers are searched too. */

/** The filters, by their names in the address and in the index; in the order in which they are told. */
export const filterNames = ['theme', 'decade', 'critic', 'warning'] as const;
export type FilterName = (typeof filterNames)[number];

/** What is asked: words, any value of each filter that has values, or both. */
export interface SearchQuery {
  /** Without spaces round them; empty where only filters ask. */
  words: string;
  wanted: Readonly<Record<FilterName, readonly string[]>>;
  /** Whether the words are looked for in spoilers too. Only an address that says so makes it true. */
  inSpoilers: boolean;
}

/** The query in an address or a form: `q=handmaiden&theme=Consent&theme=Power&decade=2010s&spoilers=too`. */
export function queryOf(parameters: URLSearchParams): SearchQuery {
  const values = (name: FilterName): string[] => [
    ...new Set(
      parameters
        .getAll(name)
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    ),
  ];
  return {
    words: (parameters.get('q') ?? '').trim().replace(/\s+/g, ' '),
    wanted: { theme: values('theme'), decade: values('decade'), critic: values('critic'), warning: values('warning') },
    inSpoilers: parameters.get('spoilers') === 'too',
  };
}

/** The query as an address ends in it: `?q=handmaiden&theme=Consent`; empty for one as every visit begins with. */
export function addressOf({ words, wanted, inSpoilers }: SearchQuery): string {
  const parameters = new URLSearchParams(words === '' ? {} : { q: words });
  for (const name of filterNames) for (const value of wanted[name]) parameters.append(name, value);
  if (inSpoilers) parameters.append('spoilers', 'too');
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Is nothing asked? The switch for spoilers alone asks nothing. */
export function isEmpty(query: SearchQuery): boolean {
  return query.words === '' && !hasFilters(query);
}

/** Is any filter set? */
export function hasFilters({ wanted }: SearchQuery): boolean {
  return filterNames.some((name) => wanted[name].length > 0);
}

/** Are words looked for in spoilers? Filters hold for the open text and for spoilers alike, so alone they are not. */
export function asksSpoilers({ words, inSpoilers }: SearchQuery): boolean {
  return inSpoilers && words !== '';
}

/** The same words, in the same places, with no filter. */
export function withoutFilters(query: SearchQuery): SearchQuery {
  return { ...query, wanted: queryOf(new URLSearchParams()).wanted };
}

/** The title of the document, so that each search has a name in the browser's history. */
export function titleOf({ words }: SearchQuery, pageTitle: string): string {
  return words === '' ? pageTitle : `“${words}” — ${pageTitle}`;
}
