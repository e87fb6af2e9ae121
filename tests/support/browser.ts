/**
 * What the site promises happens in a browser: that warnings come before the text, that a
 * closed spoiler stays closed, that Hindi is drawn. These promises are tested in a real one,
 * on any machine where `npm ci` works, with no package of the system. A run that finds no
 * browser, or one that draws no text, fails: a skipped test would read as a kept promise.
 */
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { inject } from 'vitest';
import { devanagariFonts, expectTextPaints, writeFontConfiguration } from './fonts.ts';
import { unpackedChromium } from './unpacked-chromium.ts';

/**
 * Web security stays on, unlike in the arguments `@sparticuz/chromium` recommends: a content
 * security policy is one of the things under test.
 */
const chromiumArguments = [
  // Chromium refuses its own sandbox to root, and containers run as root.
  '--no-sandbox',
  // Pages of one context and site are shown by one process: to start one takes longer than to show a page. And a page
  // of a test is gone before code that is made faster has paid for the making.
  '--renderer-process-limit=1',
  '--js-flags=--no-opt',
  // A container's /dev/shm is often 64 MB, too small for a long screenshot.
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  // A test that needs the network passes here and fails elsewhere: only this machine answers.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run listens (serve-browser.ts). */
    browserEndpoint: string;
  }
}

/**
 * The browser of this run, which all test files share; to close it is to leave it. Pages have no service worker but where
 * a test asks for one (`serviceWorkers: 'allow'`): what a worker answers, no test sees on the wire or can hold back.
 */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject('browserEndpoint'));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}

/**
 * Starts the browser that a run shares, known to draw Latin and Devanagari.
 *
 * @throws Error when no browser starts, or it paints no text.
 */
export async function serveBrowser(): Promise<BrowserServer> {
  const { home, leaveNothing } = await newHome();
  const server = await launchOptions(home, {})
    .then((options) => chromium.launchServer(options))
    .catch((cause: unknown) => {
      leaveNothing();
      throw new Error(noBrowser(cause), { cause });
    });
  server.on('close', leaveNothing);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    await expectPaintedText(browser);
    await browser.close();
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** What `launchBrowser` can be told. */
export interface BrowserOptions {
  /** Folders of TrueType files, the only fonts the browser knows. Latin and Devanagari by default. */
  fontFolders?: readonly string[];
  /** A port on which another tool may speak to the browser too; none by default. */
  debuggingPort?: number;
}

/**
 * A headless Chromium that reaches nothing but this machine and is known to draw Latin and
 * Devanagari. The caller closes it.
 *
 * The environment variable `CUEMARK_CHROMIUM` names another Chromium to run, with that
 * machine's own libraries and fonts, where the one from npm does not run (macOS, Windows, ARM).
 *
 * @throws Error when no browser starts, or it paints no text.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { home, leaveNothing } = await newHome();
  const browser = await launchOptions(home, options)
    .then((launch) => chromium.launch(launch))
    .catch((cause: unknown) => {
      leaveNothing();
      throw new Error(noBrowser(cause), { cause });
    });
  browser.on('disconnected', leaveNothing);
  try {
    await expectPaintedText(browser);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function expectPaintedText(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await expectTextPaints(page);
  await page.close();
}

/** The browser's home, so that it reads no settings of the user's and leaves nothing behind. */
async function newHome(): Promise<{ home: string; leaveNothing: () => void }> {
  const home = await mkdtemp(join(tmpdir(), 'cuemark-browser-'));
  const leaveNothing = (): void => {
    try {
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A dying browser may still write there; a stray temporary folder fails no test.
    }
  };
  return { home, leaveNothing };
}

async function launchOptions(home: string, options: BrowserOptions): Promise<LaunchOptions> {
  const own = process.env['CUEMARK_CHROMIUM'];
  // Playwright would say the same, and leave its temporary folders behind.
  if (own && !existsSync(own)) throw new Error(`CUEMARK_CHROMIUM names ${own}, and there is no such file.`);
  const { debuggingPort } = options;
  const args =
    debuggingPort === undefined
      ? chromiumArguments
      : [...chromiumArguments, `--remote-debugging-port=${String(debuggingPort)}`];
  return { args, ...(own ? { executablePath: own } : await fromNpm(home, options)) };
}

async function fromNpm(home: string, options: BrowserOptions): Promise<LaunchOptions> {
  const { executable, libraries, latinFonts } = await unpackedChromium();
  const fontFolders = options.fontFolders ?? [latinFonts, ...devanagariFonts()];
  return {
    executablePath: executable,
    env: {
      ...process.env,
      HOME: home,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: await writeFontConfiguration(home, fontFolders),
    },
  };
}

function noBrowser(cause: unknown): string {
  return [
    'No browser could be started, so nothing that happens in one was tested.',
    `Why: ${cause instanceof Error ? cause.message : String(cause)}`,
    'What to do: run `npm ci`, which brings the browser, and delete node_modules/.cache if it is damaged.',
    'Where the browser from npm cannot run, set CUEMARK_CHROMIUM to the path of a Chromium or Chrome.',
  ].join('\n');
}
