/**
 * How much room words take on a card before anybody knows the reader's fonts: the widths of the page's serif in its
 * widest cut (Newsreader, bold, for small sizes) and a little more, so that its fallback has room, too.
 */
import { lineWidth } from '../label-lines.ts';

/** Letters by their width, as a part of the font's size. */
const classes: readonly (readonly [number, string])[] = [
  [0.25, " '"],
  [0.3, ',.:|’‘·¡'],
  [0.35, '!();[]ijl{}ı'],
  [0.4, '-°ł'],
  [0.45, '"/I\\_ft'],
  [0.5, '*rs'],
  [0.55, '?J`cez“”–¿'],
  [0.6, 'ag'],
  [0.65, '+<=>S^bkoquvxy~øðþ'],
  [0.7, '#$0123456789FLdhnpđ'],
  [0.75, 'PZ—ßÞŁ'],
  [0.8, 'BCERY…'],
  [0.85, '&AGNTVXæ'],
  [0.9, 'DKOQUw½¼¾ØÐĐ'],
  [0.95, '%Hœ'],
  [1, '@m'],
  [1.15, 'MW'],
  [1.2, 'Æ'],
  [1.25, 'Œ'],
];
const widths = new Map(
  classes.flatMap(([width, letters]) => Array.from(letters).map((letter) => [letter, width] as const)),
);

/** Other scripts are set in whatever the reader has. */
const ofOthers = 1.1;

/** The width of a line of words at a size, in the unit of the size; rather too much than too little. */
export function wordsWidth(text: string, size: number): number {
  let width = 0;
  // A letter with its accents is as wide as without.
  for (const letter of text.normalize('NFD'))
    width += /^\p{Mn}/u.test(letter) ? 0 : (widths.get(letter) ?? lineWidth(letter, 1) * ofOthers);
  return width * size;
}
