/** What readers type into the search over any page, each asked in a real browser, with what must be offered first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMagazine, projectRoot } from '../support/built-publication.ts';
import { servedForSearch } from '../support/search-page.ts';

const site = servedForSearch(builtMagazine);

/** How many readers ask at once. */
const readers = 5;

interface Query {
  words: string;
  /** A path, or `nothing`. */
  expected: string;
}

const queries: Query[] = readFileSync(join(projectRoot, 'tests/fixtures/queries/magazine.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [words = '', expected = ''] = line.split(' => ');
    return { words, expected };
  });

/** Asks as a reader does; the result is the path of the first offer, or `nothing`. */
async function firstOffer(page: Page, words: string): Promise<string> {
  const field = page.getByRole('dialog').getByRole('combobox');
  const status = page.locator('cue-find').getByRole('status');
  await field.fill('');
  await status.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  await field.fill(words);
  await status.filter({ hasText: /^(?!.*Searching).+/ }).waitFor();
  if (((await status.textContent()) ?? '').startsWith('Nothing was found')) return 'nothing';
  return new URL(
    await page
      .getByRole('option')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href),
  ).pathname;
}

describe('what readers type', () => {
  const answers = new Map<string, string>();

  // Several readers at once: most of the time each waits for typing to rest.
  beforeAll(async () => {
    await Promise.all(
      Array.from({ length: readers }, async (_, reader) => {
        const context = await site.browser().newContext();
        const page = await context.newPage();
        await page.goto(`${site.url()}films/`);
        await page.keyboard.press('/');
        await page.getByRole('dialog').waitFor();
        for (const { words } of queries.filter((_, index) => index % readers === reader))
          answers.set(words, await firstOffer(page, words));
        await context.close();
      }),
    );
  }, 180_000);

  it('is answered right at once, at least 95 times in a hundred', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    const wrong = queries.filter(({ words, expected }) => answers.get(words) !== expected);
    const told = wrong.map(({ words, expected }) => `${words}: ${String(answers.get(words))} in place of ${expected}`);
    expect(wrong.length / queries.length, told.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('finds nothing by words that only spoilers hold', () => {
    const secret = queries.filter(({ expected }) => expected === 'nothing');
    expect(secret.length).toBeGreaterThan(5);
    for (const { words } of secret) expect(answers.get(words), words).toBe('nothing');
  });
});
