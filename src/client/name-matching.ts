/**
 * Finds films, themes, people and critics by any of their names while somebody types: misspelled, without accents or
 * articles, in one word or two, by beginnings and initials. word-index.ts finds what might be meant among thousands
 * of names; name-rank.ts says what is meant most. Nothing here knows the page.
 */
import { foldedWords } from '../publish/folded-name.ts';
import type { SuggestionsFile } from '../publish/suggestions.ts';
import { nameEntries, type NameEntry } from './name-entries.ts';
import {
  compareMerit,
  isInitials,
  meritOf,
  nearMerit,
  rank,
  slipsInWhole,
  wordsThatMayMiss,
  type Merit,
} from './name-rank.ts';
import { isArticle, namingWords } from './name-words.ts';
import { wholeNames } from './whole-names.ts';
import { wordIndex } from './word-index.ts';

/** A thing that is suggested. */
export interface NameMatch {
  entry: NameEntry;
  /** The name that was meant where it is not the label: "Lykta", to show beside "The Lantern". */
  matched: string | undefined;
}

/** Answers what somebody has typed so far. */
export interface NameMatcher {
  /** The best first, at most `limit`; none where the query has no letter or names nothing. */
  matches(query: string, limit: number): NameMatch[];
}

/** An entry with the words of each of its names. */
interface IndexedEntry {
  entry: NameEntry;
  names: readonly (readonly string[])[];
  /** Words that may stand beside a name's: directors, the year, the words of the other names. */
  besides: readonly string[];
}

/** Makes a matcher of a suggestions file. */
export function nameMatcher(file: SuggestionsFile): NameMatcher {
  return matcherOf(nameEntries(file));
}

/** Makes a matcher of things; of equal matches the earlier thing comes first. */
export function matcherOf(things: readonly NameEntry[]): NameMatcher {
  const entries = things.map(indexedEntry);
  const index = wordIndex(entries.map(({ names, besides }) => [...names.flat(), ...besides]));
  const likely: Way = (words) => {
    const asked = tellingWords(words);
    return ranked(words, [...index.having(asked, asked.length), ...namedByInitials(words, entries)], entries);
  };
  /** Of three words or more, one may be of no name: "cleo from 5 till 7". */
  const loose: Way = (words) => {
    const asked = tellingWords(words);
    const needed = asked.length - wordsThatMayMiss(asked.length);
    return needed === asked.length ? [] : ranked(words, index.having(asked, needed), entries);
  };
  const wholes = wholeNames(entries.map(({ names }) => names));
  const near: Way = (words) => {
    const typed = words.join('');
    const slips = slipsInWhole(typed);
    return slips === 0 ? [] : ranked(words, wholes.near(typed, slips), entries, nearMerit);
  };
  const plainly = (words: readonly string[]): Attempt[] => [
    [likely, words],
    [loose, words],
    [near, words],
  ];
  /**
   * Words that only say what is looked for may be in a name as well ("Film Socialisme"), so all are tried first. Where
   * one word is left besides them, that one has to be found: a name with the others alone is not what was meant.
   */
  const withoutAsking = (words: readonly string[], naming: readonly string[]): Attempt[] => [
    [likely, words],
    [likely, naming],
    ...(tellingWords(naming).length > 1 ? [[loose, words] satisfies Attempt] : []),
    [near, words],
    [near, naming],
  ];
  return {
    matches(query, limit) {
      const words = foldedWords(query);
      if (words.length === 0) return [];
      const naming = namingWords(words);
      for (const [way, asked] of naming.length === words.length ? plainly(words) : withoutAsking(words, naming)) {
        const found = way(asked);
        if (found.length > 0) return found.slice(0, limit);
      }
      return [];
    },
  };
}

/** A way to answer a query's words: the best first. */
type Way = (words: readonly string[]) => NameMatch[];

/** A way, and the words it is tried with. */
type Attempt = [Way, readonly string[]];

/** A query's words without articles, where it has others. */
function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isArticle(word));
  return telling.length === 0 ? words : telling;
}

/** The places of entries whose initials are the query: `pta` for Paul Thomas Anderson. */
function namedByInitials([typed = '', ...others]: readonly string[], entries: readonly IndexedEntry[]): number[] {
  if (others.length > 0) return [];
  return entries.flatMap(({ names }, place) => (names.some((words) => isInitials(typed, words)) ? [place] : []));
}

/** The entries at these places that answer the query, the best first. */
function ranked(
  query: readonly string[],
  places: Iterable<number>,
  entries: readonly IndexedEntry[],
  merit = meritOf,
): NameMatch[] {
  const answers = [...new Set(places)].flatMap((place) => {
    const indexed = entries[place];
    const best = indexed === undefined ? undefined : bestName(query, indexed, merit);
    return indexed === undefined || best === undefined ? [] : [{ place, entry: indexed.entry, ...best }];
  });
  answers.sort((a, b) => compareMerit(a.merit, b.merit) || a.place - b.place);
  const isSpelledRight = (answers[0]?.merit[0] ?? rank.slips) < rank.slips;
  return answers
    .filter(({ merit: [group, forgiven] }) => !isSpelledRight || group < rank.slips || forgiven < 2)
    .map(({ entry, name }) => ({ entry, matched: name === 0 ? undefined : entry.names[name] }));
}

/** The name of an entry that answers the query best. */
function bestName(
  query: readonly string[],
  { names, besides }: IndexedEntry,
  meritOfName: typeof meritOf,
): { merit: Merit; name: number } | undefined {
  let best: { merit: Merit; name: number } | undefined;
  for (const [name, words] of names.entries()) {
    const merit = meritOfName(query, words, besides);
    if (merit !== undefined && (best === undefined || compareMerit(merit, best.merit) < 0)) best = { merit, name };
  }
  return best;
}

function indexedEntry(entry: NameEntry): IndexedEntry {
  const names = entry.names.map(foldedWords);
  return { entry, names, besides: [...entry.besides.flatMap(foldedWords), ...(names.length > 1 ? names.flat() : [])] };
}
