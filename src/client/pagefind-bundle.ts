/**
 * Pagefind as the search page speaks to it. Its script is written after the pages, beside its index, so it is
 * imported at run time, and only once a reader shows the wish to search. A further language has a bundle of its own,
 * whose words are stemmed as that language's; each is imported by itself, since two at one script answer wrongly.
 */
import { carriesPage } from '../publish/search-data.ts';
import type { CountQuestion, IndexFilters } from './index-filters.ts';
import type { SearchOrder } from './search-query.ts';
import { foldedWords, hasBeginning, type IndexedData } from './search-result.ts';

/** What is used of `pagefind.js` 1.6. */
interface PagefindScript {
  options(options: {
    baseUrl: string;
    excerptEllipsis: string;
    ranking: typeof ranking;
    noWorker: boolean;
  }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string | null,
    options: { filters: IndexFilters; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: FoundPage[]; filters: FilterCounts }>;
}

/** How many pages have a value, by filter and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The counts of one bundle. It has no filter that no page of its language has; nor one whose file did not come. */
export type BundleCounts = Readonly<Record<string, FilterCounts[string] | undefined>>;

/** A question as a bundle takes it. */
export interface BundleQuestion {
  /** Empty where only filters ask. */
  words: string;
  filters: IndexFilters;
  /** Undefined for the best first, or the newest where no words ask. */
  order: SearchOrder | undefined;
}

/** A page that was found; its data are fetched as they are asked for. */
export interface FoundPage {
  /** The page's name in this bundle. */
  id: string;
  data(): Promise<IndexedData>;
}

/**
 * A page's title and its film say most about it. What is printed with a result but is nobody's words (its kind, the
 * words of its marks) is found too and must not lift it, and a page is not better for being short: a theme's
 * would stand above every review.
 */
const ranking = {
  pageLength: 0.1,
  metaWeights: { title: 5, film: 5, critic: 3, kind: 0, marks: 0, spoilers: 0, date: 0, day: 0 },
};

/** What a bundle finds. */
export interface BundleAnswer {
  pages: readonly FoundPage[];
  /** Words of the question that find nothing by themselves; where there is one, nothing is found. */
  unknown: readonly string[];
}

/** One language's part of an index, ready to answer. */
export interface Bundle {
  /** Undefined for the site's language. */
  language: string | undefined;
  find(question: BundleQuestion): Promise<BundleAnswer>;
  /** Of each question the counts of the filters that it names; undefined where the bundle does not answer with one. */
  count(words: string, questions: readonly CountQuestion[]): Promise<BundleCounts>;
  /** IDs of the pages that carry any of these values (`carries` in publish/search-data.ts). */
  idsCarrying(values: readonly string[]): Promise<ReadonlySet<string>>;
  /** IDs of all pages, in an order that is the same in every index of the same pages. */
  allIds(): Promise<readonly string[]>;
}

/** Where an index lies. */
export interface IndexPlace {
  /** The site's path with `/` at both ends. */
  base: string;
  /** `pagefind`, `pagefind-spoilers`. */
  folder: string;
  /** Further languages that have a bundle. */
  languages: readonly string[];
}

/**
 * Loads the bundles of an index, that of the site's language first. Rejects where any part of them does not come.
 * `failures` is how often that has happened: browsers remember a script that did not come, by its address.
 */
export function loadBundles({ base, folder, languages }: IndexPlace, failures: number): Promise<Bundle[]> {
  return Promise.all(
    [undefined, ...languages].map(async (language) => {
      const path = `${base}${folder}/${language === undefined ? '' : `${language}/`}`;
      const again = failures === 0 ? '' : `?again=${String(failures)}`;
      const address = new URL(`${path}pagefind.js${again}`, location.href).href;
      const script = (await import(/* @vite-ignore */ address)) as PagefindScript;
      // A worker is fetched beside the script and holds all of it again: a tenth of what the first answer costs.
      await script.options({ baseUrl: base, excerptEllipsis: '…', ranking, noWorker: true });
      await script.init();
      return bundleOf(script, language);
    }),
  );
}

function bundleOf(script: PagefindScript, language: string | undefined): Bundle {
  let allIds: Promise<string[]> | undefined;
  // An answer and its counts are asked for with the same words.
  let last: { words: string; unknown: Promise<string[]> } | undefined;
  const unknownOf = (words: string): Promise<string[]> => {
    if (last?.words !== words) last = { words, unknown: unknownWords(script, words) };
    return last.unknown;
  };
  return {
    language,
    find: async ({ words, filters, order }) => {
      const [{ results }, unknown] = await Promise.all([
        search(script, words, filters, sortBy(words, order)),
        unknownOf(words),
      ]);
      return { pages: unknown.length > 0 ? [] : results, unknown };
    },
    count: async (words, questions) => {
      const isVain = (await unknownOf(words)).length > 0;
      const counts = questions.map(async ({ filters, names }) => {
        const answer = isVain ? nothing : await search(script, words, filters);
        const isEmpty = answer.results.length === 0;
        return names.map((name) => [name, isEmpty ? {} : answer.filters[name]] as const);
      });
      return Object.fromEntries((await Promise.all(counts)).flat());
    },
    idsCarrying: async (values) => {
      if (values.length === 0) return new Set();
      const { results } = await search(script, '', { carries: { any: values } });
      return new Set(results.map(({ id }) => id));
    },
    allIds: () => {
      allIds ??= script
        .search(null, { filters: {}, sort: { date: 'asc' } })
        .then(({ results }) => results.map(({ id }) => id));
      return allIds;
    },
  };
}

const nothing: Awaited<ReturnType<PagefindScript['search']>> = { results: [], filters: {} };

/** Throws where the filter by which pages are left out did not come: better no answer than one without it. */
async function search(
  script: PagefindScript,
  words: string,
  filters: IndexFilters,
  sort: Record<string, 'asc' | 'desc'> = {},
): ReturnType<PagefindScript['search']> {
  const answer = await script.search(words === '' ? null : words, { filters, sort });
  // Pagefind gives marks without letters an empty answer of its own.
  const isObeyed = filters['carries'] === undefined || answer.filters['carries']?.[carriesPage] !== undefined;
  if (!isObeyed && (words === '' || answer.results.length > 0)) throw new Error('What is left out is not known.');
  return answer;
}

/** Every page has both keys to sort by (SearchData.astro). */
function sortBy(words: string, order: SearchOrder | undefined): Record<string, 'desc'> {
  if (order === 'year') return { year: 'desc' };
  return order === 'newest' || words === '' ? { date: 'desc' } : {};
}

/**
 * The words that the bundle does not have. For a word that no word of the index begins with, Pagefind takes the
 * longest that it begins with instead: `insects` would find every page with `in`. So each word is asked for exactly,
 * which is by its stem; a word that is not there may still be the beginning of one, as it is while somebody types.
 */
async function unknownWords(script: PagefindScript, words: string): Promise<string[]> {
  if (words === '' || /^".+"$/.test(words)) return []; // an exact question as it is
  const anywhere = { filters: {}, sort: {} };
  const unknown = await Promise.all(
    words.split(' ').map(async (word) => {
      if (foldedWords(word).length === 0) return [];
      const { results: exact } = await script.search(`"${word}"`, anywhere);
      if (exact.length > 0) return [];
      const [page] = (await script.search(word, anywhere)).results;
      return page !== undefined && hasBeginning(await page.data(), word) ? [] : [word];
    }),
  );
  return unknown.flat();
}
