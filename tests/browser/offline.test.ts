/**
 * Reading without a connection, in a real browser: what a reader opened is there when the server is not, what the
 * settings leave out is not on the device, and nobody sees an earlier build while there is a later one.
 */
import { createServer, type RequestListener } from 'node:http';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts';
import { writeWorker } from '../../src/cli/write-worker.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/built-publication.ts';
import { builtUnderSubPath } from '../support/fixture-magazine.ts';
import { readerPage, type Decisions } from '../support/reader.ts';

const base = '/magazine/';
const folder = join(projectRoot, '.cuemark/tests/offline');
let browser: Browser;
let server: StaticServer;
let port: number | undefined;

/** A worker has its own time: as often as it takes, and no oftener than a test may wait. */
const soon = <Value>(ask: () => Promise<Value>) => expect.poll(ask, { timeout: 20_000 });

beforeAll(async () => {
  await copy();
  browser = await sharedBrowser();
  await connect();
});

/** A copy of the site, which a test may publish anew. */
async function copy(): Promise<void> {
  const built = await builtUnderSubPath();
  rmSync(folder, { recursive: true, force: true });
  cpSync(built.folder, folder, { recursive: true });
}

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

async function connect(): Promise<void> {
  server = await startStaticServer(folder, { base, ...(port === undefined ? {} : { port }) });
  port = Number(new URL(server.url).port);
}

/** The server answers nobody until the test is over. */
async function disconnect(): Promise<void> {
  await server.close();
  onTestFinished(connect);
}

/** A reader whose browser has the site's worker and keeps the publication itself. */
async function reader(path: string, decisions?: Decisions): Promise<Page> {
  const page = await readerPage(browser, server.url, decisions, { serviceWorkers: 'allow' });
  await page.goto(server.url + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}

/** Everything that the device keeps for the site, by its path, as `cache path`. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const entries: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        entries.push(`${name.replace(/^.*#([a-z]+).*$/, '$1')} ${new URL(url).pathname}`);
    return entries;
  });
}

async function reviewsKept(page: Page): Promise<string[]> {
  return (await kept(page)).flatMap((entry) => /^reviews \/magazine\/reviews\/(.+)\/$/.exec(entry)?.[1] ?? []);
}

/** Opens a review, and waits until it is kept. */
async function read(page: Page, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    await page.goto(`${server.url}reviews/${id}/`);
    await soon(() => reviewsKept(page)).toContain(id);
  }
}

/** Waits until the worker has heard what the page tells it: messages are answered in their order. */
async function told(page: Page, id: string): Promise<void> {
  await read(page, id);
}

/** Publishes the site anew with other words in a file. */
async function publish(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
  await writeWorker(folder, base);
}

describe('after one visit, without a connection', () => {
  it('the review is there with its picture, and so are the front page and the settings, which are obeyed', async () => {
    const page = await reader('reviews/the-lantern/', { scheme: 'night' });
    await soon(() => reviewsKept(page)).toEqual(['the-lantern']);
    await soon(async () => (await kept(page)).some((entry) => entry.startsWith('files '))).toBe(true);
    await disconnect();
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('The light in The Lantern');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    const colours = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')].map(({ content }) => content),
      );
    await soon(colours).toEqual(['#14110e', '#14110e']);
    const picture = page.locator('.lead-figure img');
    await picture.scrollIntoViewIfNeeded();
    await soon(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await page.goto(server.url);
    expect(await page.locator('.review-item').count()).toBeGreaterThan(4);
    await page.goto(`${server.url}preferences/?seen=the-quay#seen`);
    await page.getByText('1 review is kept now.').waitFor();
    expect(await page.getByLabel('A film that you have seen').inputValue()).toContain('The Quay');
    await page.getByRole('group', { name: 'Colours' }).getByRole('radio', { name: 'Day' }).check();
    expect(await colours()).toEqual(['#f7f3ea', '#f7f3ea']);
    await page.goto(server.url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  });

  it('a page that is not kept says so at its address, and lists with their marks the reviews that are', async () => {
    const page = await reader('');
    await read(page, 'the-lantern', 'the-ferry', 'prakash', 'a-harbour-film');
    await disconnect();
    await page.goto(`${server.url}films/the-quay/`);
    expect(await page.getByText('There is no connection').isVisible()).toBe(true);
    expect(await page.getByText('Search needs one too.').isVisible()).toBe(true);
    const items = page.locator('[data-part="reviews"] > li');
    await soon(() => items.count()).toBe(4);
    const [harbour, prakash, ferry, lantern] = await items.allInnerTexts();
    // The one topic of this review is secret, and nothing tells of it.
    expect(harbour).toMatch(/^A harbour film\s+On .+\(\d{4}\)\s+By .+2026\s+No spoilers$/);
    expect(prakash).toContain('प्रकाश');
    expect(ferry).toContain('Not assessed for warnings');
    expect(lantern).toMatch(/Violence, death\s· Marked spoilers$/);
    expect(await items.first().locator('.cue-mark').count()).toBe(0);
    expect(await items.last().locator('.cue-mark').count()).toBe(1);
    await expectNoAxeViolations(page);
    // The list obeys the settings as every list does, before the worker has heard of them.
    const decide = (record: object): Promise<void> =>
      page.evaluate((text) => {
        localStorage.setItem('cuemark:/magazine/', text);
        dispatchEvent(new Event('storage'));
      }, JSON.stringify(record));
    await decide({ version: 1, topics: { death: 'leave-out' } });
    expect(await items.filter({ visible: true }).count()).toBe(2);
    expect(await page.locator('.left-out-line').isVisible()).toBe(true);
    await soon(() => reviewsKept(page)).toEqual(['the-ferry', 'a-harbour-film']);
    await decide({ version: 1 });
    await page.getByRole('link', { name: 'A harbour film' }).click();
    await page.waitForURL('**/reviews/a-harbour-film/');
    await page.goto(`${server.url}search/?q=lantern`);
    expect(await page.getByText('Search needs one too.').isVisible()).toBe(true);
  });

  it('comes back as soon as it is asked again with one', async () => {
    const page = await reader('');
    await server.close();
    await page.goto(`${server.url}films/the-quay/`).finally(connect);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'The Quay' }).waitFor();
  });

  it('the editors’ desk is nobody’s page', async () => {
    const page = await reader('');
    await disconnect();
    await expect(page.goto(`${server.url}admin/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});

describe('a connection that is weak', () => {
  /** In the place of the site, a server that treats every request so until the test is over. */
  async function instead(treat: RequestListener): Promise<() => Promise<void>> {
    await server.close();
    const weak = createServer(treat);
    await new Promise<void>((done) => weak.listen(port, new URL(server.url).hostname, done));
    let isOver = false;
    const end = async (): Promise<void> => {
      if (isOver) return;
      isOver = true;
      const closed = new Promise((done) => weak.close(done));
      weak.closeAllConnections();
      await closed;
      await connect();
    };
    onTestFinished(end);
    return end;
  }

  it('shows a kept page where the server takes the question and never answers', async () => {
    const page = await reader('');
    await read(page, 'the-lantern');
    const end = await instead(() => undefined);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('The light in The Lantern');
    // A page that is not kept waits, and comes when the server does.
    await end();
    await page.goto(`${server.url}films/the-quay/`);
    await page.getByRole('heading', { level: 1, name: 'The Quay' }).waitFor();
  });

  it('shows a kept page where the host answers with its own fault, and the fault where none is kept', async () => {
    const page = await reader('');
    await read(page, 'the-lantern');
    await instead((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('The light in The Lantern');
    await page.goto(`${server.url}films/the-quay/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Bad gateway');
    expect(await reviewsKept(page)).toEqual(['the-lantern']);
  });
});

describe('a review that is left out', () => {
  it('is not kept, by a topic, by a secret one, and as one that nobody has assessed', async () => {
    const leftOut = { topics: { violence: 'leave-out', 'topic-nine': 'leave-out' }, unassessed: 'leave-out' } as const;
    const page = await reader('', leftOut);
    for (const id of ['the-lantern', 'a-harbour-film', 'the-ferry']) await page.goto(`${server.url}reviews/${id}/`);
    await told(page, 'every-anchor');
    expect(await reviewsKept(page)).toEqual(['every-anchor']);
    expect((await kept(page)).filter((entry) => entry.startsWith('files '))).toEqual([]);
  });

  it('goes with its pictures when the settings change, without a connection too, and the others stay', async () => {
    const page = await reader('');
    await read(page, 'the-lantern', 'prakash');
    await soon(async () => (await kept(page)).some((entry) => entry.startsWith('files '))).toBe(true);
    const pictures = async (): Promise<string[]> =>
      (await kept(page)).filter((entry) => /^files .*\.(?:avif|webp|png)$/.test(entry));
    await soon(pictures).not.toEqual([]);
    await disconnect();
    await page.goto(`${server.url}preferences/#topic-violence`);
    await page.getByRole('group', { name: 'Violence', exact: true }).getByRole('radio', { name: 'Leave out' }).check();
    await soon(() => reviewsKept(page)).toEqual(['prakash']);
    await soon(pictures).toEqual([]);
  });

  it('is kept by one who is warned first only when it is read', async () => {
    const page = await reader('', { topics: { violence: 'warn' } });
    await page.goto(`${server.url}reviews/the-lantern/`);
    await told(page, 'every-anchor');
    expect(await reviewsKept(page)).toEqual(['every-anchor']);
    await page.goto(`${server.url}reviews/the-lantern/`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await soon(() => reviewsKept(page)).toContain('the-lantern');
  });
});

describe('a new build', () => {
  it('is seen at once, takes the place of what was kept, and leaves nothing of the one before', async () => {
    onTestFinished(copy);
    const page = await reader('');
    await read(page, 'the-quay', 'every-anchor');
    const before = await page.evaluate(() => caches.keys());
    await publish('reviews/the-quay/index.html', 'Two ships at', 'Three boats at');
    await publish('index.html', 'Two ships at', 'Three boats at');
    rmSync(join(folder, 'reviews/every-anchor'), { recursive: true });
    await writeWorker(folder, base);
    await page.goto(server.url);
    expect(await page.getByText('Three boats at').first().isVisible()).toBe(true);
    const houses = async (): Promise<string[]> =>
      (await page.evaluate(() => caches.keys())).filter((name) => name.includes('#house-'));
    // The review that is there no longer goes too.
    await soon(() => reviewsKept(page)).toEqual(['the-quay']);
    await soon(async () => (await houses()).length).toBe(1);
    expect(before).not.toContain((await houses())[0]);
    await disconnect();
    for (const path of ['', 'reviews/the-quay/']) {
      await page.goto(server.url + path);
      expect(await page.getByText('Three boats at').first().isVisible(), path).toBe(true);
    }
  });
});

describe('what is kept', () => {
  it('is said on the settings page, and forgotten there, alone or with everything', async () => {
    const page = await reader('');
    await read(page, 'the-quay', 'prakash');
    await page.goto(`${server.url}preferences/`);
    await page.getByText('2 reviews are kept now.').waitFor();
    await page.getByRole('link', { name: 'See what is kept' }).click();
    await soon(() => page.locator('[data-part="reviews"] > li').count()).toBe(2);
    expect(await page.getByText('There is no connection').isVisible()).toBe(false);
    await page.goBack();
    await page.getByRole('button', { name: 'Forget these reviews' }).click();
    await page.getByText('No review is kept on this device any more.').waitFor();
    expect(await reviewsKept(page)).toEqual([]);
    await read(page, 'the-quay');
    await page.goto(`${server.url}preferences/`);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByText('Nothing of yours is kept on this device.').waitFor();
    await soon(() => reviewsKept(page)).toEqual([]);
  });
});
