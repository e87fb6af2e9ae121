/**
 * A query's filters as Pagefind takes them, in which `{ any, none }` of one filter must both be met, as must all
 * filters.
 *
 * Filters speak of reviews. Pagefind's `none` also takes every page that a filter says nothing of, so where a value is
 * left out only reviews are listed: somebody who wants nothing with self-harm is given no page that nobody has assessed
 * for it.
 *
 * A topic is left out by its ID (`carries` in publish/search-data.ts), by which a secret one is obeyed too, and with
 * it every review that is not assessed, as in `/warnings/ID/without.xml`. It is wanted and counted by its label,
 * which only those reviews have that name it openly.
 *
 * What the counts tell of secrets: a list that obeys them can be compared with another list, and no count hides
 * that. So each count is of what the list beside it holds, and no two numbers on one page differ by a secret: not
 * the count beside a topic that is left out, since a filter's own choices do not bear on its counts (and so it is
 * that of the open labels), nor how many reviews are left out because nobody has assessed them, which is not said.
 */
import { carriesUnassessed } from '../publish/search-data.ts';
import { filterNames, without, type FilterName, type SearchQuery } from './search-query.ts';
import type { TopicIds } from './search-settings.ts';

/** What `pagefind.search()` takes by the name of each filter. */
export type IndexFilters = Record<string, { any?: readonly string[]; none?: readonly string[] }>;

/** A value that no page has in `carries`: IDs have no brackets. */
const carriesUnknown = '(unknown)';

/** The filters of a query; `topicIds` is the vocabulary. A topic that it does not have cannot be left out: nothing is found. */
export function filtersOf({ wanted, excluded }: SearchQuery, topicIds: TopicIds): IndexFilters {
  const filters: IndexFilters = {};
  for (const name of filterNames) {
    const none = name === 'warning' ? [] : excluded[name];
    if (wanted[name].length === 0 && none.length === 0) continue;
    filters[name] = {
      ...(wanted[name].length === 0 ? {} : { any: wanted[name] }),
      ...(none.length === 0 ? {} : { none }),
    };
  }
  if (filterNames.some((name) => excluded[name].length > 0)) filters['kind'] = { any: ['review'] };
  if (excluded.warning.length > 0) {
    const isKnown = unknownWarnings({ excluded }, topicIds).length === 0;
    filters['carries'] = {
      ...(isKnown ? {} : { any: [carriesUnknown] }),
      none: [...excluded.warning.flatMap((label) => topicIds[label] ?? []), carriesUnassessed],
    };
  }
  return filters;
}

/** The topics of a query that cannot be left out, since the vocabulary does not have them. */
export function unknownWarnings({ excluded }: Pick<SearchQuery, 'excluded'>, topicIds: TopicIds): string[] {
  return excluded.warning.filter((label) => topicIds[label] === undefined);
}

/** The same filters, with the pages gone that carry any of these values. */
export function leavingOut(filters: IndexFilters, values: readonly string[]): IndexFilters {
  if (values.length === 0) return filters;
  return { ...filters, carries: { ...filters['carries'], none: [...(filters['carries']?.none ?? []), ...values] } };
}

/** A question whose answer counts the values of some filters. */
export interface CountQuestion {
  filters: IndexFilters;
  names: readonly FilterName[];
}

/**
 * The questions by which the values of these filters are counted: of each filter as if it were not set, so that the
 * count of a value says what wanting it would add, or leaving it out would take. Those that are not set share one.
 * Pagefind counts only filters that it has fetched, and fetches those that are named, be it with no value.
 */
export function countQuestions(
  query: SearchQuery,
  names: readonly FilterName[],
  topicIds: TopicIds,
  leftOut: readonly string[],
): CountQuestion[] {
  const isSet = (name: FilterName): boolean => query.wanted[name].length > 0 || query.excluded[name].length > 0;
  const question = (asked: SearchQuery, counted: readonly FilterName[]): CountQuestion => ({
    filters: {
      ...Object.fromEntries(counted.map((name) => [name, {}])),
      ...leavingOut(filtersOf(asked, topicIds), leftOut),
    },
    names: counted,
  });
  const unset = names.filter((name) => !isSet(name));
  return [
    ...(unset.length === 0 ? [] : [question(query, unset)]),
    ...names.filter(isSet).map((name) => question(without(query, name), [name])),
  ];
}
