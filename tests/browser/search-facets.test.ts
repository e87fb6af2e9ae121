/** The filters of the search page, on the fixture magazine: what they find, leave out, count and tell. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtFixture } from '../support/fixture-magazine.ts';
import { answer, pagefindRequests, results, servedForSearch } from '../support/search-page.ts';

const site = servedForSearch(builtFixture);

/** Paths of reviews. */
const reviews = (...ids: string[]): string[] => ids.map((id) => `/reviews/${id}/`);

function openFilter(page: Page, label: string): Promise<void> {
  return page.locator('summary', { hasText: label }).click();
}

function facet(page: Page, value: string): Locator {
  return page.locator('.facet', { has: page.getByLabel(value, { exact: true }) });
}

/** The counts of a filter by its values, once they are there. */
async function counts(page: Page, name: string): Promise<Record<string, number>> {
  const facets = page.locator(`[data-filter="${name}"] .facet`);
  await facets.last().locator('.facet-count', { hasText: /\d/ }).waitFor();
  return Object.fromEntries(
    await facets.evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('input')?.value ?? '',
        Number.parseInt(row.querySelector('.facet-count')?.textContent ?? '', 10),
      ]),
    ),
  );
}

/** Waits until a count is this. */
function counted(page: Page, value: string, count: number): Promise<void> {
  return facet(page, value)
    .locator('.facet-count', { hasText: new RegExp(`^${String(count)} result`) })
    .waitFor();
}

describe('a value that is not wanted', () => {
  it('is left out, of reviews and of what else its filter speaks of', async () => {
    const page = await site.searchPage('?no-theme=Solitude');
    expect(await answer(page)).toBe('4 results (without theme Solitude).');
    expect((await results(page)).sort()).toEqual(reviews('a-harbour-film', 'every-anchor', 'the-ferry', 'the-quay'));
    await page.goto(`${site.url()}search/?decade=1980s&no-critic=Tomas+Ek`);
    expect(await answer(page)).toBe('1 result (film’s decade 1980s; without critic Tomas Ek).');
    await page.goto(`${site.url()}search/?country=Norway&no-country=Sweden`);
    await answer(page);
    expect((await results(page)).sort()).toEqual(['/films/the-lantern/', '/reviews/the-lantern/']);
    await page.goto(`${site.url()}search/?no-form=Film`);
    await answer(page);
    expect((await results(page)).sort()).toEqual(['/films/the-orchard/', '/reviews/the-orchard/']);
    await page.goto(`${site.url()}search/?no-rating=No+rating`);
    await answer(page);
    expect(await results(page)).toEqual(reviews('the-lantern'));
    await page.goto(`${site.url()}search/?no-reveals=Spoilers+marked&no-reveals=No+spoilers`);
    await answer(page);
    expect(await results(page)).toEqual(reviews('the-orchard', 'the-ferry'));
  });

  it('is left out of what words find', async () => {
    const page = await site.searchPage('?q=sea');
    const found = await results(page);
    expect(found).toEqual(expect.arrayContaining(['/themes/the-sea/', ...reviews('the-lantern', 'the-quay')]));
    await openFilter(page, 'Theme');
    await page.getByLabel('not Solitude').check();
    await answer(page, 'without theme Solitude');
    const rest = await results(page);
    expect(rest).not.toContain('/reviews/the-lantern/');
    expect(rest).toEqual(found.filter((path) => rest.includes(path)));
    expect(rest.every((path) => path.startsWith('/reviews/'))).toBe(true);
  });
});

describe('a topic that is left out', () => {
  it('takes with it what keeps it secret, and what nobody has assessed', async () => {
    const page = await site.searchPage('?no-warning=Hexnine');
    expect(await answer(page)).toBe(
      '5 results (without warning Hexnine). What is not assessed for warnings is left out too.',
    );
    expect((await results(page)).sort()).toEqual(
      reviews('awkward-text', 'every-anchor', 'prakash', 'the-lantern', 'the-quay'),
    );
  });

  it('tells nothing by its count, which is that of the reviews that name it, wanted or not', async () => {
    const page = await site.searchPage('?theme=Solitude');
    const words = async (): Promise<string> => (await facet(page, 'Hexnine').innerText()).replace(/\s+/g, ' ');
    await openFilter(page, 'Warns of');
    await counted(page, 'Violence', 2);
    const before = await counts(page, 'warning');
    expect(before).toEqual({ Death: 2, Violence: 2, Hexnine: 0, Hexten: 0 });
    const said = await words();
    await page.getByLabel('not Hexnine').check();
    await answer(page, 'without warning Hexnine');
    expect((await results(page)).sort()).toEqual(reviews('awkward-text', 'prakash', 'the-lantern'));
    await openFilter(page, 'Critic');
    await counted(page, 'Tomas Ek', 0);
    expect(await counts(page, 'warning')).toEqual(before);
    expect(await words()).toBe(said);
  });

  it('is found by nobody who wants it while it is secret', async () => {
    const page = await site.searchPage('?warning=Hexnine');
    expect(await answer(page)).toBe('Nothing was found (warning Hexnine).');
    await page.goto(`${site.url()}search/?q=orchard&warning=Hexnine&spoilers=too`);
    expect(await answer(page)).toMatch(/^Nothing was found/);
  });

  it('finds reviews only: nobody has assessed a page of another kind for it', async () => {
    const page = await site.searchPage('?q=lantern&no-warning=Hexten');
    await answer(page);
    const found = await results(page);
    expect(found).toContain('/reviews/the-lantern/');
    expect(found.every((path) => path.startsWith('/reviews/'))).toBe(true);
  });

  it('finds nothing where no such topic is known, and can be taken back', async () => {
    const page = await site.searchPage('?theme=Solitude&no-warning=Hexnin');
    expect(await answer(page)).toContain('Nothing was found (theme Solitude; without warning Hexnin).');
    await page.getByRole('button', { name: 'not Hexnin (take back)' }).click();
    await answer(page, '4 results (theme Solitude).');
  });
});

describe('the counts', () => {
  it('are those of all pages before anything is asked, and come when a filter is opened', async () => {
    const page = await site.searchPage('');
    await openFilter(page, 'Theme');
    expect(await counts(page, 'theme')).toEqual({ Solitude: 4, 'The sea & the coast': 5 });
    await openFilter(page, 'Spoilers');
    expect(await counts(page, 'reveals')).toEqual({
      'No spoilers': 3,
      'Spoilers marked': 3,
      'Spoilers throughout': 1,
      'Spoilers not assessed': 1,
    });
    expect(await page.getByRole('status').textContent()).toBe('');
  });

  it('say of every value how many it finds, in all languages', async () => {
    const page = await site.searchPage('');
    for (const label of ['Form', 'Country', 'Critic', 'Rating']) await openFilter(page, label);
    const offered: [name: string, value: string, count: number][] = [];
    for (const name of ['form', 'country', 'critic', 'rating'])
      for (const [value, count] of Object.entries(await counts(page, name))) offered.push([name, value, count]);
    expect(offered.length).toBe(9);
    for (const [name, value, count] of offered) {
      await page.goto(`${site.url()}search/?${new URLSearchParams({ [name]: value }).toString()}`);
      expect(await answer(page), value).toMatch(new RegExp(`^${String(count)} results? `));
      expect(count, value).toBeGreaterThan(0);
    }
  });

  it('follow the other filters and the words, and not the filter’s own values', async () => {
    const page = await site.searchPage('?theme=Solitude');
    await openFilter(page, 'Critic');
    await counted(page, 'Asha Rao', 2);
    await page.getByLabel('Tomas Ek', { exact: true }).check();
    await answer(page, 'critic Tomas Ek');
    await counted(page, 'The sea & the coast', 3);
    expect(await counts(page, 'theme')).toEqual({ Solitude: 1, 'The sea & the coast': 3 });
    expect((await counts(page, 'critic'))['Asha Rao']).toBe(2);
    await page.getByRole('searchbox').fill('opalorchardstand');
    await counted(page, 'The sea & the coast', 0);
    expect(await counts(page, 'theme')).toEqual({ Solitude: 1, 'The sea & the coast': 0 });
    expect(await facet(page, 'The sea & the coast').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('zzzz');
    await counted(page, 'Solitude', 0);
  });

  it('are of what the reader’s settings leave in the list', async () => {
    const page = await site.searchPage('?critic=Asha+Rao', { settings: { topics: { violence: 'leave-out' } } });
    await openFilter(page, 'Theme');
    await counted(page, 'Solitude', 1);
    await page.getByRole('button', { name: 'show' }).click();
    await counted(page, 'Solitude', 2);
  });

  it('count what only spoilers hold where it is listed', async () => {
    const page = await site.searchPage('?q=vexinline');
    await openFilter(page, 'Theme');
    await counted(page, 'Solitude', 0);
    await page.getByLabel('Search spoilers too').check();
    await answer(page, '1 result');
    await counted(page, 'Solitude', 1);
  });

  it('fetch the filters that are in sight, and of those no more than they need', async () => {
    const page = await site.newPage();
    const requests = pagefindRequests(page);
    const fetched = (): number => requests.filter((path) => path.endsWith('.pf_filter')).length;
    await page.goto(`${site.url()}search/?q=lantern`);
    await answer(page);
    expect(fetched()).toBe(0);
    await openFilter(page, 'Theme');
    await counts(page, 'theme');
    expect(fetched(), 'of the language that has the word').toBe(1);
    await page.getByRole('searchbox').fill('');
    await counted(page, 'Solitude', 4);
    expect(fetched(), 'of each language').toBe(2);
  });

  it('move nothing when they come', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/*.pf_filter', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url()}search/`);
    for (const summary of await page.locator('[data-filter] summary').all()) await summary.click();
    const places = (): Promise<string> =>
      page
        .locator('.facet, .facet label, .facet-not, .search-answer')
        .evaluateAll((elements) => JSON.stringify(elements.map((element) => element.getBoundingClientRect())));
    const before = await places();
    expect(await page.locator('.facet-count').allInnerTexts()).not.toContain('4 results');
    letGo();
    await counted(page, 'Solitude', 4);
    await counted(page, 'Death', 2);
    expect(await places()).toBe(before);
  });
});

describe('the order', () => {
  it('is by the day or by the film’s year over all languages, where it is asked for', async () => {
    const page = await site.searchPage('?theme=Solitude');
    const order = page.getByLabel('Sort by');
    expect(await results(page)).toEqual(reviews('awkward-text', 'prakash', 'the-lantern', 'the-orchard'));
    expect(await order.locator('option:not([hidden])').allTextContents()).toEqual(['Newest', 'Film’s year']);
    await order.selectOption('Film’s year');
    expect(await answer(page, 'by the film’s year')).toBe('4 results (theme Solitude), by the film’s year.');
    expect(await results(page)).toEqual(reviews('prakash', 'the-orchard', 'the-lantern', 'awkward-text'));
    expect(new URL(page.url()).search).toBe('?theme=Solitude&sort=year');
  });

  it('keeps every page, with those last that have no day or no year', async () => {
    const page = await site.searchPage('?q=lantern');
    const best = await results(page);
    const kinds = async (): Promise<string[]> => (await results(page)).map((path) => path.split('/')[1] ?? '');
    expect(new Set(await kinds())).toEqual(new Set(['films', 'people', 'reviews', 'themes']));
    await page.getByLabel('Sort by').selectOption('Film’s year');
    await answer(page, 'by the film’s year');
    expect([...(await results(page))].sort()).toEqual([...best].sort());
    expect((await kinds()).slice(2).every((kind) => kind === 'people' || kind === 'themes')).toBe(true);
    expect((await results(page)).slice(0, 2)).toEqual(['/reviews/the-lantern/', '/films/the-lantern/']);
    await page.getByLabel('Sort by').selectOption('Newest');
    await answer(page, 'the newest first');
    expect([...(await results(page))].sort()).toEqual([...best].sort());
    expect((await kinds())[0]).toBe('reviews');
    await page.getByLabel('Sort by').selectOption('Best match');
    await answer(page, /“lantern”\.$/);
    expect(await results(page)).toEqual(best);
  });

  it('that means nothing without words is not offered, and goes with them', async () => {
    const page = await site.searchPage('?q=opalinline&theme=Solitude&sort=newest');
    expect(await answer(page)).toContain(', the newest first.');
    await page.getByRole('searchbox').fill('');
    await answer(page, '4 results (theme Solitude).');
    expect(new URL(page.url()).search).toBe('?theme=Solitude');
    await page.getByRole('searchbox').fill('opalinline');
    expect(await answer(page, 'opalinline')).toBe('1 result for “opalinline” (theme Solitude).');
  });
});
