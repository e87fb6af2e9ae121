/**
 * Sets a card's words into the place that its composition leaves: the title as large as it can stand there, under it
 * or at the foot who made the film and when. Nobody knows the reader's fonts, so all is measured with room to spare.
 */
import type { CardFilm } from '../../editorial/card-film.ts';
import { labelLines } from '../label-lines.ts';
import type { Area } from './composition.ts';
import { wordsWidth } from './letter-widths.ts';
import { cutTitle, wholeTitle } from './title-lines.ts';

/** A line of words, by the left end of its baseline. */
export interface SetLine {
  text: string;
  x: number;
  y: number;
  size: number;
  /** Of the title, or of what stands beside it. */
  part: 'title' | 'credits';
}

/** Eleven pixels where a card is 320 pixels wide. */
const creditSize = 25;
const creditHeight = 31;
const gap = 8;
/** From this height on, a place has room for more than one line beside the title. */
const roomy = 170;

/** The lines of a card; `least` is the least size of a title. */
export function setWords(film: CardFilm, area: Area, least: number): SetLine[] {
  const { x, y, width, height } = area;
  const room = (credits: readonly string[]): number =>
    height - credits.length * creditHeight - (credits.length === 0 ? 0 : gap);
  const tried = creditsTried(film, area).map((credits) => ({
    credits,
    title: wholeTitle(film.title, { width, height: room(credits), least }),
  }));
  const { credits, title } = tried.find((one) => one.title !== undefined) ?? { credits: [], title: undefined };
  const { lines, size, leading } = title ?? cutTitle(film.title, { width, height, least });
  const foot = y + height;
  const top = area.stands === 'top' ? y : foot - (height - room(credits)) - lines.length * size * leading;
  // Where letters have marks over them, a line's first baseline lies lower.
  const first = top + size * (leading < 1 ? 0.8 : leading < 1.2 ? 0.94 : 1.06);
  return [
    ...lines.map((text, index): SetLine => ({ text, x, y: first + size * index * leading, size, part: 'title' })),
    ...credits.map((text, index): SetLine => {
      const below = credits.length - 1 - index;
      return { text, x, y: foot - below * creditHeight - 5, size: creditSize, part: 'credits' };
    }),
  ];
}

/** What may stand beside the title, the fullest first: a title is not cut short for its credits. */
function creditsTried({ originalTitle, directors, year }: CardFilm, { width, height }: Area): string[][] {
  const fits = (line: string): boolean => wordsWidth(line, creditSize) <= width;
  const byline = bylineOf(directors, String(year), fits, width, height > roomy);
  const withOriginal = originalTitle !== undefined && fits(originalTitle) && height > roomy && byline.length < 3;
  return [
    ...(withOriginal ? [[originalTitle, ...byline]] : []),
    byline,
    ...(byline.length > 1 ? [[String(year)]] : []),
    [],
  ];
}

/** Who directed it, as many as there is room for, and the year: in one line where that is enough. */
function bylineOf(
  directors: readonly string[],
  year: string,
  fits: (line: string) => boolean,
  width: number,
  isRoomy: boolean,
): string[] {
  for (let count = directors.length; count > 0; count -= 1) {
    const named = directors.slice(0, count).join(', ') + (count < directors.length ? ' …' : '');
    if (fits(`${named}, ${year}`)) return [`${named}, ${year}`];
    if (!isRoomy) continue;
    const lines = labelLines(named, creditSize, width, wordsWidth);
    if (lines.length <= 2 && lines.every(fits)) return [...lines, year];
  }
  return [year];
}
