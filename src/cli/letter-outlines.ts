/**
 * Words as outlines, shaped by HarfBuzz: a picture then needs no font. The rasteriser's own layout of text gives the
 * vowels of Devanagari no room.
 */
import { Blob, Buffer as Words, Face, Font, shape } from 'harfbuzzjs';
import type { SetLine } from '../publish/title-card/set-words.ts';
import type { DrawLines } from '../publish/title-card/title-card.ts';
import type { CardFonts } from './card-fonts.ts';

/** A font at work. */
interface Pen {
  font: Font;
  unitsPerEm: number;
}

/** What can be drawn with the fonts, and the drawing. */
export interface Letters {
  canDraw: (text: string) => boolean;
  /** Lines as paths in one group; what cannot be drawn is left out. */
  draw: DrawLines;
}

/** The letters of the fonts. */
export function lettersOf(fonts: CardFonts): Letters {
  const pens = { title: fonts.title.map(penOf), credits: fonts.credits.map(penOf) };
  return {
    canDraw: (text) =>
      Object.values(pens).every((those) => clustersOf(text).every((cluster) => penFor(cluster, those) !== undefined)),
    draw: (lines, fill) => `<g fill="${fill}">${lines.map((line) => outline(line, pens[line.part])).join('')}</g>`,
  };
}

function penOf(bytes: Uint8Array): Pen {
  const face = new Face(new Blob(Uint8Array.from(bytes).buffer));
  return { font: new Font(face), unitsPerEm: face.upem };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function clustersOf(text: string): string[] {
  return [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

/** The first pen that has every sign of a cluster; joiners and the like are no signs. */
function penFor(cluster: string, pens: readonly Pen[]): Pen | undefined {
  const signs = Array.from(cluster).filter((sign) => !/^[\p{Cf}\s]$/u.test(sign));
  return pens.find(({ font }) => signs.every((sign) => (font.nominalGlyph(sign.codePointAt(0) ?? 0) ?? 0) > 0));
}

function outline({ text, x, y, size }: SetLine, pens: readonly Pen[]): string {
  let left = x;
  return runsOf(text, pens)
    .map(({ pen, words }) => {
      const scale = size / pen.unitsPerEm;
      const { paths, advance } = shaped(words, pen.font);
      const group = `<g transform="matrix(${scale} 0 0 ${scale} ${left} ${y})">${paths}</g>`;
      left += advance * scale;
      return group;
    })
    .join('');
}

/** The text in pieces that one pen draws. */
function runsOf(text: string, pens: readonly Pen[]): { pen: Pen; words: string }[] {
  const runs: { pen: Pen; words: string }[] = [];
  for (const cluster of clustersOf(text)) {
    const before = runs.at(-1);
    const pen =
      before !== undefined && penFor(cluster, [before.pen]) !== undefined ? before.pen : penFor(cluster, pens);
    if (pen === undefined) continue;
    if (before?.pen === pen) before.words += cluster;
    else runs.push({ pen, words: cluster });
  }
  return runs;
}

function shaped(words: string, font: Font): { paths: string; advance: number } {
  const buffer = new Words();
  buffer.addText(words);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  let advance = 0;
  let paths = '';
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const d = font.glyphToPath(codepoint);
    // Fonts count upwards.
    if (d !== '') paths += `<path transform="matrix(1 0 0 -1 ${advance + xOffset} ${-yOffset})" d="${d}"/>`;
    advance += xAdvance;
  }
  return { paths, advance };
}
