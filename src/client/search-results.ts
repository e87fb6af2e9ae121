/** What the bundles find, made one list: of both indexes, of all languages, and as far as the reader's settings let it. */
import type { BundleCounts, FilterCounts } from './pagefind-bundle.ts';
import type { ResultItem } from './search-result.ts';
import type { Counts, Unknown } from './search-state.ts';

/** Something that was found; what it is comes when it is asked for. */
export interface SearchResult {
  /** Only the index with spoilers finds it. */
  isSpoiling: boolean;
  /** The reader's settings leave it out. */
  isLeftOut: boolean;
  item(): Promise<ResultItem>;
}

/** All that was found. */
export interface SearchAnswer extends Unknown {
  /** A list of each language, in its order. */
  lists: readonly (readonly SearchResult[])[];
}

/** A page with its ID in the open index. */
interface PageOfBoth<Page> {
  page: Page;
  openId: string;
  isSpoiling: boolean;
}

/**
 * What both indexes find as one list, in the order of the full one, which knows every word. A page that the open
 * index finds too is taken from there, with the open index's excerpt; the others are found in spoilers only. Pages
 * that only the open index finds come last: an exact question may be met across a spoiler that was taken out.
 * Without `openIds` there is no full index.
 */
export function together<Page extends { id: string }>(
  open: readonly Page[],
  full: readonly Page[],
  openIds: ReadonlyMap<string, string> = new Map(),
): PageOfBoth<Page>[] {
  const openPages = new Map(open.map((page) => [page.id, page]));
  const inOrder = full.map((page) => {
    const openId = openIds.get(page.id) ?? '';
    const twin = openPages.get(openId);
    return { page: twin ?? page, openId, isSpoiling: twin === undefined };
  });
  const told = new Set(inOrder.map(({ openId }) => openId));
  const others = open.filter(({ id }) => !told.has(id)).map((page) => ({ page, openId: page.id, isSpoiling: false }));
  return [...inOrder, ...others];
}

/**
 * The results that are listed, made one list by `merged`, with their counts. Those that the settings leave out come
 * after the first `leftOutAt` of the others, or not at all.
 */
export function listed<Result extends Pick<SearchResult, 'isSpoiling' | 'isLeftOut'>, Listed>(
  lists: readonly (readonly Result[])[],
  leftOutAt: number | undefined,
  merged: (lists: readonly (readonly Result[])[]) => readonly Listed[],
): Counts & { results: readonly Listed[] } {
  const kept = lists.map((results) => results.filter(({ isLeftOut }) => !isLeftOut));
  const leftOut = lists.map((results) => results.filter(({ isLeftOut }) => isLeftOut));
  const list = leftOutAt === undefined ? merged(kept) : merged(kept).toSpliced(leftOutAt, 0, ...merged(leftOut));
  const counted = (leftOutAt === undefined ? kept : lists).flat();
  return {
    results: list,
    total: list.length,
    leftOut: leftOut.flat().length,
    spoiling: counted.filter(({ isSpoiling }) => isSpoiling).length,
  };
}

/** The first of each list, the second of each, and so on: scores of different languages cannot be compared. */
export function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** The counts of several bundles as one: of the filters that one of them has, and of those that nothing is left in. */
export function summed(counts: readonly BundleCounts[]): FilterCounts {
  const names = new Set(counts.flatMap((filters) => Object.keys(filters)));
  const sums = [...names].map((name) => {
    const sum: Record<string, number> = {};
    for (const filters of counts)
      for (const [value, count] of Object.entries(filters[name] ?? {})) sum[value] = (sum[value] ?? 0) + count;
    const isKnown = Object.keys(sum).length > 0 || counts.every((filters) => filters[name] !== undefined);
    return isKnown ? [[name, sum] as const] : [];
  });
  return Object.fromEntries(sums.flat());
}
