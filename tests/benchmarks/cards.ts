/**
 * `npm run bench:cards`: how long the pictures of 2,000 title cards take from nothing, and how many of them are drawn
 * again when nothing has changed. The fonts are cut beforehand, as they are once on a machine.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardFonts } from '../../src/cli/card-fonts.ts';
import { drawCards } from '../../src/cli/draw-cards.ts';
import { cardFilms } from '../support/card-films.ts';

const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');
const work = join(projectRoot, '.cuemark/bench-cards');
const count = 2000;

async function run(name: string): Promise<void> {
  const begin = performance.now();
  const { drawn } = await drawCards(films, join(work, 'cards')).cards;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  process.stdout.write(`${name.padEnd(22)}${seconds.padStart(6)} s, ${String(drawn)} of ${String(count)} drawn\n`);
}

const films = cardFilms(count);
await rm(work, { recursive: true, force: true });
await cardFonts();
await run('from nothing');
await run('nothing changed');
process.stdout.write('from nothing at most 60 s on two cores; nothing drawn again\n');
await rm(work, { recursive: true, force: true });
