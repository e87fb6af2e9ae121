/** Spoilers open and close as the reviews mark them, as the reader has set it, and as the reader's hand says. */
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

/** The made-up words of spoilers that can be seen. */
async function told(page: Page, within = 'main'): Promise<string[]> {
  const text = await page.locator(within).innerText();
  return [...new Set(text.match(/vex[a-z]+/gi) ?? [])].map((word) => word.toLowerCase());
}

/** The buttons of inline spoilers as the browser's own accessibility tree has them, in the order of the page. */
async function spoilerButtons(page: Page): Promise<{ name: string; isExpanded: boolean }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role, name }) => role?.value === 'button' && String(name?.value).startsWith('Spoiler: '))
    .map(({ name, properties = [] }) => ({
      name: String(name?.value),
      isExpanded: properties.some((property) => property.name === 'expanded' && property.value.value === true),
    }));
}

describe('as the reviews mark them', () => {
  it('inline spoilers and blocks are closed, in the text and out of it', async () => {
    expect(await told(await open('reviews/the-lantern/'), '#text')).toEqual([]);
  });

  it('what stands behind a break is open', async () => {
    expect(await told(await open('reviews/the-quay/'))).toContain('vexlate');
    expect(await told(await open('reviews/the-orchard/'))).toContain('vexthroughout');
    expect(await told(await open('reviews/the-lantern/'), '#comments')).not.toEqual([]);
  });
});

describe('always open', () => {
  it('opens every spoiler, secret topics too, before any other script has come', async () => {
    const page = await readerPage(site.browser(), site.url(), { spoilers: 'open' });
    await openWithoutScripts(page, `${site.url()}reviews/the-lantern/`);
    await expect.poll(() => told(page)).toContain('vexinline');
    const words = await told(page);
    for (const word of ['vexinline', 'vexheading', 'vexparagraph', 'vextable', 'vexnote', 'vexnested', 'vexpassed'])
      expect(words).toContain(word);
    const orchard = await open('reviews/the-orchard/', { spoilers: 'open' });
    expect(await orchard.locator('#care').innerText()).toMatch(/hexnine/i);
  });
});

describe('always closed', () => {
  it.each([
    ['after a point of no return', 'reviews/the-quay/', '#text', 'vexlate'],
    ['throughout', 'reviews/the-orchard/', '#text', 'vexthroughout'],
    ['of an unassessed review', 'reviews/the-ferry/', '#text', 'vexunread'],
    ['in comments', 'reviews/the-lantern/', '#comments', 'vexcomment'],
  ])('closes what is %s, and opens and closes it by its button', async (_, path, within, word) => {
    const page = await open(path, { spoilers: 'closed' });
    expect(await told(page, within)).toEqual([]);
    const button = page.locator(within).getByRole('button', { name: 'Open what follows' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    expect((await told(page, within)).join(' ')).toContain(word);
    await page.reload();
    expect((await told(page, within)).join(' ')).toContain(word);
    await page.locator(within).getByRole('button', { name: 'Close what follows' }).click();
    expect(await told(page, within)).toEqual([]);
  });

  it('closes and opens the notes that only the rest calls along with it', async () => {
    const page = await open('reviews/the-quay/', { spoilers: 'closed' });
    await page.locator('#text').getByRole('button', { name: 'Open what follows' }).click();
    const opened = await told(page, '#text');
    expect(opened).toEqual(await told(await open('reviews/the-quay/'), '#text'));
  });

  it('is closed before any other script has come', async () => {
    const page = await readerPage(site.browser(), site.url(), { spoilers: 'closed' });
    await openWithoutScripts(page, `${site.url()}reviews/the-orchard/`);
    expect(await told(page)).toEqual([]);
  });
});

describe('a film that the reader has seen', () => {
  it('has its spoilers open, and those that name another film too closed', async () => {
    const page = await open('reviews/the-lantern/', { seen: ['the-lantern'] });
    const words = await told(page, '#text');
    expect(words).toContain('vexinline');
    expect(words).not.toContain('vexother');
    // A text after the break is about both of its films.
    const both = await open('reviews/the-quay/', { spoilers: 'closed', seen: ['the-quay'] });
    expect(await told(both, '#text')).toEqual([]);
    const all = await open('reviews/the-quay/', { spoilers: 'closed', seen: ['the-quay', 'the-lantern'] });
    expect(await told(all, '#text')).toContain('vexlate');
  });

  it('opens also what was closed by hand', async () => {
    const page = await open('reviews/the-lantern/');
    const all = page.locator('[data-act="open-all"]');
    await all.click();
    await all.click();
    expect(await told(page, '#text')).toEqual([]);
    await page.locator('#care').getByRole('button', { name: 'I have seen The Lantern' }).click();
    await expect.poll(() => told(page, '#text')).toContain('vexinline');
  });

  it('is known under an earlier name', async () => {
    expect(await told(await open('reviews/the-lantern/', { seen: ['lykta'] }), '#text')).toContain('vexinline');
  });

  it('is marked on a review’s page and on the film’s, at once and for good, and unmarked again', async () => {
    const page = await open('reviews/the-lantern/');
    const other = await page.context().newPage();
    await other.goto(`${site.url()}films/the-lantern/`);
    const here = page.locator('#care').getByRole('button', { name: 'I have seen The Lantern' });
    const there = other.getByRole('button', { name: 'I have seen The Lantern' });
    await here.click();
    await expect.poll(() => told(page, '#text')).toContain('vexinline');
    expect(await storedRecord(page)).toEqual({ version: 1, seen: ['the-lantern'] });
    await expect.poll(() => there.getAttribute('aria-pressed')).toBe('true');
    await there.focus();
    await other.keyboard.press(' ');
    await expect.poll(() => told(page, '#text')).toEqual([]);
    expect(await here.getAttribute('aria-pressed')).toBe('false');
    await other.close();
  });

  it('is marked without losing what could not be read', async () => {
    const page = await readerPage(site.browser(), site.url(), '{"version":2,"topics":{"violence":"leave-out"}}');
    await page.goto(`${site.url()}films/the-orchard/`);
    expect(await page.locator('.settings-unread').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'I have seen The Orchard' }).click();
    await expect.poll(() => page.locator('.settings-unread').isVisible()).toBe(false);
    const stored = await page.evaluate(() => Object.keys(localStorage).map((name) => localStorage.getItem(name)));
    expect(stored).toContain('{"version":2,"topics":{"violence":"leave-out"}}');
  });
});

describe('by hand', () => {
  it('a spoiler opens, says so to assistive technology, is open after a reload, and closes', async () => {
    const page = await open('reviews/the-lantern/');
    const button = page.locator('#text .spoiler > button').first();
    await button.click();
    expect(await told(page, '#text')).toEqual(['vexinline']);
    await page.reload();
    expect(await told(page, '#text')).toEqual(['vexinline']);
    const [opened, ...others] = await spoilerButtons(page);
    expect(opened).toEqual({ name: 'Spoiler: The Lantern', isExpanded: true });
    expect(others.every(({ isExpanded }) => !isExpanded)).toBe(true);
    expect(await page.locator('#text p').first().ariaSnapshot()).toContain('vexinline End of spoiler.');
    await button.click();
    expect(await told(page, '#text')).toEqual([]);
    expect((await spoilerButtons(page))[0]).toEqual({ name: 'Spoiler: The Lantern', isExpanded: false });
    expect(await page.locator('#text').ariaSnapshot()).not.toContain('vex');
  });

  it('a block opens by keyboard and closes, and its end is told', async () => {
    const page = await open('reviews/the-lantern/');
    const summary = page.locator('#text .spoiler-block > summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await told(page, '#text')).toContain('vexparagraph');
    expect(await page.locator('#text .spoiler-block').first().ariaSnapshot()).toContain('End of spoiler.');
    await page.keyboard.press(' ');
    expect(await told(page, '#text')).toEqual([]);
  });

  it('all of an article open at once, and close', async () => {
    const page = await open('reviews/the-lantern/');
    await page.getByRole('button', { name: 'Open all spoilers in this article' }).click();
    const everything = await told(await open('reviews/the-lantern/', { spoilers: 'open' }), '#text');
    expect(await told(page, '#text')).toEqual(everything);
    expect(everything.length).toBeGreaterThan(15);
    await page.reload();
    expect(await told(page, '#text')).toEqual(everything);
    await page.getByRole('button', { name: 'Close all spoilers in this article' }).click();
    expect(await told(page, '#text')).toEqual([]);
  });

  it('what was opened stays open when the page changes otherwise', async () => {
    const page = await open('reviews/the-lantern/');
    await page.locator('#text .spoiler > button').first().click();
    await page.evaluate(() => {
      document.body.append(document.createElement('p'));
    });
    expect(await told(page, '#text')).toEqual(['vexinline']);
  });

  it('works where the browser stores nothing', async () => {
    const page = await readerPage(site.browser(), site.url(), undefined);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Access is denied.', 'SecurityError');
          },
        });
    });
    await page.goto(`${site.url()}reviews/the-lantern/`);
    await page.locator('#text .spoiler > button').first().click();
    expect(await told(page, '#text')).toEqual(['vexinline']);
    expect(await page.locator('.settings-unread').isVisible()).toBe(false);
    await page.locator('#text .spoiler > button').first().click();
    expect(await told(page, '#text')).toEqual([]);
  });
});

describe('a jump within the page', () => {
  it('opens nothing that is closed, and closes nothing that is open', async () => {
    const page = await open('reviews/the-lantern/');
    await page.locator('#text .spoiler > button').first().click();
    const inside = await page.locator('#text .spoiler-block [id]').first().getAttribute('id');
    await page.evaluate((id) => {
      location.hash = `#${String(id)}`;
    }, inside);
    await expect.poll(() => page.evaluate(() => history.state as unknown)).not.toBe(null);
    expect(await told(page, '#text')).toEqual(['vexinline']);
    await page.reload();
    expect(await told(page, '#text')).toEqual(['vexinline']);
  });
});

describe('a button that closes what it opened', () => {
  it('keeps the focus', async () => {
    const page = await open('reviews/the-quay/', { spoilers: 'closed' });
    const button = page.locator('#text [data-act="open-rest"]');
    await button.focus();
    for (const name of ['Close what follows', 'Open what follows']) {
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    }
  });
});

describe('what is closed', () => {
  it('is not found by a link to its words', async () => {
    const page = await readerPage(site.browser(), site.url(), undefined);
    await page.goto(`${site.url()}reviews/the-lantern/#:~:text=vexparagraph`);
    expect(await told(page, '#text')).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('is on no printed page, and what is open is', async () => {
    const page = await open('reviews/the-lantern/');
    await page.locator('#text .spoiler > button').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await told(page, '#text')).toEqual(['vexinline']);
  });

  it('is not selected or copied', async () => {
    const page = await open('reviews/the-lantern/');
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#text')!);
      return getSelection()?.toString();
    });
    expect(copied).toContain('Opalinline');
    expect(copied).not.toMatch(/vex/i);
  });
});

describe('without JavaScript', () => {
  it('spoilers open and close, and no button is there that does nothing', async () => {
    const page = await open('reviews/the-lantern/', { spoilers: 'open' }, { javaScriptEnabled: false });
    expect(await told(page, '#text')).toEqual([]);
    await page.locator('#text .spoiler > button').first().click();
    expect(await told(page, '#text')).toEqual(['vexinline']);
    await page.locator('#text .spoiler-block > summary').first().click();
    expect(await told(page, '#text')).toContain('vexparagraph');
    await page.locator('#text .spoiler > button').first().click();
    expect(await told(page, '#text')).not.toContain('vexinline');
  });
});

describe('every state', () => {
  it.each([
    { name: 'open', decisions: { spoilers: 'open' } as const, path: 'reviews/the-lantern/' },
    { name: 'closed', decisions: { spoilers: 'closed' } as const, path: 'reviews/the-orchard/' },
  ])('passes axe: $name', async ({ decisions, path }) => {
    const page = await open(path, decisions, { viewport: { width: 390, height: 844 } });
    await expectNoAxeViolations(page);
    const dark = await open(path, decisions, { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
    await expectNoAxeViolations(dark);
  });
});
