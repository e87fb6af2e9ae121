/**
 * Which things have a word in their names, for every way of typing it. The tree of words is MiniSearch's own, which
 * finds beginnings and slips of a word among thousands; see tests/benchmarks/names-comparison.md for why.
 */
import SearchableMap from 'minisearch/SearchableMap';
import { readingsOf, sameNumber, slipsAllowed, swapped } from './name-words.ts';

/** An index of things by the words of their names; a thing is its place in a list. */
export interface WordIndex {
  /** The things that have at least `count` of the words, in any form that a reader may type. */
  having(words: readonly string[], count: number): Set<number>;
}

/** Makes an index of the words of things. */
export function wordIndex(wordsOfThings: readonly Iterable<string>[]): WordIndex {
  const things = new Map<string, number[]>();
  for (const [thing, words] of wordsOfThings.entries())
    for (const word of words) {
      const known = things.get(word);
      if (known === undefined) things.set(word, [thing]);
      else if (known.at(-1) !== thing) known.push(thing);
    }
  const tree = new SearchableMap<number[]>();
  for (const [word, list] of things) tree.set(word, list);
  return {
    having(words, count) {
      const found = new Set<number>();
      const typed = new Map<string, ReadonlySet<number>>();
      for (const reading of readingsOf(words)) {
        const missing = words.length - count;
        const lists = reading.map((word) => {
          const list = typed.get(word) ?? new Set(thingsTyped(word, tree, reading.length > 1));
          typed.set(word, list);
          return list;
        });
        for (const thing of atLeast(lists, Math.max(1, reading.length - missing))) found.add(thing);
      }
      return found;
    },
  };
}

/** The things that stand in at least `count` of the lists. */
function atLeast(lists: readonly ReadonlySet<number>[], count: number): number[] {
  if (count === lists.length) {
    const [shortest, ...others] = [...lists].sort((a, b) => a.size - b.size);
    return [...(shortest ?? [])].filter((thing) => others.every((list) => list.has(thing)));
  }
  const counts = new Map<number, number>();
  for (const list of lists) for (const thing of list) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].filter(([, found]) => found >= count).map(([thing]) => thing);
}

/**
 * The things that have this word or one that begins with it, that is a slip away, that has two letters exchanged, that
 * is the same number, or two words which the reader wrote as one.
 */
function* thingsTyped(word: string, tree: SearchableMap<number[]>, hasCompany: boolean): Generator<number> {
  for (const [, things] of tree.atPrefix(word)) yield* things;
  const slips = slipsAllowed(word, hasCompany);
  if (slips > 0) for (const [, [things]] of tree.fuzzyGet(word, slips)) yield* things;
  // In longer words an exchange is within the slips: it costs two.
  for (const form of [...sameNumber(word), ...(slips === 1 ? swapped(word) : [])]) yield* tree.get(form) ?? [];
  for (let at = 1; at < word.length; at += 1) {
    const first = tree.get(word.slice(0, at));
    if (first === undefined) continue;
    const rest = new Set<number>();
    for (const [, things] of tree.atPrefix(word.slice(at))) for (const thing of things) rest.add(thing);
    yield* first.filter((thing) => rest.has(thing));
  }
}
