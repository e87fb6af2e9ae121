/**
 * Pagefind as the search page speaks to it. Its script is written after the pages, beside its index, so it is
 * imported at run time, and only once a reader shows the wish to search. A further language has a bundle of its own,
 * whose words are stemmed as that language's; each is imported by itself, since two at one script answer wrongly.
 */
import { filterNames, type SearchQuery } from './search-state.ts';
import { foldedWords, hasBeginning, resultItem, type IndexedData, type ResultItem } from './search-result.ts';

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
interface FoundPage {
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

/** All that was found; the results themselves are fetched as they are asked for. */
export interface SearchAnswer {
  total: number;
  /** Words of the question that find nothing by themselves; where there is one, nothing is found. */
  unknown: readonly string[];
  items(from: number, to: number): Promise<ResultItem[]>;
}

/** An index that answers. */
export interface SearchIndex {
  search(query: SearchQuery): Promise<SearchAnswer>;
}

/** Where an index lies. */
export interface IndexPlace {
  /** The site's path with `/` at both ends. */
  base: string;
  /** Further languages that have a bundle. */
  languages: readonly string[];
  /** How often loading it has failed: browsers remember a script that did not come, by its address. */
  failures: number;
}

/** Loads the index without spoilers. Rejects where any part of it does not come. */
export async function loadIndex({ base, languages, failures }: IndexPlace): Promise<SearchIndex> {
  const bundles = await Promise.all(
    [undefined, ...languages].map(async (language) => {
      const folder = `${base}pagefind/${language === undefined ? '' : `${language}/`}`;
      const again = failures === 0 ? '' : `?again=${String(failures)}`;
      const address = new URL(`${folder}pagefind.js${again}`, location.href).href;
      const script = (await import(/* @vite-ignore */ address)) as PagefindScript;
      await script.options({ baseUrl: base, excerptEllipsis: '…', ranking });
      await script.init();
      return { script, language };
    }),
  );
  return {
    search: async (query) => {
      const answers = await Promise.all(
        bundles.map(async ({ script, language }) => {
          const { results, unknown } = await answerOf(script, query);
          return { unknown, results: results.map((page) => async () => resultItem(await page.data(), language)) };
        }),
      );
      const results = inTurns(answers.map((answer) => answer.results));
      // Pagefind passes over index files that do not come and then finds nothing: that is no answer.
      if (results.length === 0 && !navigator.onLine) throw new Error('There is no connection to search over.');
      const [first, ...others] = answers;
      return {
        total: results.length,
        unknown: first?.unknown.filter((word) => others.every(({ unknown }) => unknown.includes(word))) ?? [],
        items: (from, to) => Promise.all(results.slice(from, to).map((result) => result())),
      };
    },
  };
}

/** What one bundle finds: the newest first where no words ask, else the best. */
async function answerOf(
  script: PagefindScript,
  query: SearchQuery,
): Promise<{ results: FoundPage[]; unknown: string[] }> {
  const filters = filtersOf(query);
  if (query.words === '') return { ...(await script.search(null, { filters, sort: { date: 'desc' } })), unknown: [] };
  const [{ results }, unknown] = await Promise.all([
    script.search(query.words, { filters, sort: {} }),
    unknownWords(script, query.words),
  ]);
  return { results: unknown.length > 0 ? [] : results, unknown };
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

/** The first of each list, the second of each, and so on: scores of different languages cannot be compared. */
export function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
