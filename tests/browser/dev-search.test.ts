/** Search while somebody writes: `npm run dev` on a copy of the fixture magazine, in a browser that stays open. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { writeWhole } from '../../src/cli/whole-file.ts';
import { sharedBrowser } from '../support/browser.ts';
import { startDev } from '../support/dev-server.ts';
import { fixtureNow } from '../support/fixture-magazine.ts';
import { watchedPage } from '../support/reader.ts';
import { scratch } from '../support/scratch.ts';
import { answer, results } from '../support/search-page.ts';

/** How long a slow machine may take for anything that is waited for. */
const patience = { timeout: 60_000 };

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  // Whole, as an editor saves it: half a file would be told as one that cannot be made.
  await writeWhole(file, text.replace(from, to));
}

async function newPage(url: string): Promise<Page> {
  const browser = await sharedBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  context.setDefaultTimeout(patience.timeout);
  return watchedPage(await context.newPage(), new URL(url).origin);
}

it('finds what is written, and after an edit the new words and none that are gone', { timeout: 180_000 }, async () => {
  const { content } = await scratch();
  await edit(join(content, 'site.yaml'), 'https://fixture.example', 'https://fixture.example/magazine');
  const { url, said } = await startDev({ CONTENT_DIR: content, AS_OF: fixtureNow });
  const page = await newPage(url);
  const asked = async (query: string): Promise<string[]> => {
    await page.goto(`${url}search/?${query}`);
    await answer(page);
    return results(page);
  };

  expect(await asked('q=opalearly')).toEqual(['/magazine/reviews/the-quay/']);
  expect(await asked('q=nuldraftbody'), 'a draft').toEqual(['/magazine/reviews/half-a-review/']);
  expect(await asked('q=vexlate'), 'a spoiler').toEqual([]);
  expect(await asked('q=vexlate&spoilers=too')).toEqual(['/magazine/reviews/the-quay/']);
  // A worker would show an editor what is there no longer.
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

  // The page that asks for a word stays open while the word is written.
  expect(await asked('q=opalnewly')).toEqual([]);
  await edit(join(content, 'reviews/the-quay.md'), 'Opalearly', 'Opalnewly');
  await answer(page, '1 result for “opalnewly”.');
  expect(await results(page)).toEqual(['/magazine/reviews/the-quay/']);
  expect(await asked('q=opalearly'), 'taken out').toEqual([]);
  expect(await asked('q=vexlate'), 'still a spoiler').toEqual([]);
  expect(said()).not.toMatch(/Search |ERROR/);

  // Half a sentence in the front matter takes its page away, and search leaves it out until it is whole again.
  expect(await asked('q=opalferrystand')).toEqual(['/magazine/reviews/the-ferry/']);
  await edit(join(content, 'reviews/the-ferry.md'), 'themes: [the-sea]', 'themes:');
  await answer(page, 'Nothing was found for “opalferrystand”.');
  await expect
    .poll(said, patience)
    .toContain('Search leaves out what could not be made: /reviews/the-ferry/ (status 404).');
  expect(await asked('q=opalnewly')).toEqual(['/magazine/reviews/the-quay/']);

  const card = async (film: string): Promise<Response> => fetch(`${url}films/${film}/card.png`);
  const before = await card('the-quay');
  expect([before.status, before.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await card('no-such-film')).status).toBe(404);
  await edit(join(content, 'films/the-quay.yaml'), /^title: .*$/m, 'title: The Opaljetty');
  expect(await (await card('the-quay')).bytes(), 'another title').not.toEqual(await before.bytes());
  const suggested = async (): Promise<string> => (await fetch(`${url}suggestions.json`)).text();
  await expect.poll(suggested, patience).toContain('The Opaljetty');
});
