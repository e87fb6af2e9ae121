/** Breaks a title into lines, as large as they can stand in a place; what is too long for it is cut short. */
import { filledLines, labelLines, type Measure } from '../label-lines.ts';
import { wordsWidth } from './letter-widths.ts';

/** A place for a title. */
export interface TitleRoom {
  width: number;
  height: number;
  /** The least size of its letters. */
  least: number;
}

/** A title in lines. */
export interface TitleLines {
  lines: string[];
  size: number;
  /** The distance of two lines, as a part of the size. */
  leading: number;
}

const most = 112;

/** The title in the largest size in which all of it stands in the room; undefined where there is none. */
export function wholeTitle(title: string, { width, height, least }: TitleRoom): TitleLines | undefined {
  const leading = leadingOf(title);
  const measure = remembering(wordsWidth);
  for (let size = most; size >= least; size -= size > 60 ? 4 : 1) {
    const lines = labelLines(title, size, width, measure);
    if (lines.length * size * leading <= height && lines.every((line) => measure(line, size) <= width))
      return { lines, size, leading };
  }
  return undefined;
}

/** The title in the least size, its words broken where they are wider than the room, its end left out where it must be. */
export function cutTitle(title: string, { width, height, least: size }: TitleRoom): TitleLines {
  const leading = leadingOf(title);
  const lines = filledLines(brokenWords(title, size, width), (words) => wordsWidth(words, size), width);
  const fitting = Math.max(1, Math.floor(height / (size * leading)));
  return { lines: lines.length <= fitting ? lines : shortened(lines.slice(0, fitting), size, width), size, leading };
}

/** The same words are measured again at every size that is tried. */
function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text, size) => {
    const width = known.get(text) ?? measure(text, 1);
    known.set(text, width);
    return width * size;
  };
}

/** Capitals with accents need a little more room between lines, scripts with marks over and under their letters most. */
function leadingOf(title: string): number {
  if (!/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Common}\p{sc=Inherited}]*$/u.test(title)) return 1.3;
  return /(?=[^A-Z])\p{Lu}/u.test(title) ? 1.08 : 0.98;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The words of a title, those that are too wide in pieces, with hyphens in Latin. */
function brokenWords(title: string, size: number, width: number): string[] {
  return title.split(/\s+/u).flatMap((word) => {
    if (wordsWidth(word, size) <= width) return [word];
    const parts = [''];
    for (const { segment } of graphemes.segment(word)) {
      const longer = (parts.at(-1) ?? '') + segment;
      if (wordsWidth(`${longer}-`, size) <= width) parts[parts.length - 1] = longer;
      else parts.push(segment);
    }
    return parts.map((part, index) => (index < parts.length - 1 && /\p{sc=Latin}$/u.test(part) ? `${part}-` : part));
  });
}

function shortened(lines: readonly string[], size: number, width: number): string[] {
  const kept = [...graphemes.segment(lines.at(-1) ?? '')].map(({ segment }) => segment);
  while (kept.length > 0 && wordsWidth(`${kept.join('')}…`, size) > width) kept.pop();
  return [...lines.slice(0, -1), `${kept.join('').trimEnd()}…`];
}
