/**
 * What search finds, over all languages and both indexes. The index with spoilers is fetched only for a question
 * that asks for them. A page has another ID in each index, so a page of the one is known in the other by its place
 * in the order of all pages, which is the same in both.
 */
import { countQuestions, filtersOf, unknownWarnings } from './index-filters.ts';
import {
  loadBundles,
  type Bundle,
  type BundleQuestion,
  type FilterCounts,
  type FoundPage,
  type IndexPlace,
} from './pagefind-bundle.ts';
import { asksSpoilers, type FilterName, type SearchQuery } from './search-query.ts';
import { resultItem } from './search-result.ts';
import { summed, together, type SearchAnswer, type SearchResult } from './search-results.ts';
import type { TopicIds } from './search-settings.ts';

/** Says that spoilers could not be searched, whatever else could. */
export class SpoilersUnsearched extends Error {}

/** The place of the indexes as the element says it that searches, by `data-base` and `data-languages`. */
export function placeOf({ dataset }: HTMLElement): Omit<IndexPlace, 'folder'> {
  const { base = '/', languages = '' } = dataset;
  return { base, languages: languages.split(' ').filter((language) => language !== '') };
}

/** The two indexes, each fetched when it is first needed, and anew after a failure. */
export class SearchIndexes {
  readonly #open: LazyIndex;
  readonly #full: LazyIndex;
  readonly #topicIds: TopicIds;

  constructor(place: Omit<IndexPlace, 'folder'>, topicIds: TopicIds) {
    this.#topicIds = topicIds;
    this.#open = new LazyIndex({ ...place, folder: 'pagefind' });
    this.#full = new LazyIndex({ ...place, folder: 'pagefind-spoilers' });
  }

  /** Somebody is about to search: by the time they ask, the index is there. Whoever asks in vain will be told. */
  expect(): void {
    this.#open.bundles().catch(() => undefined);
  }

  /** What failed is fetched anew for the next question: by its old address it would fail again, from memory. */
  forget(of: 'all' | 'spoilers'): void {
    if (of === 'all') this.#open.forget();
    this.#full.forget();
  }

  /**
   * Everything that is found, the reviews with one of the values `leftOut` of `carries` marked as left out. Rejects
   * where no answer comes, with `SpoilersUnsearched` where only that of the spoilers does not.
   */
  async search(query: SearchQuery, leftOut: readonly string[]): Promise<SearchAnswer> {
    const { words, order } = query;
    const question: BundleQuestion = { words, order, filters: filtersOf(query, this.#topicIds) };
    const full = asksSpoilers(query) ? ofSpoilers(this.#full.bundles()) : Promise.resolve([]);
    full.catch(() => undefined); // it is waited for below, after the more important failure
    const open = await this.#open.bundles();
    const fullBundles = await full;
    const answers = await Promise.all(
      open.map((bundle, index) => answerOf(bundle, fullBundles[index], question, leftOut)),
    );
    const lists = answers.map(({ results }) => results);
    const [first, ...others] = answers.map(({ unknown }) => unknown);
    const unknown = first?.filter((word) => others.every((unknown) => unknown.includes(word))) ?? [];
    return { lists, unknown, unknownWarnings: unknownWarnings(query, this.#topicIds) };
  }

  /**
   * How many of what is found, without the reviews that have one of the values `leftOut`, have each value of the
   * filters `names`. Where spoilers are searched too, the index with them counts: it finds what the other does.
   */
  async count(query: SearchQuery, names: readonly FilterName[], leftOut: readonly string[]): Promise<FilterCounts> {
    const bundles = await (asksSpoilers(query) ? this.#full : this.#open).bundles();
    const questions = countQuestions(query, names, this.#topicIds, leftOut);
    return summed(await Promise.all(bundles.map((bundle) => bundle.count(query.words, questions))));
  }
}

/** An index that is fetched when it is needed. */
class LazyIndex {
  #bundles: Promise<Bundle[]> | undefined;
  #failures = 0;
  readonly #place: IndexPlace;

  constructor(place: IndexPlace) {
    this.#place = place;
  }

  bundles(): Promise<Bundle[]> {
    this.#bundles ??= loadBundles(this.#place, this.#failures).catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.#bundles;
  }

  forget(): void {
    if (this.#bundles !== undefined) this.#failures += 1;
    this.#bundles = undefined;
  }
}

/** One language's answer; without `full`, of the open text alone. */
async function answerOf(
  open: Bundle,
  full: Bundle | undefined,
  question: BundleQuestion,
  leftOut: readonly string[],
): Promise<{ results: SearchResult[]; unknown: readonly string[] }> {
  const [found, leftOutIds] = await Promise.all([open.find(question), open.idsCarrying(leftOut)]);
  const inFull = full === undefined ? undefined : await ofSpoilers(full.find(question));
  const openIds = full === undefined ? undefined : await ofSpoilers(pairedIds(full, open));
  const { language } = open;
  const results = together(found.pages, inFull?.pages ?? [], openIds).map(({ page, openId, isSpoiling }) => {
    const finding = { language, isSpoiling, isLeftOut: leftOutIds.has(openId) };
    const data = (): ReturnType<FoundPage['data']> => (isSpoiling ? ofSpoilers(page.data()) : page.data());
    return { isSpoiling, isLeftOut: finding.isLeftOut, item: async () => resultItem(await data(), finding) };
  });
  const isUnknown = (word: string): boolean => inFull?.unknown.includes(word) ?? true;
  return { results, unknown: found.unknown.filter(isUnknown) };
}

/** The IDs of the open index by those of the full one. Throws where the two do not hold the same pages. */
async function pairedIds(full: Bundle, open: Bundle): Promise<ReadonlyMap<string, string>> {
  const [fullIds, openIds] = await Promise.all([full.allIds(), open.allIds()]);
  const pairs = new Map(fullIds.map((id, index) => [id, openIds[index] ?? '']));
  // A page without spoilers has one ID in both, by which a difference would show.
  const isOff = (id: string): boolean => (pairs.get(id) ?? id) !== id;
  if (fullIds.length !== openIds.length || openIds.some(isOff)) throw new Error('The two indexes hold other pages.');
  return pairs;
}

async function ofSpoilers<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new SpoilersUnsearched('The spoilers were not searched.', { cause });
  }
}
