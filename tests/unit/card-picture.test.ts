import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardFonts } from '../../src/cli/card-fonts.ts';
import { cardDrawing, cardPicture } from '../../src/cli/card-picture.ts';
import { indexedPng } from '../../src/cli/indexed-png.ts';
import { lettersOf, type Letters } from '../../src/cli/letter-outlines.ts';
import type { CardFilm } from '../../src/editorial/card-film.ts';
import { drawableFilm } from '../../src/publish/title-card/drawable-film.ts';
import { wordsWidth } from '../../src/publish/title-card/letter-widths.ts';
import { previewFormat, titleCard } from '../../src/publish/title-card/title-card.ts';
import { writtenCardFilm } from '../support/card-films.ts';
import { indexedPixels } from '../support/indexed-pixels.ts';
import { plausibleFilms } from '../support/plausible-films.ts';

let letters: Letters;
beforeAll(async () => {
  letters = lettersOf(await cardFonts());
});

/** The part of the title's box in the picture that has the colour of its words. */
function inkShare(film: CardFilm): number {
  const card = titleCard(drawableFilm(film, letters.canDraw), previewFormat);
  const { width, height, colourAt } = indexedPixels(cardPicture(cardDrawing(film, letters)));
  expect([width, height]).toEqual([1200, 630]);
  const scale = width / previewFormat.width;
  let [inked, all] = [0, 0];
  for (const { text, x, y, size } of card.lines.filter(({ part }) => part === 'title'))
    for (let row = Math.round((y - size * 0.7) * scale); row < y * scale; row += 1)
      for (let column = Math.round(x * scale); column < (x + wordsWidth(text, size)) * scale; column += 1) {
        all += 1;
        if (colourAt(column, row) === card.ink) inked += 1;
      }
  return inked / all;
}

/** The width of what is drawn of a text, in the unit of its size. */
function drawnWidth(text: string): number {
  const drawn = letters.draw([{ text, x: 100, y: 100, size: 20, part: 'title' }], '#000000');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 200">${drawn}</svg>`;
  return (new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox()?.width ?? 0) / 20;
}

describe('the picture of a title card', () => {
  it.each(['Persona', 'Sedmikrásky Őrült', 'सलाम बॉम्बे', 'Сталкер', '기생충', '花樣年華'])(
    'really holds "%s"',
    (title) => {
      expect(inkShare(writtenCardFilm('oldboy', { title }))).toBeGreaterThan(0.12);
    },
  );

  it('is the same each time, byte for byte', () => {
    const film = writtenCardFilm('fandry', { title: 'Fandry', originalTitle: 'फँड्री', directors: ['Nagraj Manjule'] });
    expect(cardPicture(cardDrawing(film, letters)).equals(cardPicture(cardDrawing(film, letters)))).toBe(true);
  });

  it('gives every sign of Devanagari its room', () => {
    expect(drawnWidth('सलाम')).toBeGreaterThan(drawnWidth('सलम') + 0.2);
  });

  it('says in Latin letters what no font has, and leaves out the original title', () => {
    const film = writtenCardFilm('x', {
      title: '기생충 and Сталкер',
      originalTitle: '기생충',
      directors: ['봉준호', 'वी. शान्ताराम'],
    });
    const drawable = drawableFilm(film, letters.canDraw);
    expect(drawable).toMatchObject({ title: 'Gisaengchung and Stalker', originalTitle: undefined });
    expect(drawable.directors[1]).toBe('वी. शान्ताराम');
    expect(drawable.directors[0]).toMatch(/^[A-Z][a-z]+$/);
    const kept = writtenCardFilm('x', { title: 'Fandry', originalTitle: 'फँड्री' });
    expect(drawableFilm(kept, letters.canDraw)).toEqual(kept);
  });

  it('has a drawing even where nothing of a title can be drawn', () => {
    const film = writtenCardFilm('x', { title: '\u{10ffff}' });
    expect(drawableFilm(film, letters.canDraw).title).toBe('');
    expect(indexedPixels(cardPicture(cardDrawing(film, letters))).width).toBe(1200);
  });

  it('draws no words wider than the table of widths says', () => {
    const titles = plausibleFilms(300).map(({ title }) => title);
    for (const title of [...titles, 'Mirror', 'WALL·E', 'Œuvre', '8½', 'Up', 'MARTYRS', '“Quoted”', 'Đường', 'Être'])
      expect(drawnWidth(title), title).toBeLessThanOrEqual(wordsWidth(title, 1));
  });
});

it('packs up to 256 colours, and says where there are more', () => {
  const pixels = Buffer.alloc(257 * 4, 255);
  for (let place = 0; place < 257; place += 1) pixels.writeUInt16BE(place, place * 4);
  expect(indexedPng(pixels, 257, 1)).toBeUndefined();
  const { colourAt } = indexedPixels(indexedPng(pixels.subarray(0, 256 * 4), 64, 4) ?? Buffer.alloc(0));
  expect([colourAt(0, 0), colourAt(1, 0), colourAt(63, 3)]).toEqual(['#0000ff', '#0001ff', '#00ffff']);
});
