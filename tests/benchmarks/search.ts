/**
 * `npm run bench:search`: what search costs a reader on a slow telephone, in seconds and bytes, in a magazine of 2,000
 * reviews; `npm run bench:search -- 10000` in a larger one. The line is slow for the worker too (slow-host.ts), the
 * processor four times slower for the page. Medians of five readers, each with an empty cache. The page itself takes
 * the time, from a key to the frame that shows what it led to: to ask from outside takes tenths of a second.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { rareWord, standardSize, writePublication } from './generated-publication.ts';
import { measure } from './measure.ts';
import { startSlowHost, type Sent, type SlowHost } from './slow-host.ts';

const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');
const work = join(projectRoot, '.cuemark/bench-search');
const slow4G = { delay: 150, width: 200 };
const slowerProcessor = 4;

/** What one reader waits for, in milliseconds, and what comes over the line, in bytes. */
interface Visit {
  suggestions: number;
  texts: number;
  pagefind: number;
  pagefindRequests: number;
  names: number;
}

/** A page that notes when it shows what is waited for, in milliseconds after the first or the last key. */
interface TimedPage {
  times: { suggestions: number; texts: number };
}

/** Runs in the page. */
function noteTimes(): void {
  const times = { suggestions: NaN, texts: NaN };
  Object.assign(globalThis, { times });
  let firstKey: number | undefined;
  let lastKey = NaN;
  addEventListener(
    'keydown',
    () => {
      lastKey = performance.now();
      firstKey ??= lastKey;
    },
    true,
  );
  const note = (selector: string, name: keyof typeof times, since: () => number): void => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      // The task after the frame's own work: by then it is drawn.
      requestAnimationFrame(() => setTimeout(() => (times[name] = performance.now() - since())));
    });
    observer.observe(document.body, { subtree: true, childList: true });
  };
  note('.find-name', 'suggestions', () => firstKey ?? NaN);
  note('.find-text', 'texts', () => lastKey);
}

async function visit(browser: Browser, host: SlowHost, words: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
  await page.goto(`${host.url}films/film-1/`, { waitUntil: 'networkidle' });
  host.sent();
  await page.evaluate(noteTimes);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('cam');
  await page.locator('.find-name').first().waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words, { delay: 60 });
  await page.locator('.find-text').first().waitFor();
  const { suggestions, texts } = await page.evaluate(() => (globalThis as unknown as TimedPage).times);
  const sent = host.sent();
  await context.close();
  const isPagefind = ({ path }: Sent): boolean => path.startsWith('/pagefind/');
  const bytes = (files: readonly Sent[]): number => files.reduce((sum, file) => sum + file.bytes, 0);
  const ofPagefind = sent.filter(isPagefind);
  return {
    suggestions,
    texts,
    pagefind: bytes(ofPagefind),
    pagefindRequests: ofPagefind.length,
    names: bytes(sent.filter((file) => !isPagefind(file))),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const reviews = Number(process.argv[2] ?? standardSize.reviews);
const size = {
  ...standardSize,
  rareWords: 15_000,
  reviews,
  films: Math.round((reviews * standardSize.films) / standardSize.reviews),
};
const content = join(work, 'content');
const outDir = join(work, 'dist');
await rm(work, { recursive: true, force: true });
process.stdout.write(`Writing and building ${String(reviews)} reviews of ${String(size.films)} films...\n`);
await writePublication(content, size);
await measure([process.execPath, 'src/cli/build.ts'], {
  cwd: projectRoot,
  environment: { CONTENT_DIR: content, OUT_DIR: outDir, AS_OF: '2026-11-01T00:00:00Z' },
});
const [host, browser] = await Promise.all([startSlowHost(outDir, slow4G), launchBrowser()]);
const visits: Visit[] = [];
// Two words a reader might remember, the first rare and the second less so.
for (const rank of [400, 700, 1100, 1600, 2300])
  visits.push(await visit(browser, host, `${rareWord(rank)} ${rareWord(Math.floor(rank / 20))}`));
await Promise.all([host.close(), browser.close()]);
await rm(work, { recursive: true, force: true });

const of = (figure: keyof Visit): number => median(visits.map((one) => one[figure]));
process.stdout.write(
  [
    '',
    `first suggestion, from opening the field   ${(of('suggestions') / 1000).toFixed(2)} s (at most 1.0)`,
    `first text, from the last key              ${(of('texts') / 1000).toFixed(2)} s (at most 2.5)`,
    `Pagefind until then                        ${(of('pagefind') / 1000).toFixed(0)} kB in ${String(of('pagefindRequests'))} requests (at most 160 kB)`,
    `names and everything else until then       ${(of('names') / 1000).toFixed(0)} kB (at most 75 kB)`,
    '',
  ].join('\n'),
);
