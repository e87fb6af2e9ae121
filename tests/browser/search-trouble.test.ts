/** Search where something is amiss: the connection, or JavaScript; and for those whom an axe violation locks out. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { answer, results, servedForSearch } from '../support/search-page.ts';
import { heldRequests } from '../support/held-requests.ts';

const site = servedForSearch(builtMagazine);

describe('trouble', () => {
  it('is said, with what to do, and over as soon as the connection is back', async () => {
    const page = await site.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url()}search/?q=handmaiden`);
    expect(await answer(page)).toMatch(/^Search could not be loaded\. Check that you are connected/);
    expect(await page.locator('cue-search').getByRole('link', { name: 'Films' }).isVisible()).toBe(true);
    await expectNoAxeViolations(page);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answer(page, '“handmaiden”');
    expect(await results(page)).toContain('/reviews/the-handmaiden/');
  });

  it('with the text of the results is said too', async () => {
    const page = await site.newPage();
    await page.route('**/*.pf_fragment', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${site.url()}search/?q=handmaiden`);
    await answer(page, 'Search could not be loaded');
    await page.unroute('**/*.pf_fragment');
    await page.getByRole('searchbox').press('Enter');
    await answer(page, '“handmaiden”');
  });

  it('never shows the answer to an earlier question', async () => {
    const page = await site.searchPage('?q=cello');
    const letGo = await heldRequests(page, '**/*.pf_fragment', 1);
    await page.getByRole('searchbox').fill('thimble');
    await page.waitForRequest(/pf_fragment/);
    await page.getByRole('searchbox').fill('maggots');
    await answer(page, 'Nothing was found for “maggots”.');
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    await page.waitForTimeout(300); // time enough for what was held to arrive
    expect(await page.getByRole('status').textContent()).toBe('Nothing was found for “maggots”.');
    expect(await results(page)).toEqual([]);
  });
});

describe('every state', () => {
  const phoneAtNight: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };
  const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' };

  it.each([
    ['on a telephone by night', phoneAtNight],
    ['on a desk by day', desk],
  ])('is accessible %s', async (_, options) => {
    const page = await site.searchPage('', options);
    await expectNoAxeViolations(page);
    for (const summary of await page.locator('[data-filter] summary').all()) await summary.click();
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('film');
    await answer(page, '“film”');
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('zzzz');
    await answer(page, 'Nothing was found for “zzzz”.');
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('without JavaScript', () => {
  it('says what to do, and leads there', async () => {
    const page = await site.searchPage('', { javaScriptEnabled: false });
    expect(await page.locator('noscript .search-passage').isVisible()).toBe(true);
    for (const path of ['/films/', '/themes/', '/archive/', '/people/'])
      expect(await page.locator(`main a[href="${path}"]`).first().isVisible(), path).toBe(true);
    expect(await page.getByLabel('Search spoilers too').isVisible()).toBe(false);
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('handmaiden');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search/?q=handmaiden');
    expect(await page.locator('noscript .search-passage').isVisible()).toBe(true);
  });
});
