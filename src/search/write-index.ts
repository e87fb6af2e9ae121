/**
 * Writes one search index of a built site: `/pagefind/` without spoilers or `/pagefind-spoilers/` with everything,
 * each with a bundle of its own for every further language, since one bundle stems all words as one language's.
 * The only file that speaks to Pagefind's Node API.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { filesIn } from '../sources/files-in.ts';
import { indexedPage } from './indexed-page.ts';

/** The folders of the two indexes in the output. */
export const indexFolders = { safe: 'pagefind', full: 'pagefind-spoilers' } as const;
export type IndexKind = keyof typeof indexFolders;

/** Indexes every page of `siteDir`; the result is the number of pages found in it. Throws where anything fails. */
export async function writeIndex(siteDir: string, kind: IndexKind, mainLanguage: string): Promise<number> {
  const main = mainLanguage.split('-')[0] ?? mainLanguage;
  const bundles = new Map<string, PagefindIndex>([[main, await newIndex(main)]]);
  let count = 0;
  for (const file of await htmlFiles(siteDir)) {
    const page = indexedPage(await readFile(join(siteDir, file), 'utf8'), kind);
    if (page === undefined) continue;
    const bundle = bundles.get(page.language) ?? (await newIndex(page.language));
    bundles.set(page.language, bundle);
    const url = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    const { errors } = await bundle.addHTMLFile({ url, content: page.html });
    if (errors.length > 0) throw new Error(`Search could not take in ${url}: ${errors.join('; ')}`);
    count += 1;
  }
  for (const [language, bundle] of bundles) {
    const folder = join(siteDir, indexFolders[kind], language === main ? '' : language);
    const { errors } = await bundle.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`The search index could not be written to ${folder}: ${errors.join('; ')}`);
  }
  await close();
  return count;
}

async function newIndex(language: string): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  return index;
}

/** The HTML files of a site, but those of search itself. */
async function htmlFiles(root: string): Promise<string[]> {
  const files = await filesIn(root);
  return files.filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'));
}
