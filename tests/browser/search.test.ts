/** Search as a reader meets it: the address, the form, the keyboard, back and forward, on the built magazine. */
import { describe, expect, it } from 'vitest';
import { filterNames } from '../../src/client/search-query.ts';
import { builtMagazine } from '../support/built-publication.ts';
import {
  answer,
  focusedWords,
  openFilter,
  pagefindRequests,
  results,
  servedForSearch,
  tabTo,
} from '../support/search-page.ts';

const site = servedForSearch(builtMagazine);

describe('a query in the address', () => {
  it('is in the field, and answered at once', async () => {
    const page = await site.searchPage('?q=handmaiden');
    expect(await page.getByRole('searchbox').inputValue()).toBe('handmaiden');
    expect(await answer(page)).toMatch(/^\d+ results for “handmaiden”\./);
    const found = await results(page);
    expect(found[0]).toBe('/reviews/the-handmaiden/');
    const names = page.getByRole('region', { name: 'Films, themes and people' }).getByRole('listitem');
    expect(await names.allInnerTexts()).toEqual(['The Handmaiden Film, 2016']);
    expect(await page.title()).toMatch(/^“handmaiden” — Search — /);
  });

  it('gives a review with its standfirst, film, date, critic and marks', async () => {
    const page = await site.searchPage('?q=shepard+thriller');
    const entry = page.locator('article', { has: page.locator('a[href$="/reviews/the-perfection/"]') });
    const words = await entry.innerText();
    expect(words).toContain('A lesson nobody asked for');
    expect(words).toContain('The Perfection (2018)');
    expect(words).toContain('Richard Shepard');
    expect(words).toMatch(/By Nandini Rao, .*2026/);
    expect(words).toContain('spoilers marked');
    expect(await entry.locator('cite').first().textContent()).toBe('The Perfection');
    expect(await entry.locator('time').getAttribute('datetime')).toBe('2026-09-18');
    expect(await entry.locator('.care-marks > .cue-mark').count()).toBe(1);
    expect(await entry.locator('mark').first().textContent()).toMatch(/shepard|thriller/i);
    expect((await entry.getAttribute('data-warnings'))?.split(' ')).toContain('mutilation');
  });

  it('names the kind of what is no review', async () => {
    const page = await site.searchPage('?q=gaze');
    const theme = page.locator('article', { has: page.locator('a[href$="/themes/the-gaze/"]') });
    expect(await theme.locator('.result-kind').textContent()).toBe('Theme');
  });

  it('browses where it has filters alone, the newest first', async () => {
    const page = await site.searchPage('?theme=Consent');
    expect(await answer(page)).toMatch(/^\d+ results \(theme Consent\)\./);
    const days = await page
      .locator('article time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('is data, whatever is written in it', async () => {
    const page = await site.searchPage(
      `?q=${encodeURIComponent('<img src=x onerror=alert(1)> & "quotes" 😀')}&theme=No+such+theme`,
    );
    expect(await answer(page)).toMatch(/^Nothing was found for “<img src=x/);
    expect(await page.locator('cue-search img').count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toContain('"quotes" 😀');
  });
});

describe('the form', () => {
  it('fetches nothing of Pagefind before somebody reaches for it', async () => {
    const page = await site.newPage();
    const requests = pagefindRequests(page);
    await page.goto(`${site.url()}search/`, { waitUntil: 'networkidle' });
    expect(requests).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForRequest(/wasm\.\w+\.pagefind/);
    expect(requests).toContain('/pagefind/pagefind.js');
    expect(requests.filter((path) => path.includes('spoilers'))).toEqual([]);
  });

  it('answers while somebody writes, the beginning of a word too', async () => {
    const page = await site.searchPage('');
    await page.getByRole('searchbox').pressSequentially('handmai');
    await answer(page, /“handmai”/);
    expect(await results(page)).toContain('/reviews/the-handmaiden/');
    expect(new URL(page.url()).search).toBe('?q=handmai');
    await page.getByRole('searchbox').fill('');
    await page.locator('main').getByText('Write what you remember').waitFor();
    expect(await results(page)).toEqual([]);
  });

  it('narrows by each filter, says so, and lets go of them', async () => {
    const page = await site.searchPage('?q=film');
    const all = Number.parseInt(await answer(page), 10);
    await openFilter(page, 'Critic');
    await page.getByLabel('Nandini Rao', { exact: true }).check();
    const withCritic = Number.parseInt(await answer(page, 'critic Nandini Rao'), 10);
    await openFilter(page, 'Theme');
    await page.getByLabel('Consent', { exact: true }).check();
    const withTheme = Number.parseInt(await answer(page, 'theme Consent'), 10);
    expect(withCritic).toBeLessThan(all);
    expect(withTheme).toBeLessThan(withCritic);
    expect(withTheme).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('?q=film&theme=Consent&critic=Nandini+Rao');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(Number.parseInt(await answer(page, /“film”\./), 10)).toBe(all);
    expect(await page.getByLabel('Consent', { exact: true }).isChecked()).toBe(false);
  });

  it('offers exactly the values that the index has, and of warnings the whole vocabulary', async () => {
    const page = await site.searchPage('');
    const offered = await page
      .locator('[data-filter] input:not([name^="no-"])')
      .evaluateAll((boxes) =>
        boxes.map((box) => `${(box as HTMLInputElement).name}: ${(box as HTMLInputElement).value}`),
      );
    const filters = await page.evaluate<Record<string, Record<string, number>>>(
      `import('${site.url()}pagefind/pagefind.js').then((pagefind) => pagefind.filters())`,
    );
    const held = filterNames.flatMap((name) => Object.keys(filters[name] ?? {}).map((value) => `${name}: ${value}`));
    const isTopic = (value: string): boolean => value.startsWith('warning: ');
    expect(offered.length).toBeGreaterThan(60);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.filter((value) => !isTopic(value)).sort()).toEqual(held.filter((value) => !isTopic(value)).sort());
    expect(offered).toEqual(expect.arrayContaining(held));
    await page.goto(`${site.url()}warnings/`);
    const topics = await page.locator('main dt a[href^="/warnings/"]').allInnerTexts();
    expect(offered.filter(isTopic).sort()).toEqual([...new Set(topics.map((topic) => `warning: ${topic}`))].sort());
  });

  it('keeps a value that it does not offer until the filters are cleared', async () => {
    const page = await site.searchPage('?q=film&theme=Once+a+theme');
    await page.getByRole('searchbox').fill('cello');
    expect(await answer(page, 'cello')).toBe('Nothing was found for “cello” (theme Once a theme).');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await answer(page, /^\d+ results? for “cello”\./);
  });

  it('can be used by keyboard alone, from the field to a review', async () => {
    const page = await site.searchPage('');
    const { keyboard } = page;
    const field = page.getByRole('searchbox');
    await tabTo(page, () => field.evaluate((element) => element === document.activeElement));
    await keyboard.type('film');
    await keyboard.press('Enter');
    await answer(page, /“film”\./);
    await keyboard.press('Tab');
    expect(await focusedWords(page)).toBe('Search');
    await keyboard.press('Tab');
    expect(await focusedWords(page)).toBe('Search spoilers too');
    await keyboard.press('Tab');
    expect(await focusedWords(page)).toBe('Theme');
    await keyboard.press('Enter');
    await tabTo(page, async () => (await focusedWords(page)) === 'Consent');
    await keyboard.press('Space');
    await answer(page, 'theme Consent');
    await tabTo(page, async () => (await focusedWords(page)) === 'Clear filters');
    await keyboard.press('Tab');
    expect(await focusedWords(page)).toMatch(/^Sort by/);
    const [first = ''] = await results(page);
    await tabTo(page, () => page.evaluate((path) => document.activeElement?.getAttribute('href') === path, first));
    await keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  it('announces the answer, and shows more where the reader asks for it', async () => {
    const page = await site.searchPage('?q=film');
    expect(await page.getByRole('status').textContent()).toMatch(/ Showing the first 10\.$/);
    const before = await results(page);
    await page.getByRole('button', { name: 'More results' }).press('Enter');
    await answer(page, 'Showing the first 20.');
    const after = await results(page);
    expect(after.slice(0, 10)).toEqual(before);
    expect(new Set(after).size).toBe(20);
    const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
    expect(focused).toBe(after[10]);
    await page.reload();
    await answer(page, 'Showing the first 20.');
  });
});

describe('back and forward', () => {
  it('return to each query that was meant, with its answer, its filters and its words', async () => {
    const page = await site.searchPage('?q=handmaiden');
    const handmaiden = await answer(page);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').pressSequentially('cello', { delay: 300 });
    await page.keyboard.press('Enter');
    await answer(page, '“cello”');
    await openFilter(page, 'Theme');
    await page.getByLabel('Revenge', { exact: true }).check();
    await answer(page, 'theme Revenge');
    await page.goBack();
    await answer(page, /“cello”\./);
    expect(await page.getByLabel('Revenge', { exact: true }).isChecked()).toBe(false);
    await page.goBack();
    expect(await answer(page, '“handmaiden”')).toBe(handmaiden);
    expect(await page.getByRole('searchbox').inputValue()).toBe('handmaiden');
    await page.goForward();
    await page.goForward();
    await answer(page, '“cello” (theme Revenge)');
    expect(await page.getByLabel('Revenge', { exact: true }).isChecked()).toBe(true);
  });

  it('return from a review to the answer', async () => {
    const page = await site.searchPage('?q=handmaiden');
    const found = await results(page);
    await page.locator('[data-part="results"] a').nth(1).click();
    await page.waitForURL(`**${found[1] ?? ''}`);
    await page.goBack();
    await answer(page, '“handmaiden”');
    expect(await results(page)).toEqual(found);
  });

  it('are left alone by a jump within the page', async () => {
    const page = await site.searchPage('?q=handmaiden');
    await page.getByRole('searchbox').evaluate((field) => ((field as HTMLInputElement).value = 'unsent'));
    await page.getByRole('link', { name: 'Skip to the text' }).press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    expect(await page.getByRole('searchbox').inputValue()).toBe('unsent');
  });
});

describe('spoilers', () => {
  // Each stands in reviews/the-perfection inside a spoiler and nowhere in the open.
  const words = ['ibuprofen', 'insects', 'livelihood', 'maggots'];

  it('find nothing by their words, though Pagefind would take the nearest beginning', async () => {
    const page = await site.searchPage('?q=cello');
    for (const word of words) {
      await page.getByRole('searchbox').fill(word);
      expect(await answer(page, word)).toBe(`Nothing was found for “${word}”.`);
      await page.getByRole('searchbox').fill(`perfection ${word}`);
      expect(await answer(page, `perfection ${word}`)).toBe(
        `Nothing was found for “perfection ${word}”, nor for “${word}” alone.`,
      );
    }
  });

  it('are found where the reader asks for it, or finding nothing would prove nothing', async () => {
    const page = await site.searchPage('?q=cello&spoilers=too');
    for (const word of words) {
      await page.getByRole('searchbox').fill(word);
      expect(await answer(page, word)).toMatch(/ result.* Spoilers were searched too: .* found only there\.$/);
      expect(await results(page)).toContain('/reviews/the-perfection/');
    }
  });

  it('leave what the open text holds as it is, and add to it', async () => {
    const page = await site.searchPage('?q=film');
    const pages = async (): Promise<string[]> => {
      const more = page.getByRole('button', { name: 'More results' });
      while (await more.isVisible()) {
        const before = await page.getByRole('status').textContent();
        await more.click();
        await page.waitForFunction(
          (said) => document.querySelector('main [role="status"]')?.textContent !== said,
          before,
        );
      }
      return page
        .locator('[data-part="results"] > li')
        .evaluateAll((items) =>
          items.map((item) =>
            [item.querySelector('a')?.pathname, item.querySelector('.result-excerpt')?.textContent].join(' '),
          ),
        );
    };
    const open = await pages();
    expect(open.length).toBeGreaterThan(12);
    await page.getByLabel('Search spoilers too').check();
    const said = await answer(page, 'Spoilers were searched too');
    const both = await pages();
    const spoiling = await page.locator('.result-spoils').count();
    expect(both.filter((item) => open.includes(item)).sort()).toEqual([...open].sort());
    expect(both.length).toBe(open.length + spoiling);
    expect(said).toContain(`${String(both.length)} results for “film”.`);
  });
});
