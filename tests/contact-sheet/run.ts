/**
 * `npm run contact-sheet`: every kind of page of the sample magazine in one picture, at three widths, by day and by
 * night, since a site is judged as a whole and by eye. `-- PATH...` shows these pages alone, `-- --site FOLDER` a
 * site that is built already. What it makes lies in `.cuemark/contact-sheet/`: `index.html`, whose pictures lead to
 * the large ones, and the numbered sheets as pictures.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { showProgress } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/run.ts';
import { startStaticServer } from '../../src/cli/static-server.ts';
import { askedPages } from '../support/asked-pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/built-publication.ts';
import { builtPages } from '../support/crawl.ts';
import { pageKinds, type KindOfPage } from '../support/page-kinds.ts';
import { buildPublication } from '../support/build-publication.ts';
import { columns, screenshotPages } from '../support/screenshot-pages.ts';
import { sheetPage, type SheetRow } from './sheet-page.ts';
import { pageStates, type PageState } from './states.ts';

const work = join(projectRoot, '.cuemark/contact-sheet');
const pictures = join(work, 'pictures');
/** The full pictures end here, in CSS pixels: the rest of a long page looks like what is above. */
const tallest = 4000;

/** Takes the pictures of these pages of a built site; `of` is put before the pictures' names. */
async function rowsOf(browser: Browser, site: string, pages: readonly KindOfPage[], of = ''): Promise<SheetRow[]> {
  const server = await startStaticServer(site);
  const progress = showProgress(`Taking pictures${of === '' ? '' : ` of the ${of} magazine`}`);
  let taken = 0;
  const files = await screenshotPages({
    browser,
    baseUrl: server.url,
    paths: pages.map(({ path }) => path),
    folder: join(pictures, of),
    fullPage: (path) => stateAt(path)?.isOneScreen !== true,
    maxHeight: tallest,
    prepare: async (page, path) => stateAt(path)?.prepare(page),
    onPicture: () => {
      progress.step((taken += 1), pages.length * columns.length);
    },
  }).finally(() => server.close());
  progress.end();
  return pages.map(({ name, path }, index) => ({
    name,
    path,
    pictures: files
      .slice(index * columns.length, (index + 1) * columns.length)
      .map((file) => relative(work, file).replaceAll('\\', '/')),
  }));
}

function stateAt(path: string): PageState | undefined {
  return pageStates.find((state) => state.path === path);
}

/** A magazine that nobody has written anything for. */
async function emptyMagazine(): Promise<string> {
  const [content, site] = [join(work, 'empty-content'), join(work, 'empty-site')];
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'name: An empty magazine\nurl: https://example.org\n');
  return buildPublication(site, { CONTENT_DIR: content });
}

const emptyPages: readonly KindOfPage[] = [
  { name: 'Empty: front page', path: '' },
  { name: 'Empty: archive', path: 'archive/' },
  { name: 'Empty: themes', path: 'themes/' },
];

/** Photographs each sheet of the page at `index`. */
async function photographSheets(browser: Browser, index: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
  await page.goto(pathToFileURL(index).href);
  const sheets = await page.locator('.sheet').all();
  const files: string[] = [];
  const progress = showProgress('Composing the sheets');
  for (const [number, sheet] of sheets.entries()) {
    const file = join(work, sheets.length === 1 ? 'contact-sheet.png' : `contact-sheet-${String(number + 1)}.png`);
    await sheet.evaluate(async (section) => {
      // One after the other: so many large pictures at once are more than a browser decodes.
      for (const image of section.querySelectorAll('img')) await image.decode();
    });
    await sheet.screenshot({ path: file });
    files.push(file);
    progress.step(number + 1, sheets.length);
  }
  progress.end();
  await page.close();
  return files;
}

await run(async () => {
  const asked = askedPages(process.argv.slice(2));
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const site = asked.site ?? (await buildPublication(join(work, 'site'), {}));
  const all = [...pageKinds(builtPages(site)), ...pageStates];
  const pages = asked.among(all);
  const browser = await launchBrowser();
  const rows = await rowsOf(browser, site, pages);
  if (pages === all) rows.push(...(await rowsOf(browser, await emptyMagazine(), emptyPages, 'empty')));
  const index = join(work, 'index.html');
  await writeFile(index, sheetPage('Contact sheet', rows));
  const sheets = await photographSheets(browser, index);
  await browser.close();
  for (const file of [index, ...sheets]) process.stdout.write(`${relative(projectRoot, file)}\n`);
  return 0;
});
