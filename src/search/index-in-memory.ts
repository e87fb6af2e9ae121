/** Both search indexes of a site that is not written to files: `npm run dev` serves them from memory. */
import { indexScripts, withFailuresSaid } from './bundle-scripts.ts';
import { forget, indexSite, type SitePage } from './site-index.ts';

/** The files of both indexes by their paths below the site's: `pagefind/pagefind.js`. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Indexes pages as they come; in the order of a build, they make the index of that build. Throws where Pagefind does. */
export async function indexInMemory(pages: AsyncIterable<SitePage>, mainLanguage: string): Promise<IndexFiles> {
  const { bundles } = await indexSite(pages, mainLanguage);
  try {
    const files = new Map<string, Uint8Array>();
    for (const [folder, bundle] of bundles) {
      const { errors, files: own } = await bundle.getFiles();
      if (errors.length > 0) throw new Error(`The search index could not be finished: ${errors.join('; ')}`);
      for (const { path, content } of own) {
        const isScript = indexScripts.includes(path);
        const said = isScript ? Buffer.from(withFailuresSaid(Buffer.from(content).toString())) : content;
        files.set(`${folder}/${path}`, said);
      }
    }
    return files;
  } finally {
    await forget(bundles);
  }
}
