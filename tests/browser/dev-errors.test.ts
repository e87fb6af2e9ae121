/** The check in the browser while somebody writes: `npm run dev`, a page that stays open, and a file that is wrong for a while. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { writeWhole } from '../../src/cli/whole-file.ts';
import { sharedBrowser } from '../support/browser.ts';
import { startDev } from '../support/dev-server.ts';
import { fixtureNow } from '../support/fixture-magazine.ts';
import { watchedPage } from '../support/reader.ts';
import { scratch } from '../support/scratch.ts';

const patience = { timeout: 60_000 };

async function replace(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeWhole(file, text.replace(from, to));
}

/** Opens a page, once its server is there to say what is wrong; while it comes, an edit may have it come anew. */
async function open(page: Page, address: string): Promise<void> {
  await vi.waitFor(async () => {
    const connected = page.waitForEvent('console', { predicate: (line) => line.text() === '[vite] connected.' });
    await Promise.all([connected, page.goto(address)]);
    // What the server has to say comes right behind that.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  }, patience);
}

it(
  'shows an error without a restart, on pages opened later too, until it is mended',
  { timeout: 180_000 },
  async () => {
    const { content } = await scratch();
    const { url, said } = await startDev({ CONTENT_DIR: content, AS_OF: fixtureNow });
    const browser = await sharedBrowser();
    onTestFinished(() => browser.close());
    const context = await browser.newContext();
    context.setDefaultTimeout(patience.timeout);
    const newPage = async (): Promise<Page> => watchedPage(await context.newPage(), new URL(url).origin);
    const overlay = (page: Page): Promise<string[]> =>
      page.locator('vite-error-overlay #message-content').allTextContents();

    const page = await newPage();
    await open(page, url);
    const review = join(content, 'reviews/the-ferry.md');
    await replace(review, 'themes: [the-sea]', 'themes: [the-see]\ncomments: <b>open');
    const text =
      `${content}/reviews/the-ferry.md:7:10 unknown-reference themes[0]: "the-see" is not a theme.\n` +
      '  Did you mean "the-sea"?\n\n' +
      `${content}/reviews/the-ferry.md:8:11 invalid-value comments: "<b>open": comments must be open, closed or off.`;
    await expect.poll(() => overlay(page), patience).toEqual([text]);
    expect(await page.locator('vite-error-overlay #stack').isVisible(), 'a stack trace').toBe(false);
    await expect.poll(said, patience).toContain(text.replace('\n\n', '\n'));

    const afterEscape = async (): Promise<string[]> => {
      await page.keyboard.press('Escape');
      return overlay(page);
    };
    // The page may just be coming anew, since its content has changed.
    await expect.poll(afterEscape, patience).toEqual([]);
    const other = await newPage();
    await open(other, new URL('films/', url).href);
    await expect.poll(() => overlay(other), patience).toEqual([text]);

    await replace(review, 'themes: [the-see]\ncomments: <b>open', 'themes: [the-sea]');
    await expect.poll(() => overlay(other), patience).toEqual([]);
    await expect.poll(said, patience).toContain('Mended: reviews/the-ferry.md unknown-reference themes[0], ');
    const last = await newPage();
    await open(last, url);
    expect(await overlay(last), 'mended').toEqual([]);

    await writeWhole(join(content, 'reviews/half.md'), '---\ntitle: Half\nauthors: [asha-rao]\ndraft: true\n---\n');
    const half = await newPage();
    await expect.poll(said, patience).toContain('reviews/half.md:1:1 missing-field spoilers');
    await open(half, new URL('reviews/half/', url).href);
    await expect
      .poll(async () => (await overlay(half)).join(''), patience)
      .toMatch(/^\S+\/reviews\/half\.md:1:1 missing-field standfirst: "standfirst" is missing\.\n[^]* themes: /);
    expect(await overlay(last), 'half a draft stops no other page').toEqual([]);
    await expect.poll(said, patience).toContain('[404] /reviews/half/');
    expect(said(), 'names of files that no editor sees').not.toContain('getStaticPaths');

    await replace(join(content, 'site.yaml'), 'name: The Fixture & Co.', 'name: Quite Another Name');
    const front = async (): Promise<string> => (await fetch(url)).text();
    await expect.poll(front, patience).toContain('Quite Another Name');
  },
);
