/** The picture of a film's title card that other sites show beside a link to it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { CardFilm } from '../editorial/card-film.ts';
import { drawableFilm } from '../publish/title-card/drawable-film.ts';
import { cardMarkup, previewFormat, titleCard, viewBoxOf } from '../publish/title-card/title-card.ts';
import { indexedPng } from './indexed-png.ts';
import type { Letters } from './letter-outlines.ts';

/** In pixels. */
export const pictureWidth = 1200;

const require = createRequire(import.meta.url);

/** What turns a drawing into a picture, besides the drawing: the library's version, and the lines that pack the pixels. */
export function rasteriser(): string {
  const { name, version } = require('@resvg/resvg-js/package.json') as { name: string; version: string };
  const own = ['card-picture.ts', 'indexed-png.ts'].map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  );
  return [name, version, ...own].join('\n');
}

/** The drawing as SVG without any text, so that its bytes say all that the picture shows. */
export function cardDrawing(film: CardFilm, { canDraw, draw }: Letters): string {
  const card = titleCard(drawableFilm(film, canDraw), previewFormat);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(previewFormat)}">${cardMarkup(card, draw)}</svg>`;
}

/** The picture as PNG, 1200 by 630. */
export function cardPicture(drawing: string): Buffer {
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: pictureWidth } } as const;
  const image = new Resvg(drawing, options).render();
  return indexedPng(image.pixels, image.width, image.height) ?? image.asPng();
}
