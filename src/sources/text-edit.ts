/**
 * Changes in the text of a file by their places. A command that mends or renames changes only the letters that it
 * means: comments, order and an editor's own way of writing stay as they are.
 */

/** Replaces the characters from `from` up to `to` (offsets in UTF-16 units; equal where nothing goes) by `text`. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** The text with all edits made, whose places are those in the text before. Throws a RangeError where two overlap. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let edited = '';
  let done = 0;
  for (const { from, to, text: replacement } of inOrder) {
    if (from < done || to < from || to > text.length)
      throw new RangeError(`An edit from ${String(from)} to ${String(to)} overlaps another or the end of the text.`);
    edited += text.slice(done, from) + replacement;
    done = to;
  }
  return edited + text.slice(done);
}
