/**
 * Draws the cards of all films, in a process of their own or two, and keeps them for the next build by what they show: a
 * card is drawn again only when its drawing is another, and one that no film has any more is not kept.
 */
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CardFilm } from '../editorial/card-film.ts';
import { CannotRun } from '../sources/settings.ts';
import { startWorker } from './worker.ts';

/** Drawing is all a processor does meanwhile; the other one makes pages. */
const mostProcesses = 2;
/** To begin a process takes as long as to draw so many cards. */
const cardsOfOneProcess = 24;

/** What a process answers. */
export interface DrawnPart {
  /** How many it had to draw. */
  drawn: number;
  /** The file of each film's card in the folder of kept cards, by the film's ID. */
  files: Record<string, string>;
}

/** The cards of a publication. */
export interface DrawnCards extends DrawnPart {
  folder: string;
}

/** What is at work, and how it ends early. */
export interface CardsAtWork {
  /** Rejects with `CannotRun` and the reason where a card cannot be drawn. */
  cards: Promise<DrawnCards>;
  stop: () => void;
}

/** Begins to draw the cards of `films`; those that `folder` keeps from an earlier run are not drawn again. */
export function drawCards(films: readonly CardFilm[], folder: string): CardsAtWork {
  const list = `${folder}-${randomBytes(4).toString('hex')}.json`;
  const parts: { stop: () => void }[] = [];
  let isOver = false;
  const work = async (): Promise<DrawnCards> => {
    await mkdir(folder, { recursive: true });
    await writeFile(list, JSON.stringify(films));
    if (isOver) throw new CannotRun('The title cards are not wanted any more.');
    const processes = Math.min(mostProcesses, Math.ceil(films.length / cardsOfOneProcess));
    const answers = Array.from({ length: processes }, (_, part) => {
      const args = [list, folder, String(part), String(processes)];
      const worker = startWorker('card-worker.ts', args, { tellsProgress: part === 0 });
      parts.push(worker);
      return worker.answer as Promise<DrawnPart>;
    });
    const answered = await Promise.all(answers);
    const files = Object.assign({}, ...answered.map((answer) => answer.files)) as Record<string, string>;
    await keepOnlyCards(folder, new Set(Object.values(files)));
    return { folder, files, drawn: answered.reduce((sum, { drawn }) => sum + drawn, 0) };
  };
  const cards = work().finally(() => rm(list, { force: true }));
  // Work that is stopped has nobody waiting for it.
  cards.catch(() => undefined);
  return {
    cards,
    stop: () => {
      isOver = true;
      for (const part of parts) part.stop();
    },
  };
}

async function keepOnlyCards(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(folder)) if (!kept.has(file)) await rm(join(folder, file), { force: true });
}

/** Puts every card to the film's page in a built site, which must be there. */
export async function placeCards({ folder, files }: DrawnCards, siteDir: string): Promise<void> {
  for (const [id, file] of Object.entries(files)) {
    const place = join(siteDir, 'films', id);
    await mkdir(place, { recursive: true });
    await copyFile(join(folder, file), join(place, 'card.png'));
  }
}
