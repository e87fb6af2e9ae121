/** Both search indexes of a site that is not written to files: `npm run dev` serves them from memory. */
import { indexScripts, withFailuresSaid } from './bundle-scripts.ts';
import { indexFolders, siteIndex, type IndexKind, type SiteIndex } from './site-index.ts';

/** A page as it is served. */
export interface ServedPage {
  /** Its path without the sub-path. */
  url: string;
  html: string;
}

/** The files of both indexes by their paths below the site's: `pagefind/pagefind.js`. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Indexes pages as they come; in the order of a build, they make the index of that build. Throws where Pagefind does. */
export async function indexInMemory(pages: AsyncIterable<ServedPage>, mainLanguage: string): Promise<IndexFiles> {
  const indexes: SiteIndex[] = [];
  try {
    for (const kind of Object.keys(indexFolders) as IndexKind[]) indexes.push(await siteIndex(kind, mainLanguage));
    let taken: Promise<unknown> = Promise.resolve();
    for await (const { url, html } of pages) {
      await taken; // while this page was on its way
      taken = Promise.all(indexes.map((index) => index.add(url, html)));
      taken.catch(() => undefined); // it is waited for above or below
    }
    await taken;
    const files = new Map<string, Uint8Array>();
    for (const [folder, bundle] of indexes.flatMap((index) => [...index.bundles()])) {
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
    // Pagefind's own process keeps every index until it is told that nobody wants it.
    for (const index of indexes) for (const bundle of index.bundles().values()) await bundle.deleteIndex();
  }
}
