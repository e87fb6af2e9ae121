import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

/** Opens a page to a reader of its own. */
async function open(path: string, { javaScriptEnabled = true } = {}): Promise<Page> {
  return openPage(await site.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } }), path);
}

/** Opens an address, and fails the test where anything is asked of another origin or a script fails. */
async function openPage(page: Page, path: string): Promise<Page> {
  page.on('pageerror', (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url()) && !/^(?:data|blob):/.test(request.url()))
      throw new Error(`${path} asks ${request.url()}`);
  });
  await page.goto(site.url() + path);
  return page;
}

const spoilerButtons = 'button[popovertarget]';

describe('a reader', () => {
  it('goes from the front page to a review, to search and back', async () => {
    const page = await open('');
    await page.getByRole('link', { name: 'A lesson nobody asked for' }).first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/reviews/the-perfection/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A lesson nobody asked for');
    await page.getByRole('link', { name: 'Search' }).first().click();
    const field = page.getByRole('dialog', { name: 'Search' }).getByRole('combobox');
    await field.fill('handmaiden');
    await field.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/search/');
    await page
      .getByRole('link', { name: /Reading aloud/ })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/reviews/the-handmaiden/');
    await page.goBack();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('handmaiden');
  });

  it('opens and closes a spoiler by keyboard, without JavaScript', async () => {
    const page = await open('reviews/the-perfection/', { javaScriptEnabled: false });
    const button = page.locator(spoilerButtons).first();
    const words = page.locator(`.spoiler:has(${spoilerButtons}) > [data-spoiler]`).first();
    expect(await words.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await words.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await words.isVisible()).toBe(false);
  });

  it('finds no closed spoiler in the accessibility tree, and each opened one', async () => {
    const page = await open('reviews/the-perfection/');
    const words = ((await page.locator('.spoiler > [data-spoiler]').first().textContent()) ?? '').trim();
    expect(words).not.toBe('');
    const opening = words.split(/\s+/).slice(0, 3).join(' ');
    const tree = (): Promise<string> => page.locator('main').ariaSnapshot();
    expect(await tree()).not.toContain(opening);
    await page.locator(spoilerButtons).first().click();
    expect(await tree()).toContain(opening);
  });

  it('prints only what is open', async () => {
    const page = await open('reviews/the-perfection/');
    await page.emulateMedia({ media: 'print' });
    const closed = page.locator('.spoiler > [data-spoiler], .spoiler-block > [data-spoiler]');
    const shown = await closed.evaluateAll(
      (elements) => elements.filter((element) => element.checkVisibility()).length,
    );
    expect(await closed.count()).toBeGreaterThan(1);
    expect(shown).toBe(0);
  });

  it('loads a video from the other site only on asking', async () => {
    const page = await open('reviews/the-perfection/');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.locator('cue-video a').getAttribute('href')).toMatch(/^https:\/\/www\.youtube\.com\//);
  });

  it('is told where to look by an address that leads nowhere', async () => {
    const page = await open('reviews/the-lost-handmaiden/');
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toContain('handmaiden');
  });
});

const kindsOfPage = [
  '',
  'reviews/',
  'reviews/the-perfection/',
  'reviews/lady-vengeance/',
  'reviews/jeanne-dielman/',
  'archive/',
  'archive/2026/',
  'films/',
  'films/the-handmaiden/',
  'people/',
  'people/park-chan-wook/',
  'themes/',
  'themes/power/',
  'warnings/',
  'warnings/sexual-violence/',
  'contributors/',
  'contributors/nandini-rao/',
  'atlas/',
  'search/',
  'membership/',
  'how-we-warn/',
  '404.html',
];

describe('every kind of page', () => {
  // One reader goes through all pages: a new one would fetch and compile the same scripts and styles each time.
  let reader: BrowserContext;
  beforeAll(async () => {
    reader = await site.browser().newContext();
    // A page that stays open holds the process that shows the others.
    await (await reader.newPage()).goto(`${site.url()}robots.txt`);
  });
  afterAll(() => reader.close());

  it.each(kindsOfPage)(
    '/%s breaks no accessibility rule and does not scroll sideways, on a telephone by day and on a desk by night',
    async (path) => {
      const page = await openPage(await reader.newPage(), path);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      for (const { width, colorScheme } of [
        { width: 390, colorScheme: 'light' as const },
        { width: 1440, colorScheme: 'dark' as const },
      ]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await expectNoAxeViolations(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
  );
});
