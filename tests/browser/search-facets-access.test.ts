/** The filters of the search page for every reader: by keyboard, by ear, on a telephone, and back again. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { answer, bothEnds, focusedWords, openFilter, results, servedForSearch, tabTo } from '../support/search-page.ts';

const site = servedForSearch(builtMagazine);

/** The boxes that are set, by their names as they are heard. */
function boxesSet(page: Page): Promise<string[]> {
  return page
    .locator('[data-filter] input:checked')
    .evaluateAll((boxes) =>
      boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent.replace(/\s+/g, ' ').trim() ?? ''),
    );
}

/** The buttons that take a chosen value back, as they are seen. */
async function chosen(page: Page): Promise<string[]> {
  const names = await page.getByLabel('Chosen filters').getByRole('button').allTextContents();
  return names.map((name) => name.replace(' (take back)', ''));
}

describe('back and forward', () => {
  it('return to the whole of what was asked: wanted, left out, order and words', async () => {
    const page = await site.searchPage('?q=film');
    await openFilter(page, 'Theme');
    await page.getByLabel('Consent', { exact: true }).check();
    await answer(page, /\(theme Consent\)/);
    await page.getByLabel('not Revenge').check();
    await answer(page, 'without theme Revenge');
    await page.getByLabel('Sort by').selectOption('Film’s year');
    const last = await answer(page, 'by the film’s year');
    const found = await results(page);
    expect(new URL(page.url()).search).toBe('?q=film&theme=Consent&no-theme=Revenge&sort=year');
    const order = page.getByLabel('Sort by').locator('option:checked');
    await page.goBack();
    await answer(page, /without theme Revenge\)\./);
    expect(await order.textContent()).toBe('Best match');
    await page.goBack();
    await answer(page, /\(theme Consent\)\./);
    expect(await boxesSet(page)).toEqual(['Consent']);
    expect(await chosen(page)).toEqual(['Consent']);
    await page.goBack();
    await answer(page, /“film”\./);
    expect(await boxesSet(page)).toEqual([]);
    expect(await page.getByLabel('Chosen filters').isVisible()).toBe(false);
    for (let step = 0; step < 3; step += 1) await page.goForward();
    expect(await answer(page, 'by the film’s year')).toBe(last);
    expect(await boxesSet(page)).toEqual(['Consent', 'not Revenge']);
    expect(await chosen(page)).toEqual(['Consent', 'not Revenge']);
    expect(await order.textContent()).toBe('Film’s year');
    expect(await results(page)).toEqual(found);
    await page.reload();
    expect(await answer(page, 'by the film’s year')).toBe(last);
    expect(await boxesSet(page)).toEqual(['Consent', 'not Revenge']);
  });
});

describe('a value', () => {
  it('is wanted, left out or neither: one box clears the other', async () => {
    const page = await site.searchPage('?theme=Consent');
    await page.getByLabel('not Consent').check();
    await answer(page, 'without theme Consent');
    expect(await boxesSet(page)).toEqual(['not Consent']);
    expect(new URL(page.url()).search).toBe('?no-theme=Consent');
    await page.getByLabel('Consent', { exact: true }).check();
    await answer(page, '(theme Consent)');
    expect(await boxesSet(page)).toEqual(['Consent']);
    await page.getByLabel('Consent', { exact: true }).uncheck();
    await page.locator('main').getByText('Write what you remember').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('is two boxes in a group, described by its count', async () => {
    const page = await site.searchPage('');
    await openFilter(page, 'Form');
    await page.locator('[data-filter="form"] .facet-count', { hasText: /\d/ }).first().waitFor();
    const tree = await page.getByRole('group', { name: 'Form', exact: true }).last().ariaSnapshot();
    expect(tree.replace(/\d+ results?/g, 'N results').split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('checkbox "Film"'),
        expect.stringContaining('checkbox "not Film"'),
        expect.stringContaining('checkbox "Series"'),
        expect.stringContaining('checkbox "not Series"'),
      ]),
    );
    const series = page.getByRole('checkbox', { name: 'Series', exact: true });
    const description = await series.evaluate(
      (box) => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(description).toMatch(/^[1-9]\d* results?$/);
    await openFilter(page, 'Warns of');
    const abuse = page.getByRole('list', { name: 'Abuse' });
    expect(await abuse.getByRole('checkbox', { name: 'Child abuse', exact: true }).isVisible()).toBe(true);
  });
});

describe('what is chosen', () => {
  it('stands above the answer, each to be taken back, where the focus goes on', async () => {
    const page = await site.searchPage('?q=film&theme=Consent&no-theme=Revenge&no-warning=Self-harm');
    expect(await chosen(page)).toEqual(['Consent', 'not Revenge', 'not Self-harm']);
    await page.getByRole('button', { name: 'not Revenge (take back)' }).press('Enter');
    await answer(page, '(theme Consent; without warning Self-harm)');
    expect(await focusedWords(page)).toBe('not Self-harm (take back)');
    expect(await boxesSet(page)).toEqual(['Consent', 'not Self-harm']);
    await page.keyboard.press('Enter');
    await answer(page, /\(theme Consent\)/);
    expect(await focusedWords(page)).toBe('Consent (take back)');
    await page.keyboard.press('Enter');
    const said = await answer(page, /“film”\./);
    expect(await focusedWords(page)).toBe(said);
    expect(new URL(page.url()).search).toBe('?q=film');
  });
});

describe('by keyboard alone', () => {
  it('a reader wants one thing, leaves out another, sorts, takes back, and opens a review', async () => {
    const page = await site.searchPage('');
    const { keyboard } = page;
    const to = (words: string | RegExp): Promise<void> =>
      tabTo(page, async () => {
        const focused = (await focusedWords(page)).replace(/\s+/g, ' ');
        return typeof words === 'string' ? focused === words : words.test(focused);
      });
    await page.getByRole('searchbox').focus();
    await to('Theme');
    await keyboard.press('Enter');
    await to('Labour');
    await keyboard.press('Space');
    await answer(page, '(theme Labour)');
    await to('not Revenge');
    await keyboard.press('Space');
    await answer(page, '(theme Labour; without theme Revenge)');
    expect(await focusedWords(page), 'the focus stays').toMatch(/^not\s+Revenge$/);
    await to('not Revenge (take back)');
    await to('Clear filters');
    await to(/^Sort by/);
    await keyboard.press('ArrowDown');
    await answer(page, 'by the film’s year');
    expect(await focusedWords(page)).toMatch(/^Sort by/);
    await keyboard.press('Tab');
    const [first = ''] = await results(page);
    await keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });
});

describe('every state of the filters', () => {
  it.each(bothEnds)('with all of them open is accessible %s, with nothing wider than the page', async (_, options) => {
    const page = await site.searchPage('', options);
    for (const summary of await page.locator('[data-filter] summary').all()) await summary.click();
    await page.locator('[data-filter="warning"] .facet-count', { hasText: /\d/ }).first().waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const belowTheFooter = await page.evaluate(
      () =>
        document.documentElement.scrollHeight -
        scrollY -
        (document.querySelector('body > footer')?.getBoundingClientRect().bottom ?? 0),
    );
    expect(belowTheFooter, 'a long filter scrolls by itself').toBeLessThan(200);
  });

  it.each(bothEnds)('with values chosen is accessible %s', async (_, options) => {
    const page = await site.searchPage('?theme=Consent&no-warning=Self-harm', options);
    await expectNoAxeViolations(page);
    await page.getByLabel('Sort by').selectOption('Film’s year');
    await answer(page, 'by the film’s year');
    if (!(await page.getByLabel('not Revenge').isVisible())) await openFilter(page, 'Theme');
    await page.getByLabel('not Revenge').check();
    await answer(page, 'without theme Revenge');
    await expectNoAxeViolations(page);
    await page.goto(`${site.url()}search/?theme=Consent&no-theme=Consent&no-warning=${'Unknown'.repeat(20)}`);
    await answer(page, 'Nothing was found');
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('has targets for a finger on a telephone, and words that wrap', async () => {
    const page = await site.searchPage('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    for (const summary of await page.locator('[data-filter] summary').all()) await summary.click();
    await page.evaluate(() => {
      const [words] = document.querySelectorAll('.facet-want span');
      if (words !== undefined) words.textContent = 'Religiousdiscriminationandeverythingthatgoeswithit '.repeat(3);
    });
    const boxes = await page.locator('.facet-want, .facet-not, [data-filter] summary').evaluateAll((targets) =>
      targets.map((target) => {
        const { left, right, width, height } = target.getBoundingClientRect();
        return { left, right, width, height };
      }),
    );
    expect(boxes.length).toBeGreaterThan(100);
    for (const { left, right, width, height } of boxes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(43.5);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
  });
});
