/**
 * Words as spoilers and trigger-warning terms compare them: without case, punctuation or the form of a letter.
 * One definition, so that the check, the pull quotes and the leak audit agree on what "the same words" are.
 */

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** The same for a text of ASCII letters alone, which most are; found in a third of the time. */
const plainPattern = /[a-z0-9]+(?:'[a-z0-9]+)*/g;

/** The words of a text in their order. */
export function wordsOf(text: string): string[] {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().match(plainPattern) ?? [];
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(wordPattern) ?? [];
}

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How many words a text has, as a reader of its language counts them. */
export function wordCount(text: string): number {
  if (!unspaced.test(text)) return wordsOf(text).length;
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).length;
}

/** How many words in a row make a repetition that tells a spoiler. */
export const tellingRun = 8;
/** How many words a whole spoiler must have for its repetition to tell it. */
export const shortestTellingSpoiler = 4;

/** Runs of words by their first word. */
export type Runs = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The runs of words whose repetition in an open place tells one of these spoilers. */
export function tellingRuns(spoilers: Iterable<readonly string[]>): Runs {
  const runs = new Map<string, string[][]>();
  for (const words of spoilers) {
    if (words.length < shortestTellingSpoiler) continue;
    const length = Math.min(words.length, tellingRun);
    for (let start = 0; start + length <= words.length; start += 1) {
      const first = words[start] ?? '';
      const known = runs.get(first);
      const run = words.slice(start, start + length);
      if (known === undefined) runs.set(first, [run]);
      else known.push(run);
    }
  }
  return runs;
}

/** The first of the runs that stands in `words`, joined by spaces; undefined where none does. */
export function findRun(words: readonly string[], runs: Runs): string | undefined {
  if (runs.size === 0) return undefined;
  for (let index = 0; index + shortestTellingSpoiler <= words.length; index += 1)
    for (const run of runs.get(words[index] ?? '') ?? [])
      if (run.every((word, offset) => words[index + offset] === word)) return run.join(' ');
  return undefined;
}
