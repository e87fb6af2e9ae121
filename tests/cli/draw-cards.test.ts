import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { drawCards, placeCards, type DrawnCards } from '../../src/cli/draw-cards.ts';
import { CannotRun } from '../../src/sources/settings.ts';
import { cardFilms } from '../support/card-films.ts';

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-cards-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it('draws every card once, again only what has changed, and keeps none that no film has', async () => {
  const work = await temporary();
  const folder = join(work, 'cards');
  // So many are drawn by two processes, and the last few by one.
  const films = cardFilms(30);
  const draw = (these: typeof films): Promise<DrawnCards> => drawCards(these, folder).cards;

  const first = await draw(films);
  expect(first.drawn).toBe(30);
  expect(Object.keys(first.files).sort()).toEqual(films.map(({ id }) => id).sort());
  const again = await draw(films);
  expect(again).toEqual({ ...first, drawn: 0 });

  const changed = await draw(films.map((film, index) => (index === 4 ? { ...film, title: 'Another title' } : film)));
  expect(changed.drawn).toBe(1);
  expect(changed.files['film-4']).not.toBe(first.files['film-4']);
  expect((await readdir(folder)).sort()).toEqual(Object.values(changed.files).sort());

  const fewer = await draw(films.slice(0, 3));
  expect(fewer.drawn).toBe(0);
  expect((await readdir(folder)).length).toBe(3);
  expect(await readdir(work), 'nothing lies about').toEqual(['cards']);

  const site = join(work, 'site');
  await placeCards(fewer, site);
  const placed = await readFile(join(site, 'films/film-2/card.png'));
  expect(placed.equals(await readFile(join(folder, fewer.files['film-2'] ?? '')))).toBe(true);
});

it('draws the same bytes in another folder', async () => {
  const films = cardFilms(4);
  const [one, other] = await Promise.all([temporary(), temporary()]);
  const drawn = [await drawCards(films, join(one, 'cards')).cards, await drawCards(films, join(other, 'cards')).cards];
  const bytes = await Promise.all(
    drawn.map(({ folder, files }) =>
      Promise.all(Object.values(files).map((file) => readFile(join(folder, file), 'hex'))),
    ),
  );
  expect(bytes[0]).toEqual(bytes[1]);
});

it('ends early when it is told to', async () => {
  const folder = join(await temporary(), 'cards');
  const drawing = drawCards(cardFilms(200), folder);
  const ended = expect(drawing.cards).rejects.toThrow(CannotRun);
  drawing.stop();
  await ended;
  expect(await readdir(folder)).toEqual([]);
});
