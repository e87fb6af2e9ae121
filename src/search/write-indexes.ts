/** Writes the search indexes of a site into it, of the files that a host will serve. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { indexScripts, withFailuresSaid } from './bundle-scripts.ts';
import { indexSite, type IndexCounts, type SitePage } from './site-index.ts';

/** Indexes the pages of `siteDir`; the result is the number of pages found in each index. Throws where anything fails. */
export async function writeIndexes(
  siteDir: string,
  pages: AsyncIterable<SitePage>,
  mainLanguage: string,
): Promise<IndexCounts> {
  const { bundles, counts } = await indexSite(pages, mainLanguage);
  await Promise.all(
    Array.from(bundles, async ([folder, bundle]) => {
      const { errors } = await bundle.writeFiles({ outputPath: join(siteDir, folder) });
      if (errors.length > 0)
        throw new Error(`The search index could not be written to ${folder}: ${errors.join('; ')}`);
      for (const script of indexScripts) {
        const file = join(siteDir, folder, script);
        await writeFile(file, withFailuresSaid(await readFile(file, 'utf8')));
      }
    }),
  );
  await close();
  return counts;
}
