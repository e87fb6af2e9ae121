/** The search over a page, as tests use it. */
import type { Locator, Page } from 'playwright-core';
import type { SearchSite, VisitOptions } from './search-page.ts';

/** A page with the search open over it. */
export async function opened(site: SearchSite, path = 'reviews/', options: VisitOptions = {}): Promise<Page> {
  const page = await site.newPage(options);
  await page.goto(site.url() + path);
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search' }).waitFor();
  return page;
}

/** Its field. */
export const field = (page: Page): Locator => page.getByRole('dialog').getByRole('combobox');
/** What it offers. */
export const options = (page: Page): Locator => page.getByRole('option');

/** Writes, and waits until nothing is on its way; the result is what is said then. */
export async function write(page: Page, words: string): Promise<string> {
  await field(page).fill(words);
  const status = page
    .locator('cue-find')
    .getByRole('status')
    .filter({ hasText: /^(?!.*Searching).+/ });
  await status.filter({ hasText: /./ }).waitFor();
  return (await status.textContent()) ?? '';
}

/** The words of the option that the field stands on. */
export async function activeOption(page: Page): Promise<string | undefined> {
  const id = await field(page).getAttribute('aria-activedescendant');
  return id === null ? undefined : page.locator(`[id="${id}"]`).innerText();
}
