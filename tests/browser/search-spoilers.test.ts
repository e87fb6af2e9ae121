/** Searching spoilers too, on the fixture magazine: words that begin with "vex" stand in spoilers only. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import {
  answer,
  bothEnds,
  focusedWords,
  pagefindRequests,
  results,
  servedForSearch,
  tabTo,
} from '../support/search-page.ts';

const site = servedForSearch(builtFixture);

const found = (word: string): string => `1 result for “${word}”. Spoilers were searched too: it was found only there.`;

function theSwitch(page: Page): Locator {
  return page.getByLabel('Search spoilers too');
}

describe('without the switch', () => {
  it('a spoiler’s word finds nothing, and nothing of the full index is asked for', async () => {
    const page = await site.newPage();
    const requests = pagefindRequests(page);
    await page.goto(`${site.url()}search/?q=vexinline`);
    expect(await answer(page)).toBe('Nothing was found for “vexinline”.');
    expect(await theSwitch(page).isChecked()).toBe(false);
    await page.getByRole('searchbox').fill('opalinline');
    await answer(page, '1 result for “opalinline”.');
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.filter((path) => path.includes('spoilers'))).toEqual([]);
  });
});

describe('with the switch', () => {
  it('a spoiler’s word is found, and the result says what it may give away before any of its words', async () => {
    const page = await site.searchPage('?q=vexinline');
    await theSwitch(page).check();
    expect(await answer(page, 'Spoilers')).toBe(found('vexinline'));
    expect(await results(page)).toEqual(['/reviews/the-lantern/']);
    const entry = page.locator('[data-part="results"] article');
    const words = await entry.innerText();
    expect(words).toContain('Spoilers. Found only in words that may give away The Lantern');
    expect(words.indexOf('may give away')).toBeLessThan(words.indexOf('vexinline'));
    expect(await entry.locator('.result-spoils cite').allTextContents()).toContain('The Quay');
    expect(await entry.locator('[data-spoiler][data-nosnippet] mark').textContent()).toBe('vexinline');
    expect(await entry.locator('[data-spoiler]').getAttribute('data-spoiler')).toContain('the-lantern');
  });

  it('a word is found wherever a spoiler may stand, and nothing more is said of where', async () => {
    const page = await site.searchPage('?q=vexinline&spoilers=too');
    for (const { place, word, path, films } of [
      { place: 'a comment', word: 'vexstranger', path: '/reviews/the-lantern/', films: 'The Lantern' },
      {
        place: 'the note on a secret topic',
        word: 'vexharbournote',
        path: '/reviews/a-harbour-film/',
        films: 'The Ferry',
      },
      { place: 'a text that nobody assessed', word: 'vexunread', path: '/reviews/the-ferry/', films: 'The Ferry' },
      { place: 'a standing page', word: 'vexabout', path: '/about/', films: 'give a film away' },
      { place: 'a Hindi review', word: 'वेक्सवाक्य', path: '/reviews/prakash/', films: '' },
    ]) {
      await page.getByRole('searchbox').fill(word);
      expect(await answer(page, word), place).toBe(found(word));
      expect(await results(page), place).toEqual([path]);
      const sentence = await page.locator('.result-spoils').innerText();
      expect(sentence, place).toMatch(/^Spoilers\. Found only in words that may give (?:away .+|a film away)\.$/);
      expect(sentence, place).toContain(films);
    }
    // A film's secret topic stands beside each of its reviews.
    await page.getByRole('searchbox').fill('hexten');
    expect(await answer(page, 'hexten')).toContain('all of these were found only there.');
    const spoiled = await page.locator('article .result-spoils').allTextContents();
    expect(spoiled.length).toBeGreaterThan(1);
    for (const sentence of spoiled) expect(sentence).toContain('The Lantern');
  });

  it('what the open text holds looks as it does without', async () => {
    const page = await site.searchPage('?q=opalinline');
    const entry = page.locator('[data-part="results"] > li');
    const before = await entry.innerHTML();
    expect(before).toContain('[…]');
    await theSwitch(page).check();
    expect(await answer(page, 'Spoilers')).toBe('1 result for “opalinline”. Spoilers were searched too.');
    expect((await entry.innerHTML()).replace(/ hidden=""/g, '')).toBe(before);
  });

  it('a word that is nowhere finds nothing, and neither does one beside it', async () => {
    const page = await site.searchPage('?q=vexinline+zzzz&spoilers=too');
    expect(await answer(page)).toBe(
      'Nothing was found for “vexinline zzzz”, nor for “zzzz” alone. Spoilers were searched too.',
    );
    await page.getByRole('searchbox').fill('opalinline vexinline');
    expect(await answer(page, 'opalinline')).toBe(found('opalinline vexinline'));
  });

  it('filters hold, and the settings too', async () => {
    const page = await site.searchPage('?q=vexthroughout&critic=Asha+Rao&spoilers=too', {
      settings: { topics: { violence: 'leave-out' } },
    });
    expect(await answer(page)).toMatch(/^Nothing was found for “vexthroughout” \(critic Asha Rao\)\./);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await answer(page, 'Everything')).toBe(
      'Everything found for “vexthroughout” is left out by your settings. Spoilers were searched too.',
    );
    await page.getByRole('button', { name: 'show' }).click();
    expect(await answer(page, '1 result')).toContain('Spoilers were searched too: it was found only there.');
    expect(await results(page)).toEqual(['/reviews/the-orchard/']);
  });

  it('the words stay closed for a reader who keeps all spoilers closed', async () => {
    const page = await site.searchPage('?q=vexinline&spoilers=too', { settings: { spoilers: 'closed' } });
    expect(await page.locator('.result-spoils').isVisible()).toBe(true);
    expect(await page.getByText('vexinline', { exact: true }).isVisible()).toBe(false);
  });

  it('the address says so, and reload, back and forward keep to it, but a new visit begins without', async () => {
    const page = await site.searchPage('?q=vexinline');
    await theSwitch(page).check();
    await answer(page, found('vexinline'));
    expect(new URL(page.url()).search).toBe('?q=vexinline&spoilers=too');
    await page.reload();
    await answer(page, found('vexinline'));
    expect(await theSwitch(page).isChecked()).toBe(true);
    await page.goBack();
    await answer(page, 'Nothing was found for “vexinline”.');
    expect(await theSwitch(page).isChecked()).toBe(false);
    await page.goForward();
    await answer(page, found('vexinline'));
    expect(await theSwitch(page).isChecked()).toBe(true);
    await page.goto(`${site.url()}search/`);
    expect(await theSwitch(page).isChecked()).toBe(false);
  });

  it('can be reached and turned by keyboard alone', async () => {
    const page = await site.searchPage('');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('vexinline');
    await answer(page, 'Nothing was found');
    await tabTo(page, async () => (await focusedWords(page)) === 'Search spoilers too');
    await page.keyboard.press('Space');
    await answer(page, found('vexinline'));
    expect(await focusedWords(page)).toBe('Search spoilers too');
  });
});

describe('a full index that does not come', () => {
  it('is said to fail, and the open text can be searched without it', async () => {
    const page = await site.newPage();
    await page.route('**/pagefind-spoilers/**', (route) => route.abort());
    await page.goto(`${site.url()}search/?q=opalinline&spoilers=too`);
    expect(await answer(page)).toMatch(/^The spoilers could not be searched\./);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Search without spoilers' }).click();
    expect(await answer(page, 'opalinline')).toBe('1 result for “opalinline”.');
    expect(new URL(page.url()).search).toBe('?q=opalinline');
    expect(await theSwitch(page).isChecked()).toBe(false);
  });

  it('is asked for again where the reader tries again', async () => {
    const page = await site.newPage();
    await page.route('**/pagefind-spoilers/**', (route) => route.abort());
    await page.goto(`${site.url()}search/?q=vexinline&spoilers=too`);
    await answer(page, 'The spoilers could not be searched.');
    await page.unroute('**/pagefind-spoilers/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answer(page, found('vexinline'));
  });
});

describe('results that spoil', () => {
  it.each(bothEnds)('are accessible %s', async (_, options) => {
    const page = await site.searchPage('?q=vexinline&spoilers=too', options);
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
