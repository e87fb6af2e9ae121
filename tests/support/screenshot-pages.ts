/**
 * How the site looks is judged by eye, at a telephone's, a tablet's and a desk's width, by day
 * and by night. This module takes those pictures in one go, each after fonts and images have
 * come, so that two sets can be laid side by side.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const viewports = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];
const hours = [
  { hour: 'day', colorScheme: 'light' },
  { hour: 'night', colorScheme: 'dark' },
] as const;

/** What `screenshotPages` needs. */
export interface ScreenshotRequest {
  browser: Browser;
  /** The address `paths` are resolved against; ends in a slash. */
  baseUrl: string;
  /** Addresses relative to `baseUrl`: `''` for the front page, `reviews/the-lighthouse/`. */
  paths: readonly string[];
  /** Where the pictures go; made if it is missing. */
  folder: string;
  /** The whole page instead of the first screen, or the pages of which that is wanted. */
  fullPage?: boolean | ((path: string) => boolean);
  /** No picture is taller, in CSS pixels. */
  maxHeight?: number;
  /** Brings a page into the state that is wanted, once it has come. */
  prepare?: (page: Page, path: string) => Promise<void>;
  /** Called after each picture. */
  onPicture?: () => void;
}

/** The pictures of one path, in their order. */
export const columns = viewports.flatMap(({ width }) => hours.map(({ hour }) => ({ width, hour })));

/**
 * Writes six PNG files for each path, named `<path>.<width>.<day|night>.png` with dashes for
 * slashes and `index` for the front page, and answers with their paths in that order.
 *
 * @throws Error when an address does not answer with a page.
 */
export async function screenshotPages(request: ScreenshotRequest): Promise<string[]> {
  const { browser, baseUrl, paths, folder, fullPage = false, maxHeight, prepare, onPicture } = request;
  await mkdir(folder, { recursive: true });
  const sets = await Promise.all(
    viewports.flatMap((viewport) =>
      hours.map(async ({ hour, colorScheme }) => {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const files: string[] = [];
        for (const path of paths) {
          await open(page, new URL(path, baseUrl).href);
          await prepare?.(page, path);
          const file = join(folder, `${fileName(path)}.${viewport.width}.${hour}.png`);
          const isWhole = typeof fullPage === 'function' ? fullPage(path) : fullPage;
          const upTo =
            !isWhole || maxHeight === undefined
              ? {}
              : { clip: { x: 0, y: 0, width: viewport.width, height: maxHeight } };
          await page.screenshot({ path: file, fullPage: isWhole, animations: 'disabled', ...upTo });
          files.push(file);
          onPicture?.();
        }
        await context.close();
        return files;
      }),
    ),
  );
  return paths.flatMap((_, index) => sets.flatMap((files) => files.slice(index, index + 1)));
}

async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  if (!response?.ok()) {
    throw new Error(
      `No screenshot of ${address}: it answered ${response?.status() ?? 'nothing'}. Look for a wrong path, or a site that was not built.`,
    );
  }
  // A font that came too late for the first visit is shown on the next, as to a reader who goes on.
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A full page shows images that a reader would have scrolled to.
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    // What has been decoded is painted with the frame after the next.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

function fileName(path: string): string {
  const words = decodeURIComponent(path)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words || 'index';
}
