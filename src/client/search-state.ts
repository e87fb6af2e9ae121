/**
 * What the search page knows, apart from the page: the query as the address and the form hold it, the state of the
 * answer, what is said of it, and what the browser's history keeps. Answers come late and out of order; each carries
 * the generation of its question, and one that is not the latest changes nothing.
 */

/** The filters, by their names in the address and in the index; in the order in which they are told. */
export const filterNames = ['theme', 'decade', 'critic', 'warning'] as const;
export type FilterName = (typeof filterNames)[number];

/** What is asked: words, any value of each filter that has values, or both. */
export interface SearchQuery {
  /** Without spaces round them; empty where only filters ask. */
  words: string;
  wanted: Readonly<Record<FilterName, readonly string[]>>;
}

/** The query in an address or a form: `q=handmaiden&theme=Consent&theme=Power&decade=2010s`. */
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
  };
}

/** The query as an address ends in it: `?q=handmaiden&theme=Consent`; empty for an empty query. */
export function addressOf({ words, wanted }: SearchQuery): string {
  const parameters = new URLSearchParams(words === '' ? {} : { q: words });
  for (const name of filterNames) for (const value of wanted[name]) parameters.append(name, value);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Is any filter set? */
export function hasFilters({ wanted }: SearchQuery): boolean {
  return filterNames.some((name) => wanted[name].length > 0);
}

/** The same words with no filter. */
export function withoutFilters({ words }: SearchQuery): SearchQuery {
  return { ...queryOf(new URLSearchParams()), words };
}

/** What every state knows: what was asked last, and the how-manieth question that was. */
interface Asked {
  generation: number;
  query: SearchQuery;
}

/** The state of the answer; `Item` is a result as the page shows it. */
export type SearchState<Item> =
  | ({ status: 'idle' } & Asked)
  | ({ status: 'loading' } & Asked)
  | ({ status: 'results'; total: number; items: readonly Item[]; more: 'ready' | 'loading' | 'failed' } & Asked)
  | ({ status: 'none'; unknown: readonly string[] } & Asked)
  | ({ status: 'failed' } & Asked);

/** Before anything is asked. */
export const beginning: SearchState<never> = {
  status: 'idle',
  generation: 0,
  query: queryOf(new URLSearchParams()),
};

/** A question: whatever is still on its way for an earlier one is stale from now on. */
export function asked<Item>({ generation }: SearchState<Item>, query: SearchQuery): SearchState<Item> {
  return { status: addressOf(query) === '' ? 'idle' : 'loading', generation: generation + 1, query };
}

/** The answer to question `generation`, with the first of its results and the words that find nothing alone. */
export function answered<Item>(
  state: SearchState<Item>,
  generation: number,
  { total, items, unknown }: { total: number; items: readonly Item[]; unknown: readonly string[] },
): SearchState<Item> {
  if (isStale(state, generation) || state.status !== 'loading') return state;
  const { query } = state;
  if (total === 0) return { status: 'none', generation, query, unknown };
  return { status: 'results', generation, query, total, items, more: 'ready' };
}

/** The reader has asked for more of the same results. */
export function askedForMore<Item>(state: SearchState<Item>): SearchState<Item> {
  return state.status === 'results' && state.more !== 'loading' && hasMore(state)
    ? { ...state, more: 'loading' }
    : state;
}

/** More results of question `generation`, after those that are there. */
export function grown<Item>(state: SearchState<Item>, generation: number, items: readonly Item[]): SearchState<Item> {
  if (isStale(state, generation) || state.status !== 'results') return state;
  return { ...state, items: [...state.items, ...items], more: 'ready' };
}

/** Question `generation` got no answer; results that are there stay. */
export function failed<Item>(state: SearchState<Item>, generation: number): SearchState<Item> {
  if (isStale(state, generation)) return state;
  if (state.status === 'results') return { ...state, more: 'failed' };
  return { status: 'failed', generation, query: state.query };
}

/** Is this no longer the latest question? */
export function isStale<Item>(state: SearchState<Item>, generation: number): boolean {
  return state.generation !== generation;
}

/** Are there results that are not shown? */
export function hasMore<Item>(state: SearchState<Item>): boolean {
  return state.status === 'results' && state.items.length < state.total;
}

/** What is said of the state, to the eye and to those who listen. */
export function announcement<Item>(state: SearchState<Item>): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'loading':
      return 'Searching…';
    case 'none':
      return `Nothing was found${inWords(state.query)}${unknownInWords(state.unknown, state.query)}.`;
    case 'failed':
      return 'Search could not be loaded. Check that you are connected, then try again; or browse instead.';
    case 'results': {
      const { total, items, more, query } = state;
      const found = `${String(total)} ${total === 1 ? 'result' : 'results'}${inWords(query)}.`;
      const shown = items.length < total ? ` Showing the first ${String(items.length)}.` : '';
      const trouble =
        more === 'failed' ? ' The next could not be loaded: check that you are connected, then try again.' : '';
      return found + shown + trouble;
    }
  }
}

const filterWords: Readonly<Record<FilterName, string>> = {
  theme: 'theme',
  decade: 'film’s decade',
  critic: 'critic',
  warning: 'warning',
};

/** ` for “cello” (theme Consent or Power; critic Nandini Rao)`. */
function inWords({ words, wanted }: SearchQuery): string {
  const filters = filterNames
    .filter((name) => wanted[name].length > 0)
    .map((name) => `${filterWords[name]} ${wanted[name].join(' or ')}`)
    .join('; ');
  return `${words === '' ? '' : ` for “${words}”`}${filters === '' ? '' : ` (${filters})`}`;
}

/** `, nor for “kubrik” alone`: which of several words to write another way. */
function unknownInWords(unknown: readonly string[], { words }: SearchQuery): string {
  if (unknown.length === 0 || !words.includes(' ')) return '';
  return `, nor for ${unknown.map((word) => `“${word}”`).join(' or ')} alone`;
}

/** The title of the document, so that each search has a name in the browser's history. */
export function titleOf({ words }: SearchQuery, pageTitle: string): string {
  return words === '' ? pageTitle : `“${words}” — ${pageTitle}`;
}

/** What an entry of the browser's history remembers besides the address. */
export interface HistoryEntry {
  /** The query was still being typed: the next letters take this entry's place. */
  isTyped: boolean;
  /** How many results were shown. */
  shown: number;
}

/** The results that are shown at first, and that come with each press of the button. */
export const resultsAtOnce = 10;

/** The entry that `history.state` holds; whatever else it holds counts as none. */
export function historyEntry(state: unknown): HistoryEntry {
  const { isTyped, shown } = (typeof state === 'object' && state !== null ? state : {}) as Record<string, unknown>;
  return {
    isTyped: isTyped === true,
    shown: typeof shown === 'number' && Number.isInteger(shown) && shown > resultsAtOnce ? shown : resultsAtOnce,
  };
}

/**
 * What a new query does to the browser's history. Letters as they are typed make one entry together; a query that
 * is meant (sent, or a filter set) makes one of its own.
 */
export function historyStep(
  entry: HistoryEntry,
  current: SearchQuery,
  next: SearchQuery,
  how: 'typed' | 'meant',
): 'push' | 'replace' | 'stay' {
  if (addressOf(current) === addressOf(next)) return entry.isTyped && how === 'meant' ? 'replace' : 'stay';
  return entry.isTyped && how === 'typed' ? 'replace' : 'push';
}
