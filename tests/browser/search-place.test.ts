/** A reader who opens a result and comes back is where they were. */
import { expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { answer, servedForSearch } from '../support/search-page.ts';

const site = servedForSearch(builtMagazine);

it('comes back to the result that was opened', async () => {
  const page = await site.searchPage('?q=film', { viewport: { width: 390, height: 700 } });
  await page.getByRole('button', { name: 'More results' }).click();
  const result = page.locator('[data-part="results"] > li').nth(11).locator('h2 a');
  await result.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(1000);
  await result.click();
  await page.waitForURL((url) => url.pathname !== '/search/');
  await page.goBack();
  await answer(page, /“film”/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});
