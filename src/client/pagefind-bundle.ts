/**
 * Pagefind as the search page speaks to it. Its script is written after the pages, beside its index, so it is
 * imported at run time, and only once a reader shows the wish to search. A further language has a bundle of its own,
 * whose words are stemmed as that language's; each is imported by itself, since two at one script answer wrongly.
 */
import { filterNames, type SearchQuery } from './search-query.ts';
import { foldedWords, hasBeginning, type IndexedData } from './search-result.ts';

/** What is used of `pagefind.js` 1.6. */
interface PagefindScript {
  options(options: { baseUrl: string; excerptEllipsis: string; ranking: typeof ranking }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string | null,
    options: { filters: IndexFilters; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: FoundPage[] }>;
}
type IndexFilters = Record<string, { any: readonly string[] }>;

/** A page that was found; its data are fetched as they are asked for. */
export interface FoundPage {
  /** The page's name in this bundle. */
  id: string;
  data(): Promise<IndexedData>;
}

/**
 * A page's title and its film say most about it. What is printed with a result but is nobody's words (its kind, the
 * words of its marks) is found too and must not lift it, and a page is not better for being short: people's pages
 * would stand above every review.
 */
const ranking = {
  pageLength: 0.1,
  metaWeights: { title: 5, film: 5, critic: 3, kind: 0, marks: 0, spoilers: 0, date: 0, day: 0, parts: 0 },
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
  /** The newest first where no words ask, else the best. */
  find(query: SearchQuery): Promise<BundleAnswer>;
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
      await script.options({ baseUrl: base, excerptEllipsis: '…', ranking });
      await script.init();
      return bundleOf(script, language);
    }),
  );
}

function bundleOf(script: PagefindScript, language: string | undefined): Bundle {
  let allIds: Promise<string[]> | undefined;
  return {
    language,
    find: (query) => answerOf(script, query),
    idsCarrying: async (values) => {
      if (values.length === 0) return new Set();
      const { results } = await script.search(null, { filters: { carries: { any: values } }, sort: {} });
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

async function answerOf(script: PagefindScript, query: SearchQuery): Promise<BundleAnswer> {
  const filters = filtersOf(query);
  if (query.words === '') {
    const { results } = await script.search(null, { filters, sort: { date: 'desc' } });
    return { pages: results, unknown: [] };
  }
  const [{ results }, unknown] = await Promise.all([
    script.search(query.words, { filters, sort: {} }),
    unknownWords(script, query.words),
  ]);
  return { pages: unknown.length > 0 ? [] : results, unknown };
}

/**
 * The words that the bundle does not have. For a word that no word of the index begins with, Pagefind takes the
 * longest that it begins with instead: `insects` would find every page with `in`. So each word is asked for exactly,
 * which is by its stem; a word that is not there may still be the beginning of one, as it is while somebody types.
 */
async function unknownWords(script: PagefindScript, words: string): Promise<string[]> {
  if (/^".+"$/.test(words)) return []; // an exact question as it is
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

/** The filters as Pagefind takes them: any of a filter's values will do, and every filter must be met. */
export function filtersOf({ wanted }: SearchQuery): IndexFilters {
  return Object.fromEntries(
    filterNames.filter((name) => wanted[name].length > 0).map((name) => [name, { any: wanted[name] }]),
  );
}
