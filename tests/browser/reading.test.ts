/** How a text reads: on a wide page with its notes beside it, on a narrow one, in large letters, on paper, after a reload. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await site.newPage(options);
  await page.goto(site.url() + path);
  return page;
}

const wide = { viewport: { width: 1440, height: 900 } };

describe('footnotes', () => {
  it.each(['the-housemaid', 'the-handmaiden', 'charulata', 'court-hi'])(
    'stand in the margin beside their calls, and run into nothing: %s',
    async (review) => {
      const page = await open(`reviews/${review}/`, wide);
      const { notes, others } = await page.evaluate(() => {
        const box = (element: Element) => {
          const { top, bottom, left, right } = element.getBoundingClientRect();
          return { top, bottom, left, right };
        };
        const found = [...document.querySelectorAll('.margin-note')];
        return {
          notes: found.map((note) => ({
            ...box(note),
            call: document.querySelector(`[href="#${note.id}"]`)?.getBoundingClientRect().top ?? NaN,
          })),
          others: [...document.querySelectorAll('.prose > :not(.footnotes), .review-after, .review-margin')].map(box),
        };
      });
      expect(notes).not.toEqual([]);
      for (const [index, note] of notes.entries()) {
        expect(note.top).toBeGreaterThanOrEqual(Math.floor(note.call));
        for (const other of [...others, ...notes.slice(0, index)])
          expect(
            note.top < other.bottom && other.top < note.bottom && note.left < other.right && other.left < note.right,
          ).toBe(false);
      }
      await page.close();
    },
  );

  it('stand at the end of the text where there is no margin, and lead back to it', async () => {
    const page = await open('reviews/the-housemaid/', { viewport: { width: 820, height: 900 } });
    const [note, end] = await page.evaluate(() =>
      ['.margin-note', '.prose > p:last-of-type'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN,
      ),
    );
    expect(note).toBeGreaterThan(end ?? NaN);
    await page.getByRole('link', { name: 'Back to reference 1' }).click();
    expect(new URL(page.url()).hash).toBe('#user-content-fnref-1');
    await page.close();
  });
});

const pages = [
  '',
  'reviews/the-housemaid/',
  'films/oldboy/',
  'search/?q=window',
  'preferences/',
  'themes/',
  'people/',
  'atlas/',
];

describe('no page has to be pushed sideways', () => {
  it.each([
    ['at 320 pixels', 320, '100%'],
    ['with letters of twice their size on a telephone', 390, '200%'],
    ['with letters of twice their size at a desk', 1280, '200%'],
  ])('%s', async (_, width, fontSize) => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    for (const path of pages) {
      await page.goto(site.url() + path);
      await page.evaluate((size) => {
        document.documentElement.style.setProperty('font-size', size, 'important');
      }, fontSize);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        path,
      ).toBe(0);
    }
    await page.close();
  });
});

describe('a review on paper', () => {
  it('has two columns, no navigation, and nothing that was not opened', async () => {
    const page = await open('reviews/the-housemaid/', wide);
    const closed = page.locator('.prose .spoiler-block > [data-spoiler]').first();
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.prose')
        .first()
        .evaluate((text) => getComputedStyle(text).columnCount),
    ).toBe('2');
    for (const hidden of [page.locator('.masthead nav'), page.locator('.colophon'), page.locator('.comments'), closed])
      expect(await hidden.isVisible()).toBe(false);
    expect(
      await page
        .locator('.margin-note')
        .first()
        .evaluate((note) => getComputedStyle(note).position),
    ).toBe('static');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.prose .spoiler-block > summary').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await closed.isVisible()).toBe(true);
    await page.close();
  });
});

describe('a text', () => {
  it('breaks words by its language, and no heading does', async () => {
    for (const [path, lang] of [
      ['reviews/the-housemaid/', 'en-GB'],
      ['reviews/court-hi/', 'hi'],
    ] as const) {
      const page = await open(path, wide);
      const hyphens = (selector: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate(
            (element) =>
              `${element.closest('[lang]')?.getAttribute('lang') ?? ''} ${getComputedStyle(element).hyphens}`,
          );
      expect(await hyphens('.prose > p')).toBe(`${lang} auto`);
      expect(await hyphens('h1')).toBe(`${lang} manual`);
      expect(await hyphens('.prose h2')).toBe(`${lang} manual`);
      await page.close();
    }
  });

  it('moves by itself nowhere', async () => {
    for (const path of ['', 'reviews/the-housemaid/', 'search/', 'preferences/']) {
      const page = await open(path, wide);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
          }).length,
      );
      expect(moving, path).toBe(0);
      await page.close();
    }
  });

  it('is where the reader left it after a reload, with what was opened', async () => {
    const page = await open('reviews/the-housemaid/', { viewport: { width: 390, height: 800 } });
    await page.locator('.prose .spoiler-block > summary').first().click();
    const last = page.locator('.prose > p').last();
    await last.evaluate((paragraph) => {
      paragraph.scrollIntoView();
    });
    const before = await last.evaluate((paragraph) => paragraph.getBoundingClientRect().top);
    await page.reload();
    await expect
      .poll(async () => Math.abs((await last.evaluate((paragraph) => paragraph.getBoundingClientRect().top)) - before))
      .toBeLessThan(4);
    await page.close();
  });
});
