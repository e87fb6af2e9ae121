/** The search that opens over any page: how it is reached, what it finds and what it obeys. */
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { field, opened, options, write } from '../support/find-page.ts';
import { heldRequests } from '../support/held-requests.ts';
import { bothEnds, servedForSearch } from '../support/search-page.ts';

const site = servedForSearch(builtMagazine);

describe('the search', () => {
  it.each(['', 'reviews/the-handmaiden/', 'films/oldboy/', 'preferences/', '404.html'])(
    'opens over /%s by its keys and by its link, and gives the focus back',
    async (path) => {
      const page = await site.newPage();
      await page.goto(site.url() + path);
      const dialog = page.getByRole('dialog', { name: 'Search' });
      const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' });
      for (const open of [
        () => page.keyboard.press('/'),
        () => page.keyboard.press('ControlOrMeta+k'),
        () => link.click(),
      ]) {
        await link.focus();
        await open();
        await dialog.waitFor();
        expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
        expect(await field(page).inputValue()).toBe('');
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      }
    },
  );

  it('leaves the keys to those who write', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url()}404.html`);
    const find = page.locator('main').getByRole('searchbox');
    await find.fill('');
    await find.press('/');
    expect(await find.inputValue()).toBe('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('leaves the single key to those who have switched it off, and obeys the other', async () => {
    const page = await site.newPage({ settings: { searchKey: 'off' } });
    await page.goto(site.url());
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
  });

  it('is the page’s own field on the search page', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url()}search/?q=cello`);
    await page.locator('body').press('/');
    expect(await page.getByRole('searchbox').evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is a link to the search page where scripts are off', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url());
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
    expect(new URL(page.url()).pathname).toBe('/search/');
  });

  it('asks for nothing before somebody reaches for it', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url()}films/oldboy/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|suggestions|find-dialog/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => asked).toContain('/suggestions.json');
    await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
    expect(asked.filter((path) => path === '/suggestions.json')).toHaveLength(1);
    expect(asked.filter((path) => path.includes('pagefind-spoilers'))).toEqual([]);
  });
});

describe('what is offered', () => {
  it('is there by name at the first letters, before any text is searched', async () => {
    const page = await site.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url()}films/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await field(page).fill('kill bil');
    await field(page).fill('lady vengance');
    await expect.poll(() => options(page).first().innerText()).toMatch(/^Lady Vengeance\s+Film, 2005$/);
    await expect
      .poll(() => page.locator('cue-find').getByRole('status').textContent())
      .toBe('1 name. The texts could not be searched: check that you are connected.');
  });

  it('is what the texts hold where the names do not come', async () => {
    const page = await site.newPage();
    await page.route('**/suggestions.json', (route) => route.abort());
    await page.goto(`${site.url()}films/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    expect(await write(page, 'cello')).toMatch(/^\d+ results? for “cello”\. The names could not be loaded\.$/);
  });

  it('is never the answer to an earlier question', async () => {
    const page = await opened(site);
    await write(page, 'cello');
    const letGo = await heldRequests(page, '**/*.pf_fragment');
    await field(page).fill('staircase');
    await page.waitForRequest(/pf_fragment/);
    expect(await write(page, 'qzxv')).toBe('Nothing was found for “qzxv”.');
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    expect(await page.locator('cue-find').getByRole('status').textContent()).toBe('Nothing was found for “qzxv”.');
    expect(await options(page).count()).toBe(0);
  });

  it('opens in a tab of its own where the reader wants it there', async () => {
    const page = await opened(site);
    await write(page, 'handmaiden');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      options(page)
        .first()
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    expect(tab).not.toBe(page);
    expect(new URL(page.url()).pathname).toBe('/reviews/');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  it('is nearly nothing, and the ways to browse, where nothing was found', async () => {
    const page = await opened(site);
    expect(await write(page, 'qzxv')).toBe('Nothing was found for “qzxv”.');
    expect(await page.getByRole('dialog').getByRole('link', { name: 'Films', exact: true }).isVisible()).toBe(true);
  });
});

describe('the reader’s settings', () => {
  it('keep reviews out of what is offered, and are said', async () => {
    const everything = await opened(site);
    expect(await write(everything, 'handmaiden')).toMatch(/^1 name and \d+ results for “handmaiden”\.$/);
    expect(await options(everything).allInnerTexts()).toContainEqual(expect.stringMatching(/^Reading aloud/));
    const page = await opened(site, 'reviews/', { settings: { topics: { 'sexual-abuse': 'leave-out' } } });
    expect(await write(page, 'handmaiden')).toMatch(/\d+ results? left out by your settings\.$/);
    const offered = await options(page).allInnerTexts();
    expect(offered).toContainEqual(expect.stringMatching(/^The Handmaiden/));
    expect(offered.filter((text) => text.startsWith('Reading aloud'))).toEqual([]);
  });

  it('are asked anew each time the search is opened, and when another page changes them', async () => {
    const page = await opened(site);
    await write(page, 'handmaiden');
    const aloud = page.getByRole('option', { name: 'Reading aloud' });
    expect(await aloud.count()).toBe(1);
    const record = (topics: object): string => JSON.stringify({ version: 1, topics });
    const store = (value: string): Promise<void> =>
      page.evaluate((text) => {
        localStorage.setItem('cuemark:/', text);
      }, value);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await store(record({ 'sexual-abuse': 'leave-out' }));
    await page.keyboard.press('/');
    await write(page, 'handmaiden');
    expect(await aloud.count()).toBe(0);
    const other = await page.context().newPage();
    await other.goto(`${site.url()}about/`);
    await other.evaluate((text) => {
      localStorage.setItem('cuemark:/', text);
    }, record({}));
    await expect.poll(() => aloud.count()).toBe(1);
  });

  it('put the topics first that the reader asked about', async () => {
    const page = await opened(site, 'reviews/', { settings: { topics: { nudity: 'warn' } } });
    await write(page, 'handmaiden');
    const first = page.getByRole('option', { name: 'Reading aloud' });
    expect(await first.locator('strong').innerText()).toBe('Nudity');
  });
});

describe.each(bothEnds)('%s', (_, viewport) => {
  it('nothing locks anybody out, in any state, and nothing moves the page', async () => {
    const page = await opened(site, 'reviews/', viewport);
    await expectNoAxeViolations(page);
    for (const words of ['handmaiden', 'hand maiden', 'cello', 'qzxv']) {
      await write(page, words);
      if (words !== 'qzxv') await page.keyboard.press('ArrowDown');
      await expectNoAxeViolations(page);
      const overflow = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow, words).toBeLessThanOrEqual(0);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
