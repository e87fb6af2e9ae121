/** The counts beside the filters of the search page, on the fixture magazine. */
import { describe, expect, it } from 'vitest';
import { builtFixture } from '../support/fixture-magazine.ts';
import {
  answer,
  counted,
  counts,
  facet,
  openFilter,
  pagefindRequests,
  results,
  servedForSearch,
} from '../support/search-page.ts';
import { heldRequests } from '../support/held-requests.ts';

const site = servedForSearch(builtFixture);

describe('where the files of the filters do not come', () => {
  it.each([
    ['?no-warning=Violence', undefined],
    ['?q=ship', { topics: { violence: 'leave-out' } } as const],
  ])('there is no answer rather than one that leaves nothing out: %s', async (address, settings) => {
    const page = await site.newPage(settings === undefined ? {} : { settings });
    await page.route('**/*.pf_filter', (route) => route.abort());
    await page.goto(`${site.url()}search/${address}`);
    expect(await answer(page)).toMatch(/^Search could not be loaded/);
    expect(await results(page)).toEqual([]);
    await page.unroute('**/*.pf_filter');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await answer(page, /^\d+ results? /)).not.toBe('');
    expect(await results(page)).not.toContain('/reviews/the-lantern/');
  });

  it('no count is told', async () => {
    const page = await site.searchPage('?q=lantern');
    await page.route('**/*.pf_filter', (route) => route.abort());
    const failure = page.waitForEvent('console', (message) => message.text().includes('Failed to load'));
    await openFilter(page, 'Theme');
    await failure;
    await page.getByRole('searchbox').fill('ship');
    await answer(page, '2 results for “ship”.');
    expect(await facet(page, 'Solitude').locator('.facet-count').textContent()).toBe('');
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
    const letGo = await heldRequests(page, '**/*.pf_filter');
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
