/** Search as a reader's settings have it, on the fixture magazine: what is left out, and what stands first. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import {
  answer,
  bothEnds,
  pagefindRequests,
  recordOf,
  results,
  servedForSearch,
  settingsKey,
  tabTo,
} from '../support/search-page.ts';

const site = servedForSearch(builtFixture);
const withoutViolence = { topics: { violence: 'leave-out' } } as const;

function leftOutLine(page: Page): Locator {
  return page.locator('[data-part="left-out"]');
}

/** The line as it is seen, without what is said to those who hear a button alone. */
async function leftOutWords(page: Page): Promise<string> {
  const words = await leftOutLine(page).locator('[data-part]').allInnerTexts();
  return words.join(' ');
}

describe('a topic that is left out', () => {
  it('takes its reviews out of the answer, with a line that counts them', async () => {
    const page = await site.searchPage('?theme=Solitude', { settings: withoutViolence });
    expect(await answer(page)).toBe('2 results (theme Solitude).');
    expect((await results(page)).sort()).toEqual(['/reviews/awkward-text/', '/reviews/prakash/']);
    expect(await leftOutWords(page)).toBe('2 results left out by your settings: show');
  });

  it('is counted for this query with its filters', async () => {
    const page = await site.searchPage('?theme=Solitude&critic=Tomas+Ek', { settings: withoutViolence });
    expect(await answer(page)).toBe('Everything found (theme Solitude; critic Tomas Ek) is left out by your settings.');
    expect(await leftOutWords(page)).toBe('1 result left out by your settings: show');
    expect(await page.getByText('Try fewer words').isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('opalpier');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await answer(page, 'opalpier')).toBe('1 result for “opalpier”.');
    expect(await leftOutLine(page).isVisible()).toBe(false);
  });

  it('leaves films, people and themes where they are', async () => {
    const page = await site.searchPage('?q=orchard', { settings: withoutViolence });
    const names = page.getByRole('region', { name: 'Films, themes and people' });
    expect(await names.getByRole('link').first().getAttribute('href')).toBe('/films/the-orchard/');
    expect(await results(page)).not.toContain('/reviews/the-orchard/');
  });

  it('is obeyed where it is secret, and not named', async () => {
    const settings = { topics: { 'topic-nine': 'leave-out' } } as const;
    const page = await site.searchPage('?theme=The+sea+%26+the+coast', { settings });
    const without = await results(page);
    expect(without).not.toContain('/reviews/a-harbour-film/');
    expect(await leftOutWords(page)).toBe('1 result left out by your settings: show');
    await page.getByRole('button', { name: 'show' }).click();
    await answer(page, '1 of these is otherwise left out by your settings.');
    expect((await results(page)).sort()).toEqual([...without, '/reviews/a-harbour-film/'].sort());
    expect((await page.locator('main').innerText()).toLowerCase()).not.toContain('hexnine');
  });

  it('costs a request for its filter, and nothing of the full index', async () => {
    const page = await site.newPage({ settings: withoutViolence });
    const requests = pagefindRequests(page);
    await page.goto(`${site.url()}search/?q=light`);
    await answer(page);
    expect(requests.filter((path) => path.endsWith('.pf_filter'))).toHaveLength(2); // one of each language
    expect(requests.filter((path) => path.includes('spoilers'))).toEqual([]);
  });
});

describe('a review that nobody has assessed', () => {
  it('is left out where the reader asks for that, and for no topic', async () => {
    const address = '?theme=The+sea+%26+the+coast';
    const page = await site.searchPage(address, { settings: { unassessed: 'leave-out' } });
    expect(await results(page)).not.toContain('/reviews/the-ferry/');
    expect(await leftOutWords(page)).toBe('1 result left out by your settings: show');
    const other = await site.searchPage(address, { settings: withoutViolence });
    expect(await results(other)).toContain('/reviews/the-ferry/');
    const article = other.locator('article', { has: other.locator('a[href="/reviews/the-ferry/"]') });
    expect(await article.getAttribute('data-warnings')).toBe('');
    expect(await article.getAttribute('data-unassessed')).toBe('yes');
  });
});

describe('what is left out', () => {
  it('is shown in this answer where the reader asks, marked in words, and taken back, by keyboard', async () => {
    const page = await site.searchPage('?theme=Solitude', { settings: withoutViolence });
    const before = await results(page);
    await page.getByRole('searchbox').focus();
    const button = leftOutLine(page).getByRole('button');
    await tabTo(page, () => button.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Enter');
    expect(await answer(page, '4 results')).toBe(
      '4 results (theme Solitude). 2 of these are otherwise left out by your settings.',
    );
    const shown = page.locator('[data-part="results"] > li', { hasText: 'Left out by your settings' });
    expect(
      await shown.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(expect.arrayContaining(['/reviews/the-lantern/', '/reviews/the-orchard/']));
    expect(await shown.first().isVisible()).toBe(true);
    expect((await results(page)).slice(0, 2), 'nothing moves').toEqual(before);
    const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
    expect(focused).toBe((await results(page))[2]);
    expect(await leftOutWords(page)).toBe('2 results otherwise left out by your settings, shown here: hide');
    await tabTo(page, () => button.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Enter');
    await answer(page, '2 results');
    expect(await results(page)).toEqual(before);
    expect(await leftOutWords(page)).toBe('2 results left out by your settings: show');
  });

  it('stays shown when the reader comes back to the answer, and not in the next answer', async () => {
    const page = await site.searchPage('?theme=Solitude', { settings: withoutViolence });
    await page.getByRole('button', { name: 'show' }).click();
    await answer(page, '4 results');
    await page.locator('a[href="/reviews/the-lantern/"]').click();
    await page.waitForURL('**/reviews/the-lantern/');
    await page.goBack();
    await answer(page, '4 results');
    await page.getByRole('searchbox').fill('a');
    await answer(page, '“a”');
    expect(await leftOutWords(page)).toMatch(/left out by your settings: show$/);
  });

  it('follows the settings that another tab changes, at once', async () => {
    const page = await site.searchPage('?theme=Solitude');
    expect(await answer(page)).toBe('4 results (theme Solitude).');
    const other = await page.context().newPage();
    await other.goto(`${site.url()}404.html`);
    const store = (record: string): Promise<void> =>
      other.evaluate(
        ([key, value]) => {
          localStorage.setItem(key, value);
        },
        [settingsKey(), record] as const,
      );
    await store(recordOf(withoutViolence));
    await answer(page, '2 results (theme Solitude).');
    await page.getByRole('button', { name: 'show' }).click();
    await answer(page, '4 results');
    await store(recordOf({ topics: { death: 'leave-out' } }));
    await answer(page, '2 results (theme Solitude).');
    expect((await results(page)).sort()).toEqual(['/reviews/awkward-text/', '/reviews/the-orchard/']);
    await store('{"version":1');
    await answer(page, '4 results (theme Solitude).');
  });
});

describe('a topic that the reader is warned of', () => {
  it('stands first in a result’s marks, set apart and said', async () => {
    const page = await site.searchPage('?q=opaltitle', { settings: { topics: { violence: 'warn' } } });
    const marks = page.locator('article .care-marks');
    expect(await marks.locator('strong').textContent()).toBe('Violence');
    expect(await marks.textContent()).toBe('Deals with: Violence (you asked to be told), death\u00a0· spoilers marked');
    const other = await site.searchPage('?q=opaltitle', { settings: { topics: { death: 'warn' } } });
    expect(await other.locator('article .care-marks').textContent()).toBe(
      'Deals with: Death (you asked to be told), violence\u00a0· spoilers marked',
    );
  });

  it('is neither named nor hinted at where it is secret', async () => {
    const plain = await site.searchPage('?q=opalorchardstand');
    const words = await plain.locator('article').innerText();
    const page = await site.searchPage('?q=opalorchardstand', { settings: { topics: { 'topic-nine': 'warn' } } });
    expect(await page.locator('article').innerText()).toBe(words);
    expect(await page.locator('article strong').count()).toBe(0);
  });
});

describe('an answer that obeys settings', () => {
  it.each(bothEnds)('is accessible %s', async (_, options) => {
    const settings = { topics: { violence: 'leave-out', death: 'warn' } } as const;
    const page = await site.searchPage('?theme=Solitude', { ...options, settings });
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'show' }).click();
    await answer(page, '4 results');
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('opaltitle');
    await answer(page, 'opaltitle');
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
