/**
 * The sample magazine under its policy in a real browser, with the headers that the build promises: every page, and
 * what a reader does there, breaks nothing of it and asks no other site for anything.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { readersPages } from '../support/crawl.ts';
import { watchPolicy, type WatchedContext } from '../support/policy-page.ts';
import { answer, results } from '../support/search-page.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

/** How many readers go through the pages at once. */
const readers = 2;

let context: BrowserContext;
let watched: WatchedContext;

beforeAll(async () => {
  context = await site.browser().newContext({ serviceWorkers: 'allow' });
  watched = await watchPolicy(context, site.url());
});
afterAll(() => context.close());

async function open(path: string): Promise<Page> {
  watched.faults.length = 0;
  const page = await context.newPage();
  onTestFinished(() => page.close());
  await page.goto(site.url() + path);
  return page;
}

describe('the policy', () => {
  it('is broken by no page, and no page asks another site for anything', { timeout: 180_000 }, async () => {
    const paths = readersPages(site.folder()).map(({ path }) => path.replace(/(?:^|(?<=\/))index\.html$/, ''));
    expect(paths.length).toBeGreaterThan(150);
    await Promise.all(
      Array.from({ length: readers }, async (_, reader) => {
        const page = await context.newPage();
        for (const path of paths.filter((_path, index) => index % readers === reader))
          await page.goto(site.url() + path, { waitUntil: 'load' });
        await page.close();
      }),
    );
    expect(watched.faults).toEqual([]);
  });

  it('lets a reader search from the search page, spoilers included, and from any other', async () => {
    const page = await open('search/?q=lighthouse');
    await answer(page);
    await page.locator('[data-part="spoilers"]').check();
    await answer(page);
    await page.goto(`${site.url()}search/?q=staircase`);
    await answer(page);
    expect((await results(page)).length).toBeGreaterThan(0);
    await page.goto(`${site.url()}films/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('staircase');
    await page.getByRole('option').first().waitFor();
    expect(watched.faults).toEqual([]);
  });

  it('lets the page answer where a browser has no workers', async () => {
    const page = await context.newPage();
    onTestFinished(() => page.close());
    watched.faults.length = 0;
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker');
    });
    await page.goto(`${site.url()}search/?q=staircase`);
    await answer(page);
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(watched.faults).toEqual([]);
  });

  it('lets a reader decide on settings, which every list then keeps', async () => {
    const page = await open('preferences/');
    await page.locator('main input[value="leave-out"]').first().check();
    await page.goto(`${site.url()}reviews/`);
    await page.goto(`${site.url()}search/?q=staircase`);
    await answer(page);
    expect(watched.faults).toEqual([]);
    await page.evaluate(() => {
      localStorage.clear();
    });
  });

  it('lets a video play that the reader opened, from its own site alone', async () => {
    const page = await open('reviews/the-perfection/');
    const asked: string[] = [];
    await page.route(/^https:/, (route) => {
      asked.push(new URL(route.request().url()).origin);
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title><p>Plays.</p>' });
    });
    await page.locator('cue-video a').first().click();
    await page.frameLocator('iframe').getByText('Plays.').waitFor();
    expect(asked).toEqual(['https://www.youtube-nocookie.com']);
    expect(watched.faults).toEqual([expect.stringMatching(/ asks https:\/\/www\.youtube-nocookie\.com\/embed\//)]);
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      other.src = 'https://hostile.example/';
      document.body.append(other);
    });
    await expect.poll(() => watched.faults.join('\n')).toContain('frame-src blocks https://hostile.example');
    expect(asked).toEqual(['https://www.youtube-nocookie.com']);
  });

  it('runs no script and no handler that somebody put into a page', async () => {
    const page = await open('reviews/parasite/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'alert(1)';
      const elsewhere = document.createElement('script');
      elsewhere.src = 'https://hostile.example/x.js';
      const link = document.createElement('a');
      link.href = 'javascript:alert(1)';
      link.setAttribute('onclick', 'alert(1)');
      link.id = 'injected';
      link.textContent = 'Click';
      document.body.append(script, elsewhere, link);
      link.style.position = 'fixed';
      document.getElementById('injected')?.click();
    });
    const said = (): string => watched.faults.join('\n');
    await expect.poll(said).toContain('script-src-elem blocks inline');
    await expect.poll(said).toContain('script-src-attr blocks inline');
    await expect.poll(said).toContain('script-src-elem blocks https://hostile.example/x.js');
    expect(watched.alerts).toEqual([]);
    expect(said()).not.toContain('asks https://hostile.example');
  });

  it('lets no other page frame it', async () => {
    const other = await site.browser().newContext();
    onTestFinished(() => other.close());
    const page = await other.newPage();
    const framing = `${site.url()}framing.html`;
    await page.route(framing, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.url()}404.html"></iframe>` }),
    );
    const failures: string[] = [];
    page.on('requestfailed', (request) => failures.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
    await page.goto(framing);
    await expect.poll(() => failures).toEqual([`${site.url()}404.html net::ERR_BLOCKED_BY_RESPONSE`]);
  });
});
