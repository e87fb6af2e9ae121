/** The sample magazine under a sub-path, as a reader uses it: what scripts fetch and lead to lies below it too. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { magazineUnderSubPath, subPath } from '../support/magazine-under-sub-path.ts';
import { watchPolicy } from '../support/policy-page.ts';
import { answer, results, servedForSearch } from '../support/search-page.ts';

const { base } = subPath;
const site = servedForSearch(magazineUnderSubPath, base);

/** A page on which everything is told that was asked for outside of the sub-path, or was not there. */
async function strictPage(): Promise<{ page: Page; faults: string[] }> {
  const context = await site.browser().newContext({ serviceWorkers: 'allow' });
  onTestFinished(() => context.close());
  const { faults } = await watchPolicy(context, site.url());
  const page = await context.newPage();
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} at ${response.url()}`);
  });
  return { page, faults };
}

/** Addresses that are not there, or lie elsewhere. */
async function lost(page: Page, paths: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    paths.map(async (path) => [path, (await page.request.get(new URL(path, site.url()).href)).status()] as const),
  );
  return answers.filter(([path, status]) => !path.startsWith(base) || status !== 200).map(([path]) => path);
}

describe('the sample magazine under a sub-path', () => {
  it('has search find pages that are there, in either language and inside spoilers', async () => {
    const { page, faults } = await strictPage();
    for (const query of [
      '?q=staircase',
      '?q=staircase&spoilers=too',
      '?q=%E0%A4%85%E0%A4%A6%E0%A4%BE%E0%A4%B2%E0%A4%A4',
    ]) {
      await page.goto(`${site.url()}search/${query}`);
      await answer(page);
      const found = await results(page);
      expect(found.length, query).toBeGreaterThan(0);
      expect(await lost(page, found), query).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it('offers pages that are there, from any page', async () => {
    const { page, faults } = await strictPage();
    await page.goto(`${site.url()}films/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('parasite');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const paths = await options.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(await lost(page, paths)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows its pictures, its fonts and its settings', async () => {
    const { page, faults } = await strictPage();
    for (const path of [
      '',
      'reviews/parasite/',
      'films/parasite/',
      'preferences/',
      'atlas/',
      'feed.xml',
      'admin/handbook/',
    ])
      await page.goto(site.url() + path, { waitUntil: 'load' });
    expect(faults).toEqual([]);
  });
});
