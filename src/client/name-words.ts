/**
 * The words of a query as readers type them: articles that a title may lack, words that only say what is looked for,
 * numbers that are written in three ways, two letters that changed places, a space too many.
 */

/** Words before a title that nobody misses, in the languages that have them. */
const articles = new Set(
  'the a an le la les l un une el los las il lo gli i der die das den det een ein eine o os as'.split(' '),
);

/** Is this an article? As a whole query it is a word like others: `La`, `I`. */
export function isArticle(word: string): boolean {
  return articles.has(word);
}

/** Words that stand beside a name and say what of it is looked for: `handmaiden review`, `films about consent`. */
const askingWords = (
  'film films movie movies cinema series tv review reviews reviewed critique criticism essay essays ' +
  'about on by with of from in for like director directors directed actor actors actress starring cast watch'
).split(' ');
const asking = new Set(askingWords);

/** Does this word mostly say what is looked for, rather than name it? A name may hold it all the same. */
export function isAskingWord(word: string): boolean {
  return asking.has(word);
}

/**
 * The words that name something, where others only say what is looked for; the last of those may still be on its way
 * (`park mov`). The words as they are where nothing would be left but articles or a single figure.
 */
export function namingWords(words: readonly string[]): readonly string[] {
  const isAsking = (word: string, at: number): boolean =>
    asking.has(word) || (at > 0 && at === words.length - 1 && askingWords.some((other) => other.startsWith(word)));
  const naming = words.filter((word, at) => !isAsking(word, at));
  return naming.every((word) => isArticle(word) || /^\p{N}$/u.test(word)) ? words : naming;
}

/** Words without the article before them. */
export function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && isArticle(words[0] ?? '') ? words.slice(1) : words;
}

const numbers =
  '2 two ii|3 three iii|4 four iv|5 five v|6 six vi|7 seven vii|8 eight viii|9 nine ix|10 ten x|12 twelve xii'
    .split('|')
    .map((forms) => forms.split(' '));
const formsOf = new Map(numbers.flatMap((forms) => forms.map((form) => [form, forms] as const)));

/** The other ways to write a number: `7` for `seven`, `ii` for `2`. */
export function sameNumber(word: string): readonly string[] {
  return formsOf.get(word)?.filter((form) => form !== word) ?? [];
}

/** A word with each two neighbours exchanged: `haet` for `heat`. */
export function swapped(word: string): string[] {
  const others = Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
  return others.filter((other) => other !== word);
}

/** The words as they are, and with each two neighbours as one: `hand maiden` as `handmaiden`. */
export function readingsOf(words: readonly string[]): string[][] {
  const joined = words
    .slice(1)
    .map((word, at) => [...words.slice(0, at), (words[at] ?? '') + word, ...words.slice(at + 2)]);
  return [[...words], ...joined];
}

/**
 * How many slips a word may hold: none in numbers and in short words, which all look alike; one in a word of three
 * letters where other words tell what is meant (`satyajit rey`).
 */
export function slipsAllowed(word: string, hasCompany: boolean): number {
  if (word.length < (hasCompany ? 3 : 4) || /\p{N}/u.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}
