/** What a reader leaves out is in no list of the magazine, from the first paint on, and each list says how much. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { openWithoutScripts, readerPage, slowServer, type Decisions } from '../support/reader.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtFixture);
const magazine = servedSite(builtMagazine);

async function open(path: string, decisions?: Decisions, options = {}): Promise<Page> {
  const page = await readerPage(site.browser(), site.url(), decisions, options);
  await page.goto(site.url() + path);
  return page;
}

/** The addresses of the cards that can be seen, in their order. */
function shown(page: Page, within = 'main'): Promise<string[]> {
  return page
    .locator(within)
    .locator('.review-item, .also-read-card')
    .evaluateAll((cards) =>
      cards
        .filter((card) => card.checkVisibility())
        .map((card) => new URL(card.querySelector('a')?.href ?? '').pathname),
    );
}

function lines(page: Page): Promise<string[]> {
  return page
    .locator('.left-out-line')
    .evaluateAll((all) =>
      all.filter((line) => line.checkVisibility()).map((line) => line.textContent.trim().replace(/\s+/g, ' ')),
    );
}

const violence: Decisions = { topics: { violence: 'leave-out' } };
/** Reviews of the fixture that carry violence. */
const violent = ['/reviews/the-lantern/', '/reviews/the-orchard/'];

describe.each([
  ['the front page', ''],
  ['the reviews', 'reviews/'],
  ['a year of the archive', 'archive/2026/'],
  ['a theme', 'themes/solitude/'],
  ['a film', 'films/the-lantern/'],
  ['a person', 'people/ingrid-vold/'],
  ['a critic', 'contributors/asha-rao/'],
  ['the related reads and the cards of a review', 'reviews/the-quay/'],
  ['the page of another topic', 'warnings/death/'],
])('%s', (_, path) => {
  it('shows everything to a reader who has decided nothing', async () => {
    const page = await open(path);
    expect((await shown(page)).some((address) => violent.includes(address))).toBe(true);
    expect(await lines(page)).toEqual([]);
  });

  it('leaves out what the reader leaves out, says how much, and shows it on request', async () => {
    const page = await open(path, violence);
    const everything = await open(path).then(shown);
    const rest = everything.filter((address) => !violent.includes(address));
    expect(await shown(page)).toEqual(rest);
    const said = await lines(page);
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) expect(line).toMatch(/^(?:1 review|\d+ reviews) left out by your settings: show$/);
    const counted = said.reduce((sum, line) => sum + Number(/^\d+/.exec(line)?.[0]), 0);
    expect(counted).toBe(everything.length - rest.length);
    for (const button of await page.locator('.left-out-line button:visible').all()) await button.click();
    expect(await shown(page)).toEqual(everything);
    for (const line of await lines(page))
      expect(line).toMatch(/^Showing (?:1 review|\d+ reviews) that your settings leave out: hide$/);
    for (const button of await page.locator('.left-out-line button:visible').all()) await button.click();
    expect(await shown(page)).toEqual(rest);
  });
});

describe('what is offered after a review', () => {
  it('takes its reason along where it is left out', async () => {
    const reasons = async (decisions?: Decisions): Promise<number> => {
      const page = await open('reviews/prakash/', decisions);
      const visible = await page.locator('.reading-reason:visible').count();
      expect(await shown(page, 'section[aria-labelledby="same-vein-heading"]')).toHaveLength(visible);
      return visible;
    };
    const all = await reasons();
    expect(await reasons(violence)).toBe(all - violent.length);
  });
});

describe('a review with a secret topic', () => {
  it('is left out like any other, and its card says nothing of it', async () => {
    const page = await open('reviews/', { topics: { 'topic-nine': 'leave-out' } });
    const addresses = await shown(page);
    expect(addresses).not.toContain('/reviews/the-orchard/');
    expect(addresses).not.toContain('/reviews/a-harbour-film/');
    const all = await open('reviews/', { topics: { 'topic-nine': 'warn' } });
    expect(await all.locator('main').innerText()).not.toMatch(/hexnine|asked/i);
    expect(await shown(all)).toContain('/reviews/the-orchard/');
  });
});

describe('a review that nobody has assessed', () => {
  it('says so, and is left out for a reader who asks for that', async () => {
    const page = await open('reviews/');
    expect(await page.locator('.review-item[data-unassessed] .care-marks').first().innerText()).toBe('Not assessed');
    const strict = await open('reviews/', { unassessed: 'leave-out' });
    expect(await shown(strict)).not.toContain('/reviews/the-ferry/');
    expect(await lines(strict)).toContain('1 review left out by your settings: show');
  });
});

describe('the lead of the front page', () => {
  interface Entry {
    address: string;
    size: string;
    warnings: string[];
  }
  /** The sample magazine, whose newest reviews all carry topics. */
  async function front(decisions?: Decisions): Promise<Entry[]> {
    const page = await readerPage(magazine.browser(), magazine.url(), decisions, {
      viewport: { width: 1440, height: 900 },
    });
    await page.goto(magazine.url());
    return page.locator('main .review-item').evaluateAll((cards) =>
      cards
        .filter((card) => card.checkVisibility())
        .map((card) => ({
          address: card.querySelector('a')?.pathname ?? '',
          size: getComputedStyle(card.querySelector('.review-title')!).fontSize,
          warnings: (card.getAttribute('data-warnings') ?? '').split(' '),
        })),
    );
  }
  const leftOut = (warnings: readonly string[]): Decisions => ({
    topics: Object.fromEntries(warnings.map((warning) => [warning, 'leave-out'])),
  });

  it.each([1, 2, 4])('is the first that remains where the first %d are left out', async (count) => {
    const everything = await front();
    const size = everything[0]?.size;
    expect(everything.filter((entry) => entry.size === size)).toHaveLength(1);
    const gone = everything.slice(0, count).flatMap(({ warnings }) => warnings);
    const rest = await front(leftOut(gone));
    expect(rest[0]?.address).toBe(
      everything.find(({ warnings }) => !warnings.some((warning) => gone.includes(warning)))?.address,
    );
    expect(rest.map((entry) => entry.size === size)).toEqual(rest.map((_, index) => index === 0));
  });
});

describe('a topic that the reader asked to be warned of', () => {
  it('stands first on the card', async () => {
    const marks = (page: Page): Promise<string> =>
      page.locator('.review-item', { hasText: 'The light in The Lantern' }).first().locator('.care-topics').innerText();
    const before = await marks(await open('reviews/'));
    expect(before).toMatch(/^Violence, /);
    const page = await open('reviews/', { topics: { death: 'warn' } });
    await expect.poll(() => marks(page)).toMatch(/^D[^,]*, violence$/);
    const first = page.locator('.care-topics > [data-care="warn"]').first();
    expect(await first.evaluate((span) => Number(getComputedStyle(span).fontWeight))).toBeGreaterThan(600);
  });
});

describe('what is left out', () => {
  it('is never painted, however slowly the page comes', async () => {
    const opened = Promise.withResolvers<Page>();
    let pieces = 0;
    const slow = await slowServer(site.folder(), async () => {
      const page = await opened.promise;
      pieces += 1;
      await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))));
    });
    try {
      const page = await readerPage(site.browser(), slow.url, violence);
      await page.addInitScript(() => {
        const seen = new Set<string>();
        const look = (): void => {
          for (const card of document.querySelectorAll('.review-item[data-warnings~="violence"]'))
            if (card.checkVisibility()) seen.add(card.textContent);
          Object.assign(window, { seen, looks: ((window as { looks?: number }).looks ?? 0) + 1 });
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(`${slow.url}reviews/`, { waitUntil: 'commit' });
      opened.resolve(page);
      await page.waitForLoadState();
      expect(await page.locator('.left-out-line:visible').count()).toBeGreaterThan(0);
      const { seen, looks } = await page.evaluate(() => {
        const { seen, looks } = window as unknown as { seen: Set<string>; looks: number };
        return { seen: [...seen], looks };
      });
      expect(pieces, 'pieces in which the page came').toBeGreaterThan(5);
      expect(looks, 'frames in which the page was looked at').toBeGreaterThan(pieces);
      expect(seen).toEqual([]);
    } finally {
      await slow.close();
    }
  });

  it('is left out before any other script has come', async () => {
    const page = await readerPage(site.browser(), site.url(), violence);
    await openWithoutScripts(page, site.url());
    expect((await shown(page)).filter((address) => violent.includes(address))).toEqual([]);
    expect((await lines(page))[0]).toBe('Some reviews left out by your settings: show');
  });

  it.each([390, 1440])('moves nothing but the words of its line at %d px', async (width) => {
    const page = await readerPage(site.browser(), site.url(), violence, { viewport: { width, height: 900 } });
    for (const path of ['', 'reviews/', 'reviews/the-lantern/', 'reviews/the-quay/']) {
      await page.goto(site.url() + path);
      const moved = await page.evaluate(
        () =>
          new Promise<string[]>((told) => {
            const names: string[] = [];
            new PerformanceObserver((list) => {
              for (const { sources } of list.getEntries() as unknown as { sources: { node?: Node }[] }[])
                for (const { node } of sources) {
                  const element = node instanceof Element ? node : node?.parentElement;
                  if (!element?.closest('.left-out-line')) names.push(element?.outerHTML ?? 'gone');
                }
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(told, 100, names);
          }),
      );
      expect(moved, path).toEqual([]);
    }
  });

  it('follows a change in another tab, and a topic under its old name', async () => {
    const page = await open('reviews/');
    const other = await page.context().newPage();
    await other.goto(`${site.url()}404.html`);
    await other.evaluate(() => {
      localStorage.setItem('cuemark:/', JSON.stringify({ version: 1, topics: { 'old-violence': 'leave-out' } }));
    });
    await expect.poll(() => shown(page).then((all) => all.filter((one) => violent.includes(one)))).toEqual([]);
    await other.evaluate(() => {
      localStorage.removeItem('cuemark:/');
    });
    await expect.poll(() => shown(page)).toContain('/reviews/the-lantern/');
    await other.close();
  });
});

describe('without JavaScript', () => {
  it('every list is whole', async () => {
    const page = await open('reviews/', violence, { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(await shown(await open('reviews/')));
    expect(await lines(page)).toEqual([]);
  });
});

describe('a list from which something is left out', () => {
  it.each([
    { width: 390, colorScheme: 'light' as const },
    { width: 1440, colorScheme: 'dark' as const },
  ])('passes axe at $width px', async ({ width, colorScheme }) => {
    const page = await open('', violence, { viewport: { width, height: 900 }, colorScheme });
    await expectNoAxeViolations(page);
  });
});
