/**
 * A reader with settings: a browser context whose storage holds a record, on a built site. Whatever a page asks of
 * another origin, and every error of a script, fails the test.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { ReaderSettings } from '../../src/schemas/reader-settings.ts';
import { keptContext } from './kept-context.ts';

/** How much of a page a slow server sends at once, in bytes. */
const piece = 500;

/** What a reader has decided; the version is put in. */
export type Decisions = Omit<ReaderSettings, 'version'>;

/** A context of its own in which `decisions` are stored for the site at `url`. */
export async function readerPage(
  browser: Browser,
  url: string,
  decisions: Decisions | string | undefined,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { origin, pathname } = new URL(url);
  const value = typeof decisions === 'string' ? decisions : JSON.stringify({ version: 1, ...decisions });
  const stored = decisions === undefined ? {} : { [`cuemark:${pathname}`]: value };
  const context = await keptContext(browser, url, stored, options);
  return watchedPage(await context.newPage(), origin);
}

/** Notes every fault of a page; the test fails where there was one. */
export function watchedPage(page: Page, origin: string): Page {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url()))
      faults.push(`asks ${request.url()}`);
  });
  onTestFinished(() => {
    expect(faults).toEqual([]);
  });
  return page;
}

/** Opens a page whose scripts never come, as far as a browser paints it: with its text and its styles. */
export async function openWithoutScripts(page: Page, address: string): Promise<void> {
  await page.route(/\.js$/, () => undefined); // never answered
  await page.goto(address, { waitUntil: 'commit' });
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.querySelector('footer') !== null &&
          [...document.querySelectorAll('link[rel="stylesheet"]')].every((link) => (link as HTMLLinkElement).sheet),
      ),
    )
    .toBe(true);
}

/** The record that the page's browser holds for a site at its origin's root. */
export async function storedRecord(page: Page): Promise<unknown> {
  const text = await page.evaluate(() => localStorage.getItem('cuemark:/'));
  return JSON.parse(text ?? 'null');
}

/**
 * A server that hands out each page in small pieces, as a slow connection does, so that it is painted half-way: the
 * first reaches into the page's body, and every next one waits until `painted` is fulfilled.
 */
export async function slowServer(
  folder: string,
  painted: () => Promise<void>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isPage = pathname.endsWith('/');
    const types: Record<string, string> = {
      js: 'text/javascript',
      css: 'text/css',
      svg: 'image/svg+xml',
      txt: 'text/plain',
    };
    const type = isPage ? 'text/html; charset=utf-8' : types[pathname.split('.').at(-1) ?? ''];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    const send = async (): Promise<void> => {
      const file = await readFile(join(folder, decodeURI(pathname), isPage ? 'index.html' : ''));
      const first = isPage ? file.indexOf('<body') + piece : file.length;
      response.write(file.subarray(0, first));
      for (let start = first; start < file.length; start += piece) {
        await painted();
        response.write(file.subarray(start, start + piece));
      }
      response.end();
    };
    send().catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
