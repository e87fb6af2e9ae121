/** Writes one search index of a built site into it, from the files that a host will serve. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { filesIn } from '../sources/files-in.ts';
import { indexScripts, withFailuresSaid } from './bundle-scripts.ts';
import { siteIndex, type IndexKind } from './site-index.ts';

/** Indexes every page of `siteDir`; the result is the number of pages found in it. Throws where anything fails. */
export async function writeIndex(siteDir: string, kind: IndexKind, mainLanguage: string): Promise<number> {
  const index = await siteIndex(kind, mainLanguage);
  let count = 0;
  for (const file of await htmlFiles(siteDir)) {
    const url = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    if (await index.add(url, await readFile(join(siteDir, file), 'utf8'))) count += 1;
  }
  for (const [folder, bundle] of index.bundles()) {
    const { errors } = await bundle.writeFiles({ outputPath: join(siteDir, folder) });
    if (errors.length > 0) throw new Error(`The search index could not be written to ${folder}: ${errors.join('; ')}`);
    for (const script of indexScripts) {
      const file = join(siteDir, folder, script);
      await writeFile(file, withFailuresSaid(await readFile(file, 'utf8')));
    }
  }
  await close();
  return count;
}

/** The HTML files of a site, but those of search itself. */
async function htmlFiles(root: string): Promise<string[]> {
  const files = await filesIn(root);
  return files.filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'));
}
