/**
 * The one piece of markup that front matter may hold: `_emphasis_` for a film's title. A star is a plain
 * character, so that M*A*S*H comes through.
 */

/** A run of a text, emphasised or not. */
export interface TextRun {
  text: string;
  isTitle: boolean;
}

/** An underscore opens at the beginning of a word and closes at an end, as in CommonMark; others are printed. */
const emphasised = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu;

/** The runs of a text that may hold `_emphasis_`. */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let done = 0;
  for (const { 0: match, 1: words = '', index } of text.matchAll(emphasised)) {
    if (index > done) runs.push({ text: text.slice(done, index), isTitle: false });
    runs.push({ text: words, isTitle: true });
    done = index + match.length;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isTitle: false });
  return runs;
}

/** The text without its markup, for attributes, the head and machines. */
export function plainText(text: string): string {
  return textRuns(text)
    .map((run) => run.text)
    .join('');
}
