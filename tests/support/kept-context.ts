/**
 * A browser context of its own begins with a new process, empty caches and scripts that nobody has compiled: more work
 * than most tests do. So a context that a passed test has left is kept for the next test with the same wishes, once
 * nothing is left of the reader who had it. A test that failed takes its context along, and nothing of it meets others.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** What a site has stored in a browser, by its names. */
export type Stored = Readonly<Record<string, string>>;

interface Kept {
  context: BrowserContext;
  /** A page of the site without scripts: it holds the process that the next page of the site is shown by. */
  keeper: Page;
}

const free = new WeakMap<Browser, Map<string, Kept[]>>();

/**
 * A context in which nothing but `stored` is kept for the site at `url`, which ends with `/`; it is a test's own until
 * that test is over. What a test adds to a context beside routes (scripts for every page, listeners) it takes away
 * itself, or makes a context of its own, as does one that counts bytes. One with a service worker is never kept.
 */
export async function keptContext(
  browser: Browser,
  url: string,
  stored: Stored = {},
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  if (options.serviceWorkers === 'allow') return ownContext(browser, url, stored, options);
  const ofBrowser = free.get(browser) ?? new Map<string, Kept[]>();
  free.set(browser, ofBrowser);
  const wishes = JSON.stringify([url, options]);
  const waiting = ofBrowser.get(wishes) ?? [];
  ofBrowser.set(wishes, waiting);
  const kept = waiting.pop() ?? (await newKept(browser, url, options));
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await kept.context.close();
    else {
      await forgetReader(kept, new URL(url).origin);
      waiting.push(kept);
    }
  });
  await kept.keeper.evaluate((items) => {
    for (const [name, value] of Object.entries(items)) localStorage.setItem(name, value);
  }, stored);
  return kept.context;
}

async function ownContext(
  browser: Browser,
  url: string,
  stored: Stored,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }));
  const storageState = { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] };
  const context = await browser.newContext({ ...options, storageState });
  onTestFinished(() => context.close());
  return context;
}

async function newKept(browser: Browser, url: string, options: BrowserContextOptions): Promise<Kept> {
  const context = await browser.newContext(options);
  const keeper = await context.newPage();
  await keeper.goto(`${url}robots.txt`);
  return { context, keeper };
}

async function forgetReader({ context, keeper }: Kept, origin: string): Promise<void> {
  for (const page of context.pages()) if (page !== keeper) await page.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearPermissions();
  const session = await context.newCDPSession(keeper);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  // The process has a copy of what was stored, and clears it at once where one of its own pages does.
  await keeper.evaluate(() => {
    localStorage.clear();
  });
}
