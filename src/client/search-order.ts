/**
 * The lists of several languages as one, in the order that was asked for. Each comes in that order; what a page is
 * sorted by comes with the page alone, so of each list only as many are fetched as are shown, and one more.
 */
import type { SearchQuery } from './search-query.ts';
import type { ResultItem } from './search-result.ts';
import { inTurns, type SearchResult } from './search-results.ts';

/** A result of which only its turn is known before it comes. */
export type ListedResult = Pick<SearchResult, 'item'>;

/** How a query's lists are merged: by what they are sorted by; the best of each stand in turns. */
export function mergingFor({ words, order }: Pick<SearchQuery, 'words' | 'order'>): typeof inTurns<ListedResult> {
  if (order === undefined && words !== '') return inTurns;
  const key = order === 'year' ? 'year' : 'day';
  return (lists) => inOrder(lists, ({ sortKeys }) => sortKeys[key]);
}

/** Lists that are sorted by a key, the greatest first, as one that is. Equal ones keep the order of the lists. */
function inOrder(lists: readonly (readonly ListedResult[])[], keyOf: (item: ResultItem) => string): ListedResult[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled.flat();
  const heads = filled.map(() => 0);
  const taken: Promise<ResultItem>[] = [];
  const next = async (): Promise<ResultItem> => {
    const [first, ...others] = await Promise.all(
      filled.flatMap((list, index) => {
        const head = list[heads[index] ?? 0];
        return head === undefined ? [] : [head.item().then((item) => ({ item, index }))];
      }),
    );
    if (first === undefined) throw new RangeError('There are no more results.');
    const best = others.reduce((leader, other) => (keyOf(other.item) > keyOf(leader.item) ? other : leader), first);
    heads[best.index] = (heads[best.index] ?? 0) + 1;
    return best.item;
  };
  const itemAt = (index: number): Promise<ResultItem> => {
    const known = taken[index];
    if (known !== undefined) return known;
    const item = (index === 0 ? Promise.resolve() : itemAt(index - 1)).then(next);
    // What did not come is asked for again by whoever wants it next.
    item.catch(() => taken.splice(index));
    taken[index] = item;
    return item;
  };
  return filled.flat().map((_, index) => ({ item: () => itemAt(index) }));
}
