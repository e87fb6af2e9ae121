/** The atlas as readers meet it: on a telephone and a desk, by keyboard, as a tree, and with settings. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { openWithoutScripts, readerPage, type Decisions } from '../support/reader.ts';
import { servedSite, type ServedSite } from '../support/served-site.ts';

const magazine = servedSite(builtMagazine);
const fixture = servedSite(builtFixture);

async function open(site: ServedSite, options = {}, decisions?: Decisions): Promise<Page> {
  const page = await readerPage(site.browser(), site.url(), decisions, options);
  await page.goto(`${site.url()}atlas/`);
  return page;
}

interface Rendered {
  words: string;
  /** The height of its font as it is painted, in pixels. */
  size: number;
  box: { left: number; right: number; top: number; bottom: number };
}

/** Every label and every theme's name that can be seen in a drawing. */
function renderedTexts(page: Page): Promise<Rendered[]> {
  return page.locator('.atlas-drawing text').evaluateAll((texts) =>
    (texts as SVGTextElement[])
      .filter((text) => text.checkVisibility())
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const scale = text.getScreenCTM()?.a ?? 0;
        return {
          words: text.textContent.replace(/\s+/g, ' ').trim(),
          size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
          box: { left, right, top: top + scrollY, bottom: bottom + scrollY },
        };
      }),
  );
}

describe.each([320, 390, 768, 820, 1440])('at %d pixels', (width) => {
  it('every label of the drawing can be read, and none lies on another or beside the page', async () => {
    const page = await open(magazine, { viewport: { width, height: 900 } });
    const texts = await renderedTexts(page);
    expect(texts.length).toBeGreaterThan(20);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    // A line's box is higher than its letters: what two share at their edges is empty.
    const overlapping = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(({ box: b }) => a.box.left < b.right && b.left < a.box.right)
        .filter(({ box: b }) => a.box.top + 3 < b.bottom - 3 && b.top + 3 < a.box.bottom - 3)
        .map((b) => `${a.words} / ${b.words}`),
    );
    expect(overlapping).toEqual([]);
    expect(texts.filter(({ box }) => box.left < 0 || box.right > width)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe.each([390, 1440])('at %d pixels', (width) => {
  it('one drawing is in the tree, its films as links in lists by theme, and each leads to its film', async () => {
    const page = await open(magazine, { viewport: { width, height: 900 } });
    const drawing = page.getByRole('group', { name: 'The films by theme, drawn' });
    expect(await drawing.count()).toBe(1);
    const names = await drawing
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    expect(new Set(names).size).toBeGreaterThan(15);
    const ghosts = drawing.getByRole('group', { name: 'Ghosts' });
    expect(await ghosts.getByRole('list').getByRole('link').count()).toBeGreaterThan(2);
    await ghosts.getByRole('link', { name: 'Under the Shadow (2016)', exact: true }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/films/under-the-shadow/');
  });

  it('the keyboard goes through the drawing theme by theme, with a ring round each film', async () => {
    const page = await open(magazine, { viewport: { width, height: 900 } });
    const first = page.locator('.atlas-theme:visible').first();
    await first.focus();
    const order: string[] = [];
    for (let steps = 0; steps < 5; steps += 1) {
      await page.keyboard.press('Tab');
      const { label, theme, ring } = await page.evaluate(() => {
        const link = document.activeElement;
        const rectangle = link?.querySelector('rect');
        return {
          label: link?.getAttribute('aria-label') ?? '',
          theme: link?.closest('g[role="group"]')?.getAttribute('aria-label') ?? '',
          ring: rectangle ? getComputedStyle(rectangle).stroke : getComputedStyle(link!).outlineStyle,
        };
      });
      expect(ring, label).not.toBe('none');
      order.push(`${theme}: ${label}`);
    }
    const drawn = await page
      .locator('.atlas-drawing a:visible')
      .evaluateAll((links) =>
        links.map(
          (link) =>
            `${link.closest('g[role="group"]')?.getAttribute('aria-label') ?? ''}: ${link.getAttribute('aria-label') ?? ''}`,
        ),
      );
    expect(order).toEqual(drawn.slice(1, 6));
  });
});

describe('a reader’s settings', () => {
  const violence: Decisions = { topics: { violence: 'leave-out' } };
  const reviews = (page: Page): Promise<string[]> =>
    page
      .locator('.joining-review')
      .evaluateAll((names) => [
        ...new Set(
          names.filter((name) => name.checkVisibility()).map((name) => name.querySelector('a')?.pathname ?? ''),
        ),
      ]);
  const everything = [
    '/reviews/a-harbour-film/',
    '/reviews/the-lantern/',
    '/reviews/the-orchard/',
    '/reviews/the-quay/',
  ];
  const facts = (page: Page): Promise<string[]> =>
    page
      .locator('.atlas-drawing:visible a, .atlas-table a[href^="/films/"]:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

  it('take the names of reviews out of the table, and say how many', async () => {
    const page = await open(fixture, {}, violence);
    expect(await reviews(page)).toEqual(['/reviews/a-harbour-film/', '/reviews/the-quay/']);
    const line = page.locator('.left-out-line');
    await expect.poll(() => line.innerText()).toBe('2 reviews left out by your settings: show');
    await line.getByRole('button').click();
    expect((await reviews(page)).sort()).toEqual(everything);
    expect(await line.innerText()).toBe('Showing 2 reviews that your settings leave out: hide');
    await line.getByRole('button').click();
    expect(await reviews(page)).toEqual(['/reviews/a-harbour-film/', '/reviews/the-quay/']);
  });

  it('are obeyed for a secret topic too', async () => {
    const page = await open(fixture, {}, { topics: { 'topic-nine': 'leave-out' } });
    expect(await reviews(page)).not.toContain('/reviews/a-harbour-film/');
    expect(await reviews(page)).not.toContain('/reviews/the-orchard/');
  });

  it('leave the films joined, in the drawing and in the table', async () => {
    const [all, some] = [await open(fixture), await open(fixture, {}, violence)];
    expect((await reviews(all)).sort()).toEqual(everything);
    // Two themes and four films are drawn; in the table the four are joined to eight.
    expect(await facts(all)).toHaveLength(2 + 4 + 4 + 8);
    expect(await facts(some)).toEqual(await facts(all));
  });

  it('are obeyed before any other script has come', async () => {
    const page = await readerPage(fixture.browser(), fixture.url(), violence);
    await openWithoutScripts(page, `${fixture.url()}atlas/`);
    expect(await reviews(page)).toEqual(['/reviews/a-harbour-film/', '/reviews/the-quay/']);
    expect(await page.locator('.left-out-line').innerText()).toBe('Some reviews left out by your settings: show');
  });

  it('break no accessibility rule where something is left out', async () => {
    await expectNoAxeViolations(await open(fixture, { viewport: { width: 390, height: 844 } }, violence));
  });
});
