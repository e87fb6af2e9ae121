/**
 * Search as a reader meets it: in a browser, on the built magazine, by keyboard, with a connection that fails, and
 * without JavaScript. A second, small publication lies under a sub-path and has a review in another language.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { builtPublication } from '../support/built-publication.ts';
import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const { folder } = await builtMagazine();
  [browser, server] = await Promise.all([launchBrowser(), startStaticServer(folder)]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  return context.newPage();
}

/** The search page at an address such as `?q=cello`, with its answer. */
async function searchPage(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${server.url}search/${address}`);
  if (address !== '') await answer(page);
  return page;
}

/** Waits until nothing is on its way, and gives what the page says then. */
async function answer(page: Page, says: RegExp | string = /^(?!Searching…).+/): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: says });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

function results(page: Page): Promise<string[]> {
  return page
    .locator('[data-part="results"] > li h2 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

function openFilter(page: Page, label: string): Promise<void> {
  return page.locator('summary', { hasText: label }).click();
}

/** Asks a Pagefind script in the page: `ask` is source, since a test's own import is rewritten by its runner. */
function askPagefind(page: Page, folder: string, ask: string): Promise<unknown> {
  return page.evaluate(`import('${server.url}${folder}/pagefind.js').then(async (pagefind) => ${ask})`);
}

function pagefindRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/pagefind')) requests.push(pathname);
  });
  return requests;
}

describe('a query in the address', () => {
  it('is in the field, and answered at once', async () => {
    const page = await searchPage('?q=handmaiden');
    expect(await page.getByRole('searchbox').inputValue()).toBe('handmaiden');
    expect(await answer(page)).toMatch(/^\d+ results for “handmaiden”\./);
    const found = await results(page);
    expect(found[0]).toBe('/films/the-handmaiden/');
    expect(found).toContain('/reviews/the-handmaiden/');
    expect(await page.title()).toMatch(/^“handmaiden” — Search — /);
  });

  it('gives a review with its standfirst, film, date, critic and marks', async () => {
    const page = await searchPage('?q=shepard+thriller');
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
    const page = await searchPage('?q=park+chan-wook');
    const person = page.locator('article', { has: page.locator('a[href$="/people/park-chan-wook/"]') });
    expect(await person.locator('.result-kind').textContent()).toMatch(/^Person: /);
  });

  it('browses where it has filters alone, the newest first', async () => {
    const page = await searchPage('?theme=Consent');
    expect(await answer(page)).toMatch(/^\d+ results \(theme Consent\)\./);
    const days = await page
      .locator('article time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('is data, whatever is written in it', async () => {
    const page = await searchPage(
      `?q=${encodeURIComponent('<img src=x onerror=alert(1)> & "quotes" 😀')}&theme=No+such+theme`,
    );
    expect(await answer(page)).toMatch(/^Nothing was found for “<img src=x/);
    expect(await page.locator('cue-search img').count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toContain('"quotes" 😀');
  });
});

describe('the form', () => {
  it('fetches nothing of Pagefind before somebody reaches for it', async () => {
    const page = await newPage();
    const requests = pagefindRequests(page);
    await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
    expect(requests).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForRequest(/wasm\.\w+\.pagefind/);
    expect(requests).toContain('/pagefind/pagefind.js');
    expect(requests.filter((path) => path.includes('spoilers'))).toEqual([]);
  });

  it('answers while somebody writes, the beginning of a word too', async () => {
    const page = await searchPage('');
    await page.getByRole('searchbox').pressSequentially('handmai');
    await answer(page, /“handmai”/);
    expect(await results(page)).toContain('/reviews/the-handmaiden/');
    expect(new URL(page.url()).search).toBe('?q=handmai');
    await page.getByRole('searchbox').fill('');
    await page.getByText('Write what you remember').waitFor();
    expect(await results(page)).toEqual([]);
  });

  it('narrows by each filter, says so, and lets go of them', async () => {
    const page = await searchPage('?q=film');
    const all = Number.parseInt(await answer(page), 10);
    await openFilter(page, 'Critic');
    await page.getByLabel('Nandini Rao').check();
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

  it('offers exactly the values that the index has', async () => {
    const page = await searchPage('');
    const offered = await page
      .locator('[data-filter] input')
      .evaluateAll((boxes) =>
        boxes.map((box) => `${(box as HTMLInputElement).name}: ${(box as HTMLInputElement).value}`),
      );
    const filters = (await askPagefind(page, 'pagefind', 'pagefind.filters()')) as Record<
      string,
      Record<string, number>
    >;
    const held = ['theme', 'decade', 'critic', 'warning'].flatMap((name) =>
      Object.keys(filters[name] ?? {}).map((value) => `${name}: ${value}`),
    );
    expect(offered.length).toBeGreaterThan(20);
    expect(offered.sort()).toEqual(held.sort());
  });

  it('keeps a value that it does not offer until the filters are cleared', async () => {
    const page = await searchPage('?q=film&theme=Once+a+theme');
    await page.getByRole('searchbox').fill('cello');
    expect(await answer(page, 'cello')).toBe('Nothing was found for “cello” (theme Once a theme).');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await answer(page, /^\d+ results? for “cello”\./);
  });

  it('can be used by keyboard alone, from the field to a review', async () => {
    const page = await searchPage('');
    const { keyboard } = page;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return (activeElement?.closest('label') ?? activeElement)?.textContent.trim() ?? '';
      });
    const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; !(await isThere()); presses += 1) {
        expect(presses).toBeLessThan(30);
        await keyboard.press('Tab');
      }
    };
    const field = page.getByRole('searchbox');
    await tabTo(() => field.evaluate((element) => element === document.activeElement));
    await keyboard.type('film');
    await keyboard.press('Enter');
    await answer(page, /“film”\./);
    await keyboard.press('Tab');
    expect(await focused()).toBe('Search');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Theme');
    await keyboard.press('Enter');
    await tabTo(async () => (await focused()) === 'Consent');
    await keyboard.press('Space');
    await answer(page, 'theme Consent');
    await tabTo(async () => (await focused()) === 'Clear filters');
    await keyboard.press('Tab');
    const [first = ''] = await results(page);
    await keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  it('announces the answer, and shows more where the reader asks for it', async () => {
    const page = await searchPage('?q=film');
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
    const page = await searchPage('?q=handmaiden');
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
    const page = await searchPage('?q=handmaiden');
    const found = await results(page);
    await page.locator('[data-part="results"] a').nth(1).click();
    await page.waitForURL(`**${found[1] ?? ''}`);
    await page.goBack();
    await answer(page, '“handmaiden”');
    expect(await results(page)).toEqual(found);
  });

  it('are left alone by a jump within the page', async () => {
    const page = await searchPage('?q=handmaiden');
    await page.getByRole('searchbox').evaluate((field) => ((field as HTMLInputElement).value = 'unsent'));
    await page.getByRole('link', { name: 'Skip to the text' }).press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    expect(await page.getByRole('searchbox').inputValue()).toBe('unsent');
  });
});

describe('spoilers', () => {
  // Each stands in reviews/the-perfection inside a spoiler and nowhere in the open.
  const words = ['ibuprofen', 'insects', 'cleaver', 'livelihood', 'maggots', 'trunk', 'hallucinations'];

  it('find nothing by their words, though Pagefind would take the nearest beginning', async () => {
    const page = await searchPage('?q=cello');
    for (const word of words) {
      await page.getByRole('searchbox').fill(word);
      expect(await answer(page, word)).toBe(`Nothing was found for “${word}”.`);
      await page.getByRole('searchbox').fill(`perfection ${word}`);
      expect(await answer(page, `perfection ${word}`)).toBe(
        `Nothing was found for “perfection ${word}”, nor for “${word}” alone.`,
      );
    }
  });

  it('are in the full index, or finding nothing would prove nothing', async () => {
    const page = await searchPage('');
    const ask = `Promise.all(${JSON.stringify(words)}.map(async (word) => (await pagefind.search('"' + word + '"')).results.length))`;
    const counts = await askPagefind(page, 'pagefind-spoilers', ask);
    expect(counts).toHaveLength(words.length);
    expect(counts).not.toContain(0);
  });
});

describe('trouble', () => {
  it('is said, with what to do, and over as soon as the connection is back', async () => {
    const page = await newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${server.url}search/?q=handmaiden`);
    expect(await answer(page)).toMatch(/^Search could not be loaded\. Check that you are connected/);
    expect(await page.locator('cue-search').getByRole('link', { name: 'Films' }).isVisible()).toBe(true);
    await expectNoAxeViolations(page);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answer(page, '“handmaiden”');
    expect(await results(page)).toContain('/reviews/the-handmaiden/');
  });

  it('with the text of the results is said too', async () => {
    const page = await newPage();
    await page.route('**/*.pf_fragment', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${server.url}search/?q=handmaiden`);
    await answer(page, 'Search could not be loaded');
    await page.unroute('**/*.pf_fragment');
    await page.getByRole('searchbox').press('Enter');
    await answer(page, '“handmaiden”');
  });

  it('never shows the answer to an earlier question', async () => {
    const page = await searchPage('?q=cello');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/*.pf_fragment', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('searchbox').fill('handmaiden');
    await page.waitForRequest(/pf_fragment/);
    await page.getByRole('searchbox').fill('maggots');
    await answer(page, 'Nothing was found for “maggots”.');
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    await page.waitForTimeout(300); // time enough for what was held to arrive
    expect(await page.getByRole('status').textContent()).toBe('Nothing was found for “maggots”.');
    expect(await results(page)).toEqual([]);
  });
});

describe('every state', () => {
  const phoneAtNight: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };
  const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' };

  it.each([
    ['on a telephone by night', phoneAtNight],
    ['on a desk by day', desk],
  ])('is accessible %s', async (_, options) => {
    const page = await searchPage('', options);
    await expectNoAxeViolations(page);
    for (const summary of await page.locator('[data-filter] summary').all()) await summary.click();
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('film');
    await answer(page, '“film”');
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('zzzz');
    await answer(page, 'Nothing was found for “zzzz”.');
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('without JavaScript', () => {
  it('says what to do, and leads there', async () => {
    const page = await searchPage('', { javaScriptEnabled: false });
    expect(await page.locator('noscript .search-passage').isVisible()).toBe(true);
    for (const path of ['/films/', '/themes/', '/archive/', '/people/'])
      expect(await page.locator(`main a[href="${path}"]`).first().isVisible(), path).toBe(true);
    await expectNoAxeViolations(page);
    await page.getByRole('searchbox').fill('handmaiden');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search/?q=handmaiden');
    expect(await page.locator('noscript .search-passage').isVisible()).toBe(true);
  });
});

describe('a site under a sub-path with a review in Hindi', () => {
  const review = (fields: string, text: string): string =>
    `---\nauthors: [ada]\npublished: 2026-05-01\nfilms: [fandry]\nthemes: [caste]\ntriggerWarnings: []\nspoilers: none\n${fields}---\n\n${text}\n`;
  const files = {
    'site.yaml': 'name: Journal\nurl: https://example.org/journal/\n',
    'contributors/ada.md': '---\nname: Ada Okafor\n---\n',
    'themes/caste.md': '---\nname: "Caste, class & colour"\n---\n\nWho may drink.\n',
    'films/fandry.yaml': 'title: Fandry\nyear: 2013\n',
    'reviews/slate.md': review(
      'title: The name on the slate\nstandfirst: A boy writes.\n',
      'A village watches _Fandry_.',
    ),
    'reviews/takhti.md': review('title: तख़्ती पर नाम\nstandfirst: एक लड़का लिखता है।\nlanguage: hi\n', 'गाँव सब देखता है।'),
  };
  let journal: StaticServer;
  let content: string;

  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'cuemark-search-'));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(content, name)), { recursive: true });
      await writeFile(join(content, name), text);
    }
    const { folder } = await builtPublication('journal', { CONTENT_DIR: content, AS_OF: '2026-06-01T00:00:00Z' });
    journal = await startStaticServer(folder, { base: '/journal/' });
  });

  afterAll(async () => {
    await journal.close();
    await rm(content, { recursive: true, force: true });
  });

  it('finds the review by its own words, from the English page, and says its language', async () => {
    const page = await newPage();
    await page.goto(`${journal.url}search/?q=${encodeURIComponent('गाँव')}`);
    expect(await answer(page)).toBe('1 result for “गाँव”.');
    const link = page.locator('[data-part="results"] a');
    expect(await link.getAttribute('lang')).toBe('hi');
    await link.click();
    await page.waitForURL(`${journal.url}reviews/takhti/`);
  });

  it('finds both by a filter whose name has a comma and an ampersand', async () => {
    const page = await newPage();
    await page.goto(`${journal.url}search/`);
    await openFilter(page, 'Theme');
    await page.getByLabel('Caste, class & colour').check();
    await answer(page, '2 results (theme Caste, class & colour).');
    expect((await results(page)).sort()).toEqual(['/journal/reviews/slate/', '/journal/reviews/takhti/']);
    expect(new URL(page.url()).pathname).toBe('/journal/search/');
  });
});
