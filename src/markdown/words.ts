/**
 * Words as spoilers and trigger-warning terms compare them: without case, punctuation or the form of a letter.
 * One definition, so that the check, the pull quotes and the leak audit agree on what "the same words" are.
 */

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in their order. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(wordPattern) ?? [];
}

/** How many words in a row make a repetition that tells a spoiler. */
export const tellingRun = 8;
/** How many words a whole spoiler must have for its repetition to tell it. */
export const shortestTellingSpoiler = 4;

/** The runs of words whose repetition in an open place tells one of these spoilers. */
export function tellingRuns(spoilers: Iterable<readonly string[]>): Set<string> {
  const runs = new Set<string>();
  for (const words of spoilers) {
    if (words.length < shortestTellingSpoiler) continue;
    const length = Math.min(words.length, tellingRun);
    for (let start = 0; start + length <= words.length; start += 1)
      runs.add(words.slice(start, start + length).join(' '));
  }
  return runs;
}

/** The index of the first word of `words` that begins one of the runs, and the run; undefined where none does. */
export function findRun(
  words: readonly string[],
  runs: ReadonlySet<string>,
): { index: number; run: string } | undefined {
  if (runs.size === 0) return undefined;
  for (let index = 0; index + shortestTellingSpoiler <= words.length; index += 1) {
    let run = words.slice(index, index + shortestTellingSpoiler - 1).join(' ');
    for (let length = shortestTellingSpoiler; length <= tellingRun && index + length <= words.length; length += 1) {
      run += ` ${words[index + length - 1] ?? ''}`;
      if (runs.has(run)) return { index, run };
    }
  }
  return undefined;
}
