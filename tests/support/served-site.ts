/** A built publication as the tests of one file visit it: served, with a browser, while they run. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts';
import { sharedBrowser } from './browser.ts';
import { keptContext } from './kept-context.ts';

/** What is there while the tests run; asked for earlier, it is undefined. */
export interface ServedSite {
  /** The address of the site, with `/` at its end. */
  url(): string;
  /** The folder that it was built into. */
  folder(): string;
  browser(): Browser;
  /** An empty page of a reader of whom nothing is stored; it lives as long as the test. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Serves a publication under the path `base` while the tests of this file run. */
export function servedSite(publication: () => Promise<{ folder: string }>, base = '/'): ServedSite {
  let browser: Browser;
  let server: StaticServer;
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await publication());
    [browser, server] = await Promise.all([sharedBrowser(), startStaticServer(folder, { base })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });
  return {
    url: () => server.url,
    folder: () => folder,
    browser: () => browser,
    newPage: async (options = {}) => (await keptContext(browser, server.url, {}, options)).newPage(),
  };
}
