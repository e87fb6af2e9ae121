/** The filters of the search page, on the fixture magazine: what they find, leave out and tell, and the order. */
import { describe, expect, it } from 'vitest';
import { builtFixture } from '../support/fixture-magazine.ts';
import { answer, counted, counts, facet, openFilter, results, servedForSearch } from '../support/search-page.ts';

const site = servedForSearch(builtFixture);

/** Paths of reviews. */
const reviews = (...ids: string[]): string[] => ids.map((id) => `/reviews/${id}/`);

describe('a value that is not wanted', () => {
  it('is left out, and only reviews are listed', async () => {
    const page = await site.searchPage('?no-theme=Solitude');
    expect(await answer(page)).toBe('4 results (without theme Solitude).');
    expect((await results(page)).sort()).toEqual(reviews('a-harbour-film', 'every-anchor', 'the-ferry', 'the-quay'));
    await page.goto(`${site.url()}search/?decade=1980s&no-critic=Tomas+Ek`);
    expect(await answer(page)).toBe('1 result (film’s decade 1980s; without critic Tomas Ek).');
    await page.goto(`${site.url()}search/?country=Norway&no-country=Sweden`);
    await answer(page);
    expect((await results(page)).sort()).toEqual(['/reviews/the-lantern/']);
    await page.goto(`${site.url()}search/?no-form=Film`);
    await answer(page);
    expect((await results(page)).sort()).toEqual(['/reviews/the-orchard/']);
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
    expect(new Set(await kinds())).toEqual(new Set(['reviews', 'themes']));
    await page.getByLabel('Sort by').selectOption('Film’s year');
    await answer(page, 'by the film’s year');
    expect([...(await results(page))].sort()).toEqual([...best].sort());
    const sorted = await kinds();
    expect(sorted).toEqual([...sorted].sort()); // reviews, then themes
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
