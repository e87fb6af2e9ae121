/** What a reader meets at an address that leads nowhere: the words of it to search for, and the names near them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { builtUnderSubPath } from '../support/fixture-magazine.ts';
import { bothEnds, servedForSearch, type SearchSite } from '../support/search-page.ts';
import { heldRequests } from '../support/held-requests.ts';

async function lostAt(site: SearchSite, path: string): Promise<Page> {
  const page = await site.newPage();
  await page.goto(site.url() + path);
  return page;
}

/** The paths of the names, once there are any. */
async function namesOf(page: Page): Promise<string[]> {
  const links = page.locator('main').getByRole('status').getByRole('link');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe('an address of the magazine that leads nowhere', () => {
  const site = servedForSearch(builtMagazine);

  it.each([
    ['films/the-hand-maiden/', 'the hand maiden', '/films/the-handmaiden/'],
    ['reviews/lady-vengance', 'lady vengance', '/films/lady-vengeance/'],
    ['2019/05/film-review-the-babadok.html?x=1', 'film review the babadok', '/films/the-babadook/'],
    ['people/park-chanwook/', 'park chanwook', '/people/park-chan-wook/'],
  ])('%s', async (path, words, first) => {
    const page = await lostAt(site, path);
    expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe(words);
    expect((await namesOf(page))[0]).toBe(first);
    expect(await page.locator('main').getByRole('status').innerText()).toMatch(/^You may have meant:/);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => new URL(answer.url()).pathname === first),
      page.locator('main').getByRole('status').getByRole('link').first().click(),
    ]);
    expect(response.status()).toBe(200);
  });

  it('searches for its words', async () => {
    const page = await lostAt(site, 'some%20old/path.html?x=1');
    expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe('some old path');
    await page.locator('main').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search/?q=some+old+path');
  });

  it('moves nothing when the names come', async () => {
    for (const [, options] of bothEnds) {
      const page = await site.newPage(options);
      const letGo = await heldRequests(page, '**/suggestions.json');
      await page.goto(`${site.url()}films/the-hand-maiden/`);
      const places = (): Promise<number[]> =>
        page.evaluate(() =>
          [...document.querySelectorAll('main h1, main form, main a, .page-note, footer')]
            .filter((element) => element.closest('[role="status"]') === null)
            .map((element) => element.getBoundingClientRect().top + scrollY),
        );
      const before = await places();
      letGo();
      await namesOf(page);
      expect(await places()).toEqual(before);
      await expectNoAxeViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  it('has its search where the names do not come, and says why in the console alone', async () => {
    const page = await site.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.route('**/suggestions.json', (route) => route.fulfill({ status: 503 }));
    const [said] = await Promise.all([
      page.waitForEvent('console', (message) => message.text().includes('The names near this address did not come.')),
      page.goto(`${site.url()}films/the-hand-maiden/`),
    ]);
    expect(said.type()).toBe('error');
    expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe('the hand maiden');
    expect(await page.locator('main').getByRole('status').innerText()).toBe('');
    expect(faults).toEqual([]);
  });

  it('asks for no names where it has no words', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url()}reviews/page/`, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/suggestions.json');
    expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe('');
  });

  it('is a search and ways back without JavaScript', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    const response = await page.goto(`${site.url()}films/the-hand-maiden/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('main').getByRole('link', { name: 'Films' }).isVisible()).toBe(true);
    await page.locator('main').getByRole('searchbox').fill('handmaiden');
    await page.locator('main').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search/?q=handmaiden');
  });
});

describe('an address under a sub-path that leads nowhere', () => {
  const site = servedForSearch(builtUnderSubPath, '/magazine/');

  it('leads to the names below it', async () => {
    const page = await lostAt(site, 'films/the-lantren/');
    expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe('the lantren');
    expect((await namesOf(page))[0]).toBe('/magazine/films/the-lantern/');
  });

  it('does so outside of it too, where the host shows the page', async () => {
    const page = await site.newPage();
    await page.goto(new URL('/old/lykta.html', site.url()).href);
    expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe('old lykta');
    expect((await namesOf(page))[0]).toBe('/magazine/films/the-lantern/');
    expect(await page.locator('main').getByRole('status').innerText()).toContain(
      'The Lantern (2019), also called Lykta',
    );
  });
});
