/** The search page of a built publication, as tests visit it: with settings, its answer, its results. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ReaderSettings } from '../../src/schemas/reader-settings.ts';
import { keptContext } from './kept-context.ts';
import { servedSite, type ServedSite } from './served-site.ts';

/** What a visit may come with. */
export interface VisitOptions extends BrowserContextOptions {
  /** The settings that the reader's device holds. */
  settings?: Omit<ReaderSettings, 'version'>;
}

/** A publication that is served for the tests of one file, with a browser. */
export interface SearchSite extends ServedSite {
  /** An empty page of a reader of its own. */
  newPage(options?: VisitOptions): Promise<Page>;
  /** The search page at an address such as `?q=cello`, with its answer. */
  searchPage(address: string, options?: VisitOptions): Promise<Page>;
}

/** Serves a publication, under the path `base`, while the tests of this file run. */
export function servedForSearch(publication: () => Promise<{ folder: string }>, base = '/'): SearchSite {
  const site = servedSite(publication, base);
  const newPage = async ({ settings, ...options }: VisitOptions = {}): Promise<Page> => {
    const stored = settings === undefined ? {} : { [settingsKey(base)]: recordOf(settings) };
    return (await keptContext(site.browser(), site.url(), stored, options)).newPage();
  };
  return {
    ...site,
    newPage,
    searchPage: async (address, options) => {
      const page = await newPage(options);
      await page.goto(`${site.url()}search/${address}`);
      if (address !== '') await answer(page);
      return page;
    },
  };
}

/** Settings as the device keeps them. */
export function recordOf(settings: Omit<ReaderSettings, 'version'>): string {
  return JSON.stringify({ version: 1, ...settings } satisfies ReaderSettings);
}

/** The name under which the device keeps them. */
export function settingsKey(base = '/'): string {
  return `cuemark:${base}`;
}

/** Waits until nothing is on its way, and gives what the page says then. */
export async function answer(page: Page, says: RegExp | string = /^(?!Searching…).+/): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: says });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** The paths of the results, in their order. */
export function results(page: Page): Promise<string[]> {
  return page
    .locator('[data-part="results"] > li h2 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** The paths of all files of an index that the page asks for from now on. */
export function pagefindRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/pagefind')) requests.push(pathname);
  });
  return requests;
}

/** Opens a filter, or shuts it. */
export function openFilter(page: Page, label: string): Promise<void> {
  return page.locator('summary', { hasText: label }).click();
}

/** The row of a value. */
export function facet(page: Page, value: string): Locator {
  return page.locator('.facet', { has: page.getByLabel(value, { exact: true }) });
}

/** The counts of a filter by its values, once they are there. */
export async function counts(page: Page, name: string): Promise<Record<string, number>> {
  const facets = page.locator(`[data-filter="${name}"] .facet`);
  await facets.last().locator('.facet-count', { hasText: /\d/ }).waitFor();
  return Object.fromEntries(
    await facets.evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('input')?.value ?? '',
        Number.parseInt(row.querySelector('.facet-count')?.textContent ?? '', 10),
      ]),
    ),
  );
}

/** Waits until a count is this. */
export function counted(page: Page, value: string, count: number): Promise<void> {
  return facet(page, value)
    .locator('.facet-count', { hasText: new RegExp(`^${String(count)} result`) })
    .waitFor();
}

/** Presses Tab until the focus is there. Throws where it never comes. */
export async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; !(await isThere()); presses += 1) {
    if (presses === 40) throw new Error('The keyboard does not lead there.');
    await page.keyboard.press('Tab');
  }
}

/** What has the focus: the words of its label, or its own. */
export function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.closest('label') ?? activeElement)?.textContent.trim() ?? '';
  });
}

/** A telephone by day and a desk by night: what is accessible in both is accessible between them. */
export const bothEnds: [string, BrowserContextOptions][] = [
  ['on a telephone by day', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk by night', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
];
