/**
 * How well a name answers a query. The library finds names that might be meant; this orders them as readers expect:
 * the very name before its beginning, words before parts of words, what is spelled right before what is not.
 */
import { distance } from 'fastest-levenshtein';
import { isArticle, readingsOf, sameNumber, slipsAllowed, withoutArticle } from './name-words.ts';

/** A name, ready to be compared. */
interface FoldedName {
  words: readonly string[];
  /** Two neighbours as one word each. */
  pairs: readonly string[];
  /** The whole name as one word, and so without its article. */
  whole: readonly string[];
}

function foldedName(words: readonly string[]): FoldedName {
  return {
    words,
    pairs: words.slice(1).map((word, at) => (words[at] ?? '') + word),
    whole: [words.join(''), withoutArticle(words).join('')],
  };
}

/** Are these the first letters of a name of three words or more, with or without its article? */
export function isInitials(typed: string, words: readonly string[]): boolean {
  if (words.length < 3) return false;
  const from = words.length - typed.length;
  if (from !== 0 && !(from === 1 && isArticle(words[0] ?? ''))) return false;
  return words.slice(from).every((word, at) => word.startsWith(typed.charAt(at)));
}

/** The classes of answers, best first. */
export const rank = {
  exact: 0,
  /** The name goes on with another word. */
  wordsAtStart: 1,
  /** The name goes on within the word. */
  start: 2,
  /** The query's words are among the name's, or its initials. */
  words: 3,
  beginnings: 4,
  /** Some words are not of the name, but of the film's director, year or other names. */
  besides: 5,
  slips: 6,
} as const;

/** How a name answers: its class, then what must be forgiven, then how much of the name is meant. Less is better. */
export type Merit = readonly [rank: number, forgiven: number, unmentioned: number];

/** Is `a` better than `b`? Negative where it is; 0 where they are equal. */
export function compareMerit(a: Merit, b: Merit): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What is forgiven at most in a whole query. */
const forgivenAtMost = 4;
/** A word that the name does not have, where the others tell enough. */
const missingWord = 2;
const missingArticle = 0.25;

/** How many words of a query, articles apart, need not be of the name. */
export function wordsThatMayMiss(words: number): number {
  return Math.floor(words / 3);
}

/**
 * How a name answers the query's words; undefined where it does not. `besides` are words that tell it from its
 * namesakes: they may stand in the query beside words of the name, not alone.
 */
export function meritOf(
  query: readonly string[],
  nameWords: readonly string[],
  besides: readonly string[],
): Merit | undefined {
  const name = foldedName(nameWords);
  const whole = wholeMerit(query, name);
  if (whole !== undefined) return whole;
  let best: Merit | undefined;
  for (const reading of readingsOf(query)) {
    const merit = wordsMerit(reading, name, besides);
    if (merit !== undefined && (best === undefined || compareMerit(merit, best) < 0)) best = merit;
  }
  return best;
}

/** The query as the whole name or its beginning; spaces do not matter, and an article too many is forgiven. */
function wholeMerit(query: readonly string[], { words, whole }: FoldedName): Merit | undefined {
  const bare = withoutArticle(query);
  for (const [asked, forgiven] of [[query, 0] as const, ...(bare === query ? [] : [[bare, missingArticle] as const])]) {
    const text = asked.join('');
    if (whole.includes(text)) return [rank.exact, forgiven, 0];
    if (whole.some((name) => name.startsWith(text))) {
      const endsWithWord = endsOf(words).includes(text) || endsOf(withoutArticle(words)).includes(text);
      return [endsWithWord ? rank.wordsAtStart : rank.start, forgiven, 0];
    }
  }
  return query.length === 1 && isInitials(query[0] ?? '', words) ? [rank.words, 0, 0] : undefined;
}

/** The beginnings of a name that end with a word, as one word each. */
function endsOf(words: readonly string[]): string[] {
  let joined = '';
  return words.map((word) => (joined += word));
}

/** The words of the query wherever they stand in the name. */
function wordsMerit(query: readonly string[], name: FoldedName, besides: readonly string[]): Merit | undefined {
  const needed = query.filter((word) => !isArticle(word)).length;
  const hasCompany = query.length > 1;
  let missing = 0;
  let inName = 0;
  let forgiven = 0;
  let lowest: number = rank.words;
  for (const word of query) {
    const own = wordMerit(word, [name.words, name.pairs], hasCompany);
    const other = own === undefined || own[0] === rank.slips ? wordMerit(word, [besides], hasCompany) : undefined;
    if (other !== undefined && (own === undefined || compareMerit(other, own) < 0)) {
      lowest = Math.max(lowest, rank.besides, other[0]);
      forgiven += other[1];
    } else if (own !== undefined) {
      lowest = Math.max(lowest, own[0]);
      forgiven += own[1];
      if (!isArticle(word)) inName += word.length;
    } else if (isArticle(word)) forgiven += missingArticle;
    else {
      missing += 1;
      lowest = rank.slips;
      forgiven += missingWord;
    }
  }
  if (inName === 0 || missing > wordsThatMayMiss(needed) || forgiven > forgivenAtMost) return undefined;
  const length = name.words.join('').length;
  return [lowest, forgiven, lowest === rank.slips ? Math.max(0, 1 - inName / length) : 0];
}

/** How many slips a query may hold where it is compared with a whole name: none in a short one. */
export function slipsInWhole(typed: string): number {
  return typed.length < 8 ? 0 : 2;
}

/**
 * How a name answers a query that is only near it as a whole, however its slips lie: two in a short word (`celine
 * siama`), one in the article (`he handmaien`), a letter in the place of a space (`theuperfection`).
 */
export function nearMerit(query: readonly string[], nameWords: readonly string[]): Merit | undefined {
  const typed = query.join('');
  const slips = slipsBetween(typed, nameWords.join(''), slipsInWhole(typed));
  return slips === undefined ? undefined : [rank.slips, slips, 0];
}

/** How one word of the query stands among words, the best way; undefined where it does not. */
function wordMerit(word: string, lists: readonly (readonly string[])[], hasCompany: boolean): Merit | undefined {
  const others = sameNumber(word);
  let best: Merit | undefined;
  for (const list of lists)
    for (const candidate of list) {
      if (candidate === word || others.includes(candidate)) return [rank.words, 0, 0];
      if (candidate.startsWith(word)) best = [rank.beginnings, 0, 0];
      else if (best === undefined || best[0] === rank.slips) {
        const slips = slipsBetween(word, candidate, slipsAllowed(word, hasCompany));
        if (slips !== undefined && (best === undefined || slips < best[1])) best = [rank.slips, slips, 0];
      }
    }
  return best;
}

/** How many slips lie between a typed word and a name's; two letters that changed places are one. */
function slipsBetween(typed: string, meant: string, allowed: number): number | undefined {
  if (allowed === 0 || Math.abs(typed.length - meant.length) > allowed) return undefined;
  const edits = distance(typed, meant);
  const slips = edits === 2 && isSwap(typed, meant) ? 1 : edits;
  if (slips > allowed) return undefined;
  const hasSameStart = meant.startsWith(typed.charAt(0)) || meant.slice(1) === typed;
  // Another first letter in a short word, or besides a second slip, makes another word.
  if (!hasSameStart && typed.length < (slips < 2 ? 4 : 8)) return undefined;
  return slips + (hasSameStart ? 0 : 0.5);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
