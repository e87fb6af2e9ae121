/** The process that draws a part of the cards: `card-worker.ts FILMS_FILE FOLDER PART PARTS`; answers with a `DrawnPart`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { CardFilm } from '../editorial/card-film.ts';
import { answerWith } from './answer.ts';
import { cardFonts } from './card-fonts.ts';
import { cardDrawing, cardPicture, rasteriser } from './card-picture.ts';
import type { DrawnPart } from './draw-cards.ts';
import { lettersOf } from './letter-outlines.ts';
import { showProgress } from './progress.ts';

const [filmsFile = '', folder = '', part = '0', parts = '1'] = process.argv.slice(2);

async function draw(): Promise<DrawnPart> {
  // Nothing waits for a card but the end of a build: pages and indexes go first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const all = JSON.parse(await readFile(filmsFile, 'utf8')) as CardFilm[];
  const films = all.filter((_, index) => index % Number(parts) === Number(part));
  const letters = lettersOf(await cardFonts());
  const make = rasteriser();
  const answer: DrawnPart = { drawn: 0, files: {} };
  const progress = showProgress('Drawing title cards');
  for (const [index, film] of films.entries()) {
    const drawing = cardDrawing(film, letters);
    const digest = createHash('sha256').update(`${make}\n${drawing}`).digest('hex');
    const file = `${digest.slice(0, 32)}.png`;
    answer.files[film.id] = file;
    if (existsSync(join(folder, file))) continue;
    // What is there is whole, whenever the work is broken off.
    await writeFile(join(folder, `${file}.${part}`), cardPicture(drawing));
    await rename(join(folder, `${file}.${part}`), join(folder, file));
    answer.drawn += 1;
    progress.step(index, films.length);
  }
  progress.end();
  return answer;
}

await answerWith(draw);
