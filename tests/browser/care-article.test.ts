/** An article stops before its text for a reader who asked to be warned of what it deals with, and goes on as asked. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { openWithoutScripts, readerPage, storedRecord, type Decisions } from '../support/reader.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtFixture);

async function open(path: string, decisions?: Decisions, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await readerPage(site.browser(), site.url(), decisions, options);
  await page.goto(site.url() + path);
  return page;
}

const warned = (id: string): Decisions => ({ topics: { [id]: 'warn' } });
const stop = (page: Page) => page.getByRole('region', { name: 'You asked to be told first' });
const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

describe('a review of a topic that the reader asked about', () => {
  it.each(['warn', 'leave-out'] as const)('stops before its text and names the topic: %s', async (choice) => {
    const page = await open('reviews/the-lantern/', { topics: { violence: choice } });
    expect(await stop(page).getByRole('listitem').allInnerTexts()).toEqual([
      'Violence: described closely; note: a fight on the stairs',
    ]);
    const words = await textOf(page);
    expect(words).not.toContain('Opalinline');
    // What is free of spoilers and topics by definition stands there still.
    expect(words).toContain('opalstandfirst');
    expect(words).toContain('opalverdict');
  });

  it('goes on where the reader says so, takes the focus there, and keeps to it on reload', async () => {
    const page = await open('reviews/the-lantern/', warned('violence'));
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    expect(await textOf(page)).toContain('Opalinline');
    expect(await stop(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.reload();
    expect(await textOf(page)).toContain('Opalinline');
    // In another tab nobody has said so.
    const other = await page.context().newPage();
    await other.goto(page.url());
    expect(await stop(other).count()).toBe(1);
    await other.close();
  });

  it('leads to the verdict past the text', async () => {
    const page = await open('reviews/the-lantern/', warned('death'));
    await stop(page).getByRole('link', { name: 'Skip to the verdict' }).click();
    expect(new URL(page.url()).hash).toBe('#verdict');
    expect(await page.locator('#verdict').isVisible()).toBe(true);
    expect(await textOf(page)).not.toContain('Opalinline');
  });

  it('leads to its end where it has no verdict', async () => {
    const page = await open('reviews/prakash/', warned('death'));
    expect(await page.locator('.care-stop a[href^="#"]').last().getAttribute('href')).toBe('#after-text');
  });

  it('leads back to where the reader came from, and from nowhere to the front page', async () => {
    const page = await open('themes/solitude/', warned('violence'));
    await page.getByRole('link', { name: 'The light in The Lantern' }).first().click();
    await stop(page).getByRole('link', { name: 'Back' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/themes/solitude/');
    const fresh = await open('reviews/the-lantern/', warned('violence'));
    await stop(fresh).getByRole('link', { name: 'Back' }).click();
    await expect.poll(() => new URL(fresh.url()).pathname).toBe('/');
  });

  it('can be gone through by keyboard alone', async () => {
    const page = await open('reviews/the-lantern/', warned('violence'));
    const names: string[] = [];
    for (let press = 0; press < 80 && names.at(-1) !== 'Back'; press += 1) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(names.slice(-3)).toEqual(['Read it', 'Skip to the verdict', 'Back']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await textOf(page)).toContain('Opalinline');
  });

  it('goes on where the script that remembers never comes', async () => {
    const page = await readerPage(site.browser(), site.url(), warned('violence'));
    await openWithoutScripts(page, `${site.url()}reviews/the-lantern/`);
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    await expect.poll(() => textOf(page)).toContain('Opalinline');
  });

  it('obeys the topics of a record of which a part is damaged', async () => {
    const record = '{"version":1,"topics":{"violence":"leave-out","death":1,"constructor":"warn"},"seen":7,"x":{}}';
    const page = await readerPage(site.browser(), site.url(), record);
    await page.goto(`${site.url()}reviews/the-lantern/`);
    expect(await stop(page).count()).toBe(1);
    await page.locator('#care').getByRole('button', { name: 'I have seen The Lantern' }).click();
    await expect
      .poll(() => storedRecord(page))
      .toEqual({ version: 1, topics: { violence: 'leave-out', constructor: 'warn' }, seen: ['the-lantern'] });
    expect(await stop(page).count()).toBe(1);
  });

  it('stops before any other script has come', async () => {
    const page = await readerPage(site.browser(), site.url(), warned('violence'));
    await openWithoutScripts(page, `${site.url()}reviews/the-lantern/`);
    expect(await textOf(page)).not.toContain('Opalinline');
    expect(await stop(page).count()).toBe(1);
  });
});

describe('a review with a secret topic that the reader asked about', () => {
  it('says so without naming it', async () => {
    const page = await open('reviews/the-orchard/', warned('topic-nine'));
    expect(await stop(page).getByRole('listitem').allInnerTexts()).toEqual([
      'A topic you asked about; naming it gives the film away',
    ]);
    expect((await textOf(page)).toLowerCase()).not.toContain('hexnine');
  });
});

describe('a review that nobody has assessed', () => {
  it('stops for a reader who leaves such reviews out', async () => {
    const page = await open('reviews/the-ferry/', { unassessed: 'leave-out' });
    expect(await stop(page).getByRole('listitem').allInnerTexts()).toEqual(['Subjects that nobody has assessed yet']);
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    expect(await textOf(page)).toContain('Vexunread');
  });
});

describe('a passage', () => {
  const passage = (page: Page) => page.locator('.passage').first();

  it('begins with its topic and a link past it, for everyone', async () => {
    const page = await open('reviews/the-lantern/');
    expect(await passage(page).innerText()).toContain('Onyxpassage');
    expect(await passage(page).locator('.passage-note').innerText()).toBe('About: Violence. Pass over this passage');
    await passage(page).getByRole('link', { name: 'Pass over this passage' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after-passage-1');
  });

  it('is folded where the reader asked to be warned, can be opened, kept so on reload, and folded again', async () => {
    const page = await open('reviews/the-lantern/', warned('violence'));
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    expect(await passage(page).innerText()).not.toContain('Onyxpassage');
    expect(await page.locator('#text .footnotes').innerText()).not.toContain('Opalpassagenote');
    expect(await page.locator('#text .footnotes').innerText()).toContain('Opaldefinition');
    await passage(page).getByRole('button', { name: 'Open this passage' }).click();
    expect(await passage(page).innerText()).toContain('Onyxpassage');
    expect(await page.locator('#text .footnotes').innerText()).toContain('Opalpassagenote');
    await page.reload();
    expect(await passage(page).innerText()).toContain('Onyxpassage');
    await passage(page).getByRole('button', { name: 'Close this passage' }).click();
    expect(await passage(page).innerText()).not.toContain('Onyxpassage');
  });

  it('opens its own notes and no other passage’s', async () => {
    const page = await open('reviews/the-lantern/', warned('violence'));
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    // A second passage with a note of its own, as the renderer writes them.
    await page.evaluate(() => {
      const first = document.querySelector('#text .passage');
      first?.after(first.cloneNode(true));
      const note = document.querySelector('#text .footnotes [data-passages="1"]');
      const other = note?.cloneNode(true) as HTMLElement;
      other.dataset['passages'] = '2';
      note?.after(other);
    });
    const notes = page.locator('#text .footnotes [data-passages]');
    await page.locator('.passage').nth(1).getByRole('button', { name: 'Open this passage' }).click();
    expect(await notes.nth(0).innerText()).not.toContain('Opalpassagenote');
    expect(await notes.nth(1).innerText()).toContain('Opalpassagenote');
  });

  it('of a secret topic is folded too, and does not name it', async () => {
    const page = await open('reviews/a-harbour-film/', warned('topic-nine'));
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    expect(await passage(page).innerText()).not.toContain('Opalharbourpassage');
    expect(await passage(page).innerText()).not.toMatch(/hexnine/i);
  });
});

describe('a page on which nothing is to be warned of or opened', () => {
  it('loads no script but the one of the settings', async () => {
    const scripts: string[] = [];
    const page = await readerPage(site.browser(), site.url(), warned('violence'));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    for (const path of ['about/', 'contributors/', 'themes/empty/'])
      await page.goto(site.url() + path, { waitUntil: 'load' });
    // What opens the search and keeps reviews for reading offline is every page's, and no part of care.
    expect(scripts.filter((url) => !/(?:PageScript|page-data|preload-helper|later)[^/]*\.js$/.test(url))).toEqual([]);
    expect(await page.locator('script:not([src], [type="application/ld+json"])').count()).toBe(1);
  });
});

describe('without JavaScript', () => {
  it('the whole review is there, and nothing offers what only a script can do', async () => {
    const page = await open('reviews/the-lantern/', warned('violence'), { javaScriptEnabled: false });
    expect(await textOf(page)).toContain('Opalinline');
    expect(await page.locator('[data-act]:visible').allInnerTexts()).toEqual([]);
  });
});

describe('an article that has stopped', () => {
  it.each([
    { width: 390, colorScheme: 'light' as const },
    { width: 1440, colorScheme: 'dark' as const },
  ])('passes axe at $width px, and after reading on', async ({ width, colorScheme }) => {
    const page = await open('reviews/the-lantern/', warned('violence'), {
      viewport: { width, height: 900 },
      colorScheme,
    });
    await expectNoAxeViolations(page);
    await stop(page).getByRole('button', { name: 'Read it' }).click();
    await expectNoAxeViolations(page);
  });
});
