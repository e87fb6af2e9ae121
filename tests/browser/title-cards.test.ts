/** Title cards as a browser draws them, in fonts that are not the magazine's own: legible, inside their frames, in their colours. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { readerPage, type Decisions } from '../support/reader.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

async function open(path: string, options: BrowserContextOptions = {}, decisions?: Decisions): Promise<Page> {
  const page = await readerPage(site.browser(), site.url(), decisions, options);
  await page.goto(site.url() + path);
  return page;
}

const telephone = { viewport: { width: 320, height: 640 } };

describe('a title card in a browser', () => {
  it.each(['jeanne-dielman', 'fandry', 'oldboy', 'portrait-of-a-lady-on-fire', 'promising-young-woman'])(
    'keeps the words of %s inside the frame, and its title legible at 320 pixels',
    async (film) => {
      const page = await open(`films/${film}/`, telephone);
      const words = await page.locator('.title-card').evaluate((card) => {
        const frame = card.getBoundingClientRect();
        return [...card.querySelectorAll('text')].map((text) => {
          const box = text.getBoundingClientRect();
          return {
            isInside:
              box.left >= frame.left &&
              box.right <= frame.right &&
              box.top >= frame.top - 1 &&
              box.bottom <= frame.bottom,
            pixels: (Number(text.getAttribute('font-size')) * frame.width) / 717,
            width: box.width,
          };
        });
      });
      expect(words.length).toBeGreaterThan(0);
      expect(words.every(({ isInside, width }) => isInside && width > 0)).toBe(true);
      expect(words[0]?.pixels).toBeGreaterThanOrEqual(13);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('keeps its own colours where colours are forced', async () => {
    const page = await open('films/fandry/', { forcedColors: 'active' });
    const fills = await page
      .locator('.title-card text, .title-card > path')
      .evaluateAll((elements) =>
        elements.map((element) => [getComputedStyle(element).fill, element.getAttribute('fill')]),
      );
    expect(fills.length).toBeGreaterThan(1);
    for (const [drawn, meant = ''] of fills) {
      const [red, green, blue] = [1, 3, 5].map((from) => parseInt((meant ?? '').slice(from, from + 2), 16));
      expect(drawn).toBe(`rgb(${String(red)}, ${String(green)}, ${String(blue)})`);
    }
  });

  it('is the lead’s on the front page, whoever leads', async () => {
    const page = await open('');
    const shown = (): Promise<string[]> =>
      page
        .locator('.front-reviews > li:has(.title-card:visible)')
        .evaluateAll((items) => items.map((item) => item.querySelector('h2 a')?.getAttribute('href') ?? ''));
    const first = await page.locator('.front-reviews > li').first().locator('h2 a').getAttribute('href');
    expect(await shown()).toEqual([first]);
    const topics = await page.locator('.front-reviews article').first().getAttribute('data-warnings');
    const topic = (topics ?? '').split(' ')[0] ?? '';
    const other = await open('', {}, { topics: { [topic]: 'leave-out' } });
    const next = await other.locator('.front-reviews > li .title-card:visible').count();
    expect(next).toBe(1);
    expect(await other.locator('.front-reviews > li').first().locator('.title-card').isVisible()).toBe(false);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    for (const path of ['', 'films/fandry/', 'reviews/fandry/'])
      await expectNoAxeViolations(await open(path, { colorScheme }));
  });
});
