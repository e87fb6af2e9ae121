/**
 * What the search page knows, apart from the page: the state of the answer, and what the browser's history keeps.
 * Answers come late and out of order; each carries the generation of its question, and one that is not the latest
 * changes nothing.
 */
import { addressOf, isEmpty, queryOf, type SearchQuery } from './search-query.ts';

/** What every state knows: what was asked last, and the how-manieth question that was. */
interface Asked {
  generation: number;
  query: SearchQuery;
  /** Has the reader asked to see in this answer what their settings leave out? */
  isWhole: boolean;
}

/** How many results an answer has. */
export interface Counts {
  /** Those in the list. */
  total: number;
  /** Those that the reader's settings leave out; part of `total` where the answer is whole. */
  leftOut: number;
  /** Those of the list that were found in spoilers only. */
  spoiling: number;
}

/** What of a question is unknown; where anything is, nothing is found. */
export interface Unknown {
  /** Words that find nothing by themselves. */
  unknown: readonly string[];
  /** Topics that cannot be left out, since the site does not have them. */
  unknownWarnings: readonly string[];
}

/** The state of the answer; `Item` is a result as the page shows it. */
export type SearchState<Item> =
  | ({ status: 'idle' } & Asked)
  | ({ status: 'loading' } & Asked)
  | ({ status: 'results'; items: readonly Item[]; more: 'ready' | 'loading' | 'failed' } & Counts & Asked)
  /** `names`: how many names are listed that are called so, or nearly so. */
  | ({ status: 'none'; leftOut: number; names: number } & Unknown & Asked)
  /** `of`: the search itself, or only that of spoilers. */
  | ({ status: 'failed'; of: 'all' | 'spoilers' } & Asked);

/** Before anything is asked. */
export const beginning: SearchState<never> = {
  status: 'idle',
  generation: 0,
  query: queryOf(new URLSearchParams()),
  isWhole: false,
};

/** A question: whatever is still on its way for an earlier one is stale from now on. */
export function asked<Item>(
  { generation }: SearchState<Item>,
  query: SearchQuery,
  isWhole: boolean,
): SearchState<Item> {
  return { status: isEmpty(query) ? 'idle' : 'loading', generation: generation + 1, query, isWhole };
}

/** The answer to question `generation`, with the first of its results and what of it is unknown. */
export function answered<Item>(
  state: SearchState<Item>,
  generation: number,
  {
    total,
    leftOut,
    spoiling,
    items,
    unknown,
    unknownWarnings,
    names,
  }: Counts & Unknown & { items: readonly Item[]; names: number },
): SearchState<Item> {
  if (isStale(state, generation) || state.status !== 'loading') return state;
  const { query, isWhole } = state;
  if (total === 0) return { status: 'none', generation, query, isWhole, unknown, unknownWarnings, leftOut, names };
  return { status: 'results', generation, query, isWhole, total, leftOut, spoiling, items, more: 'ready' };
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
export function failed<Item>(state: SearchState<Item>, generation: number, of: 'all' | 'spoilers'): SearchState<Item> {
  if (isStale(state, generation)) return state;
  if (state.status === 'results') return { ...state, more: 'failed' };
  const { query, isWhole } = state;
  return { status: 'failed', of, generation, query, isWhole };
}

/** Is this no longer the latest question? */
export function isStale<Item>(state: SearchState<Item>, generation: number): boolean {
  return state.generation !== generation;
}

/** Are there results that are not shown? */
export function hasMore<Item>(state: SearchState<Item>): boolean {
  return state.status === 'results' && state.items.length < state.total;
}

/** How many results of this answer the reader's settings leave out. */
export function leftOutOf<Item>(state: SearchState<Item>): number {
  return state.status === 'results' || state.status === 'none' ? state.leftOut : 0;
}

/** How much of an answer is shown. */
export interface Extent {
  /** How many results at most. */
  shown: number;
  /** After how many of the others those stand that the reader's settings leave out; undefined where they do not. */
  leftOutAt: number | undefined;
}

/** What an entry of the browser's history remembers besides the address. */
export interface HistoryEntry extends Extent {
  /** The query was still being typed: the next letters take this entry's place. */
  isTyped: boolean;
}

/** The results that are shown at first, and that come with each press of the button. */
export const resultsAtOnce = 10;

/** As much as is shown of a new answer. */
export const firstExtent: Extent = { shown: resultsAtOnce, leftOutAt: undefined };

/**
 * The extent after the reader asked for what the settings leave out, or took that back. It comes after what is
 * shown by then, so that nothing moves and all of it is in sight.
 */
export function otherExtent<Item>(state: SearchState<Item>, { leftOutAt }: Extent): Extent {
  if (leftOutAt !== undefined) return { shown: Math.max(leftOutAt, resultsAtOnce), leftOutAt: undefined };
  const shown = state.status === 'results' ? state.items.length : 0;
  return { shown: shown + Math.min(leftOutOf(state), resultsAtOnce), leftOutAt: shown };
}

/** The entry that `history.state` holds; whatever else it holds counts as none. */
export function historyEntry(state: unknown): HistoryEntry {
  const { isTyped, shown, leftOutAt } = (typeof state === 'object' && state !== null ? state : {}) as Record<
    string,
    unknown
  >;
  return {
    isTyped: isTyped === true,
    shown: isCount(shown) && shown > resultsAtOnce ? shown : resultsAtOnce,
    leftOutAt: isCount(leftOutAt) ? leftOutAt : undefined,
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
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
