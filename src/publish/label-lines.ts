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

/** A text in as few lines of at most `width` as hold it, about equally long; a longer word is broken where it must be. */
export function labelLines(text: string, size: number, width: number): string[] {
  let lines = brokenLines(text, size, width);
  for (let narrower = width * step; narrower > width / 2; narrower *= step) {
    const balanced = brokenLines(text, size, narrower);
    if (balanced.length > lines.length || brokenWords(balanced) > brokenWords(lines)) return lines;
    lines = balanced;
  }
  return lines;

  function brokenWords(of: readonly string[]): number {
    return of.join(' ').split(' ').length;
  }
}

function brokenLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string): boolean => lineWidth(words, size) <= width;
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment: letter } of graphemes.segment(word)) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}
