/**
 * How much room a label takes in a drawing that is made before anybody knows the reader's fonts. The widths are
 * those of a wide serif, so that in any other the label is narrower than its place.
 */

/** Widths of characters, as parts of the font's size: the first pattern that fits. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Cf}]/u, 0],
  [/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\uff00-\uff60]/u, 1.1],
  [/^\s/u, 0.28],
  [/^[iljtfrI.,:;'’‘!|()[\]\-–"“”]/u, 0.38],
  [/^[mwMW@%&—…]/u, 0.95],
  [/^\p{Lu}/u, 0.72],
  [/^[\p{sc=Latin}\p{Nd}\p{sc=Greek}]/u, 0.59],
];
const ofOthers = 0.8;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The width of a line at a font size, in the unit of the size; rather too much than too little. */
export function lineWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widths.find(([pattern]) => pattern.test(character))?.[1] ?? ofOthers;
  return width * size;
}

/** How much narrower the lines of a label are tried, again and again. */
const step = 0.96;

/** How wide a text is at a font size, in the unit of the size. */
export type Measure = (text: string, size: number) => number;

/**
 * A text in as few lines of at most `width` as hold it, about equally long. A word may be wider than that; one that
 * is twice as wide is broken.
 */
export function labelLines(text: string, size: number, width: number, measure: Measure = lineWidth): string[] {
  const widthOf = (words: string): number => measure(words, size);
  const pieces = text.split(/\s+/u).flatMap((word) => (word === '' ? [] : brokenWord(word, widthOf, 2 * width)));
  let lines = filledLines(pieces, widthOf, width);
  for (let narrower = width * step; narrower > width / 2; narrower *= step) {
    const balanced = filledLines(pieces, widthOf, narrower);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}

/** Pieces of a text in lines, each as full as `width` lets it be. */
export function filledLines(pieces: readonly string[], widthOf: (words: string) => number, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ''} ${piece}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

function brokenWord(word: string, widthOf: (words: string) => number, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces = [''];
  for (const { segment } of graphemes.segment(word)) {
    const longer = `${pieces.at(-1) ?? ''}${segment}`;
    if (widthOf(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
