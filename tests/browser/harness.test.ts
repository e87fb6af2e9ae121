/**
 * Every browser test leans on this harness, so the harness is itself tested, above all for
 * failing: a browser that draws nothing, an audit that finds nothing and a server that answers
 * everything would each turn the whole suite green.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { paintedText } from '../support/fonts.ts';
import { screenshotPages } from '../support/screenshot-pages.ts';
import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts';
import { unpackedChromium } from '../support/unpacked-chromium.ts';

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><style>@media (prefers-color-scheme: dark) { :root { background: #111; color: #eee } }</style>` +
  `<main><h1>${title}</h1>${body}</main></html>`;
const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

let browser: Browser;
let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuemark-harness-'));
  await mkdir(join(folder, 'reviews', 'हिन्दी'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'index.html'), document('Front page', '<p>Words, नमस्ते.</p>')),
    writeFile(join(folder, '404.html'), document('Nothing here', '<p>Try the search.</p>')),
    writeFile(join(folder, 'broken.html'), document('Broken', '<img src="still.png"><button></button>')),
    writeFile(join(folder, 'reviews', 'index.html'), document('Reviews', '<p>All of them.</p>')),
    writeFile(join(folder, 'reviews', 'हिन्दी', 'index.html'), document('समीक्षा', '<p>शब्द</p>')),
    writeFile(join(folder, 'feed.xml'), '<feed/>'),
    writeFile(join(folder, 'search.wasm'), ''),
  ]);
  [browser, server] = await Promise.all([launchBrowser(), startStaticServer(folder)]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function newPage(...options: Parameters<Browser['newPage']>): Promise<Page> {
  const page = await browser.newPage(...options);
  onTestFinished(() => page.close());
  return page;
}

/** A folder that stands in for the system's temporary folder until the test is over. */
async function temporaryFolder(): Promise<string> {
  const temporary = await mkdtemp(join(folder, 'temporary-'));
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(temporary, { recursive: true });
  });
  return temporary;
}

describe('the browser', () => {
  it('draws Latin and Devanagari, and joins Devanagari letters as Hindi needs', async () => {
    const page = await newPage();
    for (const text of ['Reel', 'समीक्षा']) {
      const { width, pixels } = await paintedText(page, text);
      expect(width, text).toBeGreaterThan(50);
      expect(pixels, text).toBeGreaterThan(500);
    }
    const [joined, first, second] = await Promise.all(['क्ष', 'क', 'ष'].map((text) => paintedText(page, text)));
    expect(joined?.width).toBeLessThan((first?.width ?? 0) + (second?.width ?? 0));
  });

  it('paints nothing for a letter that none of its fonts has, whatever the width says', async () => {
    expect((await paintedText(await newPage(), '\u{10FFFD}')).pixels).toBe(0);
  });

  it('refuses to start where it could draw no text', async () => {
    await expect(launchBrowser({ fontFolders: [] })).rejects.toThrow('paints no Latin text');
  });

  it('refuses to start where it could draw no Hindi', async () => {
    const { latinFonts } = await unpackedChromium();
    await expect(launchBrowser({ fontFolders: [latinFonts] })).rejects.toThrow('paints no Devanagari text');
  });

  it('fails, with what to do, where there is no browser', async () => {
    vi.stubEnv('CUEMARK_CHROMIUM', join(folder, 'no-such-browser'));
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(launchBrowser()).rejects.toThrow(/No browser could be started[^]*no-such-browser[^]*npm ci/);
  });

  it('leaves nothing behind when it is closed', async () => {
    const temporary = await temporaryFolder();
    await (await launchBrowser()).close();
    expect(await readdir(temporary)).toEqual([]);
  });

  it('is unpacked whole by two runs at once, past a stray file named chromium', { timeout: 60_000 }, async () => {
    const temporary = await temporaryFolder();
    await writeFile(join(temporary, 'chromium'), 'not a browser');
    const cache = join(temporary, 'cache');
    const [one, other] = await Promise.all([unpackedChromium(cache), unpackedChromium(cache)]);
    expect(one).toEqual(other);
    expect((await stat(one.executable)).size).toBe((await stat((await unpackedChromium()).executable)).size);
    expect(await readdir(one.libraries)).toContain('libnss3.so');
    expect(await readdir(cache), 'what was unpacked aside is gone').toHaveLength(1);
  });

  it('keeps web security on and reaches nothing but this machine', async () => {
    const other = await startStaticServer(folder);
    onTestFinished(() => other.close());
    const page = await newPage();
    await page.goto(server.url);
    const reached = (address: string): Promise<boolean> =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        address,
      );
    expect(await reached(server.url)).toBe(true);
    expect(await reached(other.url), 'another origin').toBe(false);
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });
});

describe('the accessibility audit', () => {
  it('names what is wrong, where, and how to mend it', async () => {
    const page = await newPage();
    await page.goto(`${server.url}broken.html`);
    const report = await expectNoAxeViolations(page).then(String, String);
    expect(report).toContain(`2 accessibility violations at ${server.url}broken.html`);
    expect(report).toContain('Images must have alternative text (image-alt, critical)');
    expect(report).toContain('<img src="still.png">');
    expect(report).toContain('Buttons must have discernible text (button-name, critical)');
  });

  it('passes a sound page', async () => {
    const page = await newPage();
    await page.goto(server.url);
    await expectNoAxeViolations(page);
  });

  it('works under a strict content security policy, and leaves it in force', async () => {
    const strict = await startStaticServer(folder, { headers: { 'content-security-policy': strictPolicy } });
    onTestFinished(() => strict.close());
    const page = await newPage();
    await page.goto(strict.url);
    await expectNoAxeViolations(page);
    await page.goto(`${strict.url}broken.html`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow('image-alt');
    await expect(page.addScriptTag({ content: 'globalThis.injected = true' })).rejects.toThrow();
  });

  it('audits a page that was opened without scripts, and leaves it without', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${server.url}broken.html`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow('image-alt');
    expect(await page.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
    await page.goto(server.url);
    await expectNoAxeViolations(page);
  });
});

describe('the static server', () => {
  const answer = async (path: string, from = server): Promise<[number, string | null, string]> => {
    const response = await fetch(new URL(path, from.url), { redirect: 'manual' });
    return [response.status, response.headers.get('content-type'), await response.text()];
  };

  it('answers a folder with its index, and a folder without a slash with a redirect', async () => {
    expect(await answer('')).toEqual([200, 'text/html;charset=utf-8', expect.stringContaining('Front page')]);
    expect(await answer('reviews/')).toEqual([200, expect.anything(), expect.stringContaining('Reviews')]);
    expect(await answer('reviews/हिन्दी/')).toEqual([200, expect.anything(), expect.stringContaining('समीक्षा')]);
    const response = await fetch(`${server.url}reviews?page=2`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/reviews/?page=2']);
  });

  it('answers what is missing with the 404 page and status, and guesses no extension', async () => {
    const nothingHere = [404, 'text/html;charset=utf-8', expect.stringContaining('Nothing here')];
    for (const path of ['no/such/page/', 'broken', '%2e%2e%2fetc/passwd', '%']) {
      expect(await answer(path), path).toEqual(nothingHere);
    }
  });

  it('gives each file its type', async () => {
    expect((await answer('feed.xml'))[1]).toMatch(/^(text|application)\/xml/);
    expect((await answer('search.wasm'))[1]).toBe('application/wasm');
  });

  it('serves a site under its base, and nothing outside it', async () => {
    const based = await startStaticServer(folder, { base: '/journal/' });
    onTestFinished(() => based.close());
    expect(based.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/journal\/$/);
    expect((await answer('reviews/', based))[0]).toBe(200);
    expect((await answer('/journal', based))[0]).toBe(301);
    for (const outside of ['/', '/reviews/', '/journalist/']) expect((await answer(outside, based))[0]).toBe(404);
  });

  it('refuses a folder that was never built, and stops when it is told to', async () => {
    await expect(startStaticServer(join(folder, 'dist'))).rejects.toThrow('has no index.html');
    const brief = await startStaticServer(folder);
    await brief.close();
    await expect(fetch(brief.url)).rejects.toThrow();
  });
});

describe('screenshots', () => {
  it('are taken at three widths, by day and by night', async () => {
    const pictures = join(folder, 'pictures');
    const files = await screenshotPages({
      browser,
      baseUrl: server.url,
      paths: ['', 'reviews/हिन्दी/'],
      folder: pictures,
      fullPage: true,
    });
    const names = ['390.day', '390.night', '820.day', '820.night', '1440.day', '1440.night'];
    expect(files.map((file) => file.slice(pictures.length + 1))).toEqual(
      ['index', 'reviews-हिन्दी'].flatMap((page) => names.map((name) => `${page}.${name}.png`)),
    );
    const contents = await Promise.all(files.map((file) => readFile(file)));
    // A PNG's width is the 32-bit number at byte 16.
    expect(contents.slice(0, 6).map((png) => png.readUInt32BE(16))).toEqual([390, 390, 820, 820, 1440, 1440]);
    expect(contents[0]?.equals(contents[1] as Buffer), 'day and night look the same').toBe(false);
  });

  it('show as much of a page as is asked for, in the state that is asked for', async () => {
    const files = await screenshotPages({
      browser,
      baseUrl: server.url,
      paths: ['', 'reviews/'],
      folder: join(folder, 'parts'),
      fullPage: (path) => path === '',
      maxHeight: 1500,
      prepare: async (page) => {
        await page.addStyleTag({ content: ':root { min-block-size: 3000px }' });
      },
    });
    const contents = await Promise.all(files.map((file) => readFile(file)));
    // A PNG's height is the 32-bit number at byte 20.
    const heights = contents.map((png) => png.readUInt32BE(20));
    expect(heights).toEqual([...Array.from({ length: 6 }, () => 1500), 844, 844, 1180, 1180, 900, 900]);
  });

  it('are refused of a page that does not exist', async () => {
    const request = { browser, baseUrl: server.url, paths: ['no/such/page/'], folder: join(folder, 'none') };
    await expect(screenshotPages(request)).rejects.toThrow('it answered 404');
  });
});
