import { Resvg } from '@resvg/resvg-js';
import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import type { CardFilm } from '../../src/editorial/card-film.ts';
import { families, familyOf } from '../../src/publish/title-card/families.ts';
import { wordsWidth } from '../../src/publish/title-card/letter-widths.ts';
import {
  cardMarkup,
  pageFormat,
  previewFormat,
  titleCard,
  viewBoxOf,
  type CardFormat,
  type TitleCard,
} from '../../src/publish/title-card/title-card.ts';
import { cardFilms, writtenCardFilm } from '../support/card-films.ts';

const films = cardFilms(2000);
const formats = [pageFormat, previewFormat];
const names = Object.keys(families);

/** An ID of each family. */
const idOf = new Map(films.map(({ id }) => [familyOf(id), id]));
const ofEveryFamily = (fields: Readonly<Record<string, unknown>>): CardFilm[] =>
  [...idOf.values()].map((id) => writtenCardFilm(id, fields));

const nastyPalettes = [
  ['#808080', '#808080'],
  ['#777', '#787878', '#757575'],
  ['#fff', '#ffffff'],
  ['#000', '#000'],
  ['#f00', '#00f'],
  ['#0f0', '#f0f', '#ff0', '#0ff'],
  ['#767676', '#fff', '#000'],
  ['#f0a030', '#ab5a00'],
  ['#7F7F7F', '#abc'],
];

const oddTitles = [
  'M',
  'WWW',
  'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente',
  'Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge of the Terror of the Attack of the Evil, Mutant, Hellbound, Flesh-Eating Subhumanoid Zombified Living Dead, Part 3',
  'दिलवाले दुल्हनिया ले जायेंगे',
  '친절한 금자씨',
  'Сталкер, или Пикник на обочине',
  '千と千尋の神隠し',
  'اصغر فرهادی',
  'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM',
  '<b>&amp; "quoted"</b>',
  '𝕮𝖎𝖓𝖊𝖒𝖆 🎬🎬🎬',
];

/** The card without its words, in the ratio of its format: what lies under them. */
function pixelsUnder(card: TitleCard, format: CardFormat): { colourAt: (x: number, y: number) => string } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(format)}">${cardMarkup(card, () => '')}</svg>`;
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return {
    colourAt: (x, y) => `#${pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).toString('hex')}`,
  };
}

/** The least contrast of a card's words to what lies under them. */
function leastContrast(film: CardFilm, format: CardFormat): number {
  const card = titleCard(film, format);
  const { colourAt } = pixelsUnder(card, format);
  const colours = new Set<string>();
  for (const { x, y, size, text } of card.lines)
    for (let row = Math.max(0, Math.round(y - size * 0.8)); row < Math.min(300, y + size * 0.25); row += 3)
      for (let column = Math.round(x); column < Math.min(format.width - 1, x + wordsWidth(text, size)); column += 3)
        colours.add(colourAt(column, row));
  return Math.min(...[...colours].map((colour) => wcagContrast(colour, card.ink)));
}

describe('a title card', () => {
  it('is the same each time, and that of its family', () => {
    expect(films.slice(0, 50).map((film) => cardMarkup(titleCard(film, pageFormat)))).toEqual(
      cardFilms(2000)
        .slice(0, 50)
        .map((film) => cardMarkup(titleCard(film, pageFormat))),
    );
    // Readers know a film by its card: these change only where somebody means them to.
    expect(['oldboy', 'fandry', 'court'].map(familyOf)).toEqual(['waves', 'eye', 'audience']);
  });

  it('is of every family, each about as often', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    const counts = new Map(names.map((name) => [name, films.filter(({ id }) => familyOf(id) === name).length]));
    for (const [name, count] of counts) expect(count, name).toBeGreaterThan(films.length / names.length / 2);
  });

  it('differs from every other of its family', () => {
    const same = films
      .slice(0, 600)
      .map(({ id }) => writtenCardFilm(id, { palette: ['#16213a', '#e9e2cf', '#d4513a'] }));
    const shapes = same.map((film) => titleCard(film, pageFormat).shapes);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('is laid out in both ratios from one family and one choice of colours', () => {
    for (const film of films.slice(0, 100)) {
      const [page, preview] = formats.map((format) => titleCard(film, format));
      expect([page?.family, page?.ground, page?.ink]).toEqual([preview?.family, preview?.ground, preview?.ink]);
    }
  });

  it.each(formats)(
    'gives its words a contrast of 4.5 to all that lies under them, %o',
    { timeout: 60_000 },
    (format) => {
      const nasty = nastyPalettes.flatMap((palette) => ofEveryFamily({ title: 'Contrast and Legibility', palette }));
      for (const film of [...films.slice(0, 120), ...nasty])
        expect(leastContrast(film, format), `${familyOf(film.id)} ${film.palette.join(' ')}`).toBeGreaterThanOrEqual(
          4.5,
        );
    },
  );

  it('shows a shape on any palette', () => {
    for (const palette of nastyPalettes)
      for (const film of ofEveryFamily({ palette })) {
        const { ground, shapes } = titleCard(film, pageFormat);
        const colours = [...shapes.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour = '']) => colour);
        expect(
          colours.some((colour) => wcagContrast(colour, ground) > 1.25),
          `${familyOf(film.id)} ${palette.join(' ')}`,
        ).toBe(true);
      }
  });

  it.each(oddTitles)('keeps "%s" inside the frame', (title) => {
    const directors = ['Somebody With A Rather Long Name', 'Another', 'वी. शान्ताराम'];
    for (const film of ofEveryFamily({ title, originalTitle: 'Een originele titel', directors }))
      for (const format of formats) {
        const { lines, area } = titleCard(film, format);
        const told = `${familyOf(film.id)} ${format.width}`;
        expect(lines.filter(({ part }) => part === 'title').length, told).toBeGreaterThan(0);
        for (const { text, x, y, size } of lines) {
          expect(x, told).toBeGreaterThanOrEqual(area.x);
          expect(x + wordsWidth(text, size), told).toBeLessThanOrEqual(area.x + area.width + 0.01);
          expect(y - size * 0.7, told).toBeGreaterThan(0);
          expect(y + size * 0.2, told).toBeLessThan(300);
        }
        const baselines = lines.map(({ y }) => y);
        expect(baselines, told).toEqual(baselines.toSorted((a, b) => a - b));
      }
  });

  it('sets no title below 13 pixels on a telephone of 320, and keeps one of 70 letters whole', () => {
    for (const title of oddTitles.slice(0, 3))
      for (const film of ofEveryFamily({ title, directors: ['Stanley Kubrick'] })) {
        const lines = titleCard(film, pageFormat).lines.filter(({ part }) => part === 'title');
        expect((Math.min(...lines.map(({ size }) => size)) * 284) / pageFormat.width).toBeGreaterThanOrEqual(13);
        expect(lines.map(({ text }) => text).join(' '), familyOf(film.id)).toBe(title);
      }
  });

  it('weighs at most 1,500 bytes', () => {
    const sizes = films.map((film) => Buffer.byteLength(cardMarkup(titleCard(film, pageFormat))));
    expect(
      Math.max(...sizes) +
        Buffer.byteLength(
          '<svg class="title-card" viewBox="0 0 717 300" aria-hidden="true" data-pagefind-ignore="all"></svg>',
        ),
    ).toBeLessThanOrEqual(1500);
  });

  it('holds neither a style attribute nor a dot that could be taken for the cue mark', () => {
    for (const film of films.slice(0, 600)) {
      const markup = cardMarkup(titleCard(film, pageFormat));
      expect(markup).not.toMatch(/\sstyle=|<style|<script/);
      const radii = [...markup.matchAll(/<circle [^>]*\br="([\d.]+)"/g)].map(([, radius]) => Number(radius));
      expect(Math.min(Infinity, ...radii), film.id).toBeGreaterThanOrEqual(17);
    }
  });

  it('says what an editor wrote and nothing more', () => {
    const film = writtenCardFilm('x', { title: '<b>&amp;\u0001 "quoted"</b>', directors: ['A & B'] });
    const markup = cardMarkup(titleCard(film, pageFormat));
    expect(markup).toContain('&lt;b&gt;&amp;amp;');
    expect(markup).toContain('A &amp; B, 1999');
    expect(markup).not.toContain('<b>');
    expect(markup).not.toContain('\u0001');
  });
});
