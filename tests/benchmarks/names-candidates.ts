/**
 * The libraries that names-comparison.ts compares, each with the options that answered the table of queries best. All
 * are given the same: folded names, each once as it is and once in one word, and the folded query.
 */

/** Answers a folded query with the places of names, best first. */
export type Search = (query: string) => number[];

/** A library under comparison. */
export interface Candidate {
  name: string;
  packageName: string;
  /** What is bundled to use it, for its size and to run it. */
  source: string;
  /** Builds the index over folded names; `library` is what `source` exports. */
  index: (library: never, names: readonly string[]) => Search;
}

const answersAtMost = 20;

interface MiniSearchLibrary {
  default: new (options: object) => {
    addAll(documents: object[]): void;
    search(query: string, options: object): { id: number }[];
  };
}

interface FuseLibrary {
  default: new (
    items: readonly string[],
    options: object,
  ) => { search(query: string, options: object): { refIndex: number }[] };
}

interface FuzzysortLibrary {
  default: {
    snapshot(items: object[], options: object): unknown;
    go(query: string, items: unknown, options: object): { obj: { place: number } }[];
  };
}

interface UFuzzyLibrary {
  default: new (options: object) => {
    search(
      names: readonly string[],
      query: string,
      outOfOrder: number,
    ): [number[] | null, { idx: number[] } | null, number[] | null];
  };
}

interface FlexSearchLibrary {
  Charset: Record<string, unknown>;
  Index: new (options: object) => {
    add(place: number, name: string): void;
    search(query: string, options: object): number[];
  };
}

interface MatchSorterLibrary {
  matchSorter: (items: object[], query: string, options: object) => { place: number }[];
}

interface FuzzySearchLibrary {
  Config: { createDefaultConfig(): { normalizerConfig: { allowCharacter: () => boolean } } };
  Query: new (query: string, topN: number, searchers: unknown[]) => unknown;
  FuzzySearcher: new (minQuality: number) => unknown;
  PrefixSearcher: new (minQuality: number) => unknown;
  SubstringSearcher: new (minQuality: number) => unknown;
  SearcherFactory: {
    createSearcher(config: unknown): {
      indexEntities(items: number[], id: (item: number) => number, names: (item: number) => string[]): void;
      getMatches(query: unknown): { matches: { entity: number }[] };
    };
  };
}

function fuse(name: string, options: object): Candidate {
  return {
    name,
    packageName: 'fuse.js',
    source: `export { default } from 'fuse.js'`,
    index: ({ default: Fuse }: FuseLibrary, names) => {
      const index = new Fuse(names, { ignoreLocation: true, ...options });
      return (query) => index.search(query, { limit: answersAtMost }).map(({ refIndex }) => refIndex);
    },
  };
}

/** The candidates. */
export const candidates: readonly Candidate[] = [
  {
    name: 'minisearch',
    packageName: 'minisearch',
    source: `export { default } from 'minisearch'`,
    index: ({ default: MiniSearch }: MiniSearchLibrary, names) => {
      const index = new MiniSearch({ fields: ['name'], tokenize: (text: string) => text.split(' ') });
      index.addAll(names.map((name, id) => ({ id, name })));
      const fuzzy = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);
      return (query) =>
        index
          .search(query, { combineWith: 'AND', prefix: true, fuzzy, maxFuzzy: 2 })
          .slice(0, answersAtMost)
          .map(({ id }) => id);
    },
  },
  fuse('fuse.js', { threshold: 0.3 }),
  fuse('fuse.js, token search', { threshold: 0.3, useTokenSearch: true, tokenMatch: 'all' }),
  {
    name: 'fuzzysort',
    packageName: 'fuzzysort',
    source: `export { default } from 'fuzzysort'`,
    index: ({ default: fuzzysort }: FuzzysortLibrary, names) => {
      const items = names.map((name, place) => ({ name, place }));
      const snapshot = fuzzysort.snapshot(items, { key: 'name' });
      return (query) =>
        fuzzysort.go(query, snapshot, { limit: answersAtMost, threshold: 0.3 }).map(({ obj }) => obj.place);
    },
  },
  {
    name: 'uFuzzy',
    packageName: '@leeoniya/ufuzzy',
    source: `export { default } from '@leeoniya/ufuzzy'`,
    index: ({ default: UFuzzy }: UFuzzyLibrary, names) => {
      const index = new UFuzzy({
        unicode: true,
        interSplit: "[^\\p{L}\\p{M}\\d']+",
        intraSplit: '\\p{Ll}\\p{Lu}',
        intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
        intraChars: "[\\p{L}\\p{M}\\d']",
        intraContr: "'\\p{L}{1,2}\\b",
        intraMode: 1,
        interLft: 2,
      });
      return (query) => {
        const [places, info, order] = index.search(names, query, 4);
        const ranked = order === null ? (places ?? []) : order.flatMap((at) => info?.idx[at] ?? []);
        return ranked.slice(0, answersAtMost);
      };
    },
  },
  {
    name: 'flexsearch',
    packageName: 'flexsearch',
    source: `export { Index, Charset } from 'flexsearch'`,
    index: ({ Index, Charset }: FlexSearchLibrary, names) => {
      const index = new Index({ tokenize: 'forward', encoder: Charset['LatinBalance'] });
      for (const [place, name] of names.entries()) index.add(place, name);
      return (query) => index.search(query, { limit: answersAtMost });
    },
  },
  {
    name: 'match-sorter',
    packageName: 'match-sorter',
    source: `export { matchSorter } from 'match-sorter'`,
    index: ({ matchSorter }: MatchSorterLibrary, names) => {
      const items = names.map((name, place) => ({ name, place }));
      return (query) =>
        matchSorter(items, query, { keys: ['name'] })
          .slice(0, answersAtMost)
          .map(({ place }) => place);
    },
  },
  {
    name: '@m31coding/fuzzy-search',
    packageName: '@m31coding/fuzzy-search',
    source: `export * from '@m31coding/fuzzy-search'`,
    index: (library: FuzzySearchLibrary, names) => {
      const config = library.Config.createDefaultConfig();
      config.normalizerConfig.allowCharacter = () => true;
      const searcher = library.SearcherFactory.createSearcher(config);
      searcher.indexEntities(
        names.map((_, place) => place),
        (place) => place,
        (place) => [names[place] ?? ''],
      );
      const searchers = [
        new library.FuzzySearcher(0.4),
        new library.SubstringSearcher(0),
        new library.PrefixSearcher(0),
      ];
      return (query) =>
        searcher.getMatches(new library.Query(query, answersAtMost, searchers)).matches.map(({ entity }) => entity);
    },
  },
];
