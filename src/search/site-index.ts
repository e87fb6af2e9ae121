/**
 * Both search indexes of a site as they take in page after page: `/pagefind/` without spoilers and `/pagefind-spoilers/`
 * with everything, each with a bundle of its own for every further language, since one bundle stems all words as one
 * language's. A build and `npm run dev` index alike because both go through here.
 */
import { createIndex, type PagefindIndex } from 'pagefind';
import { indexedPages, type IndexKind } from './indexed-page.ts';

/** The folders of the two indexes in the output. */
export const indexFolders: Readonly<Record<IndexKind, string>> = { safe: 'pagefind', full: 'pagefind-spoilers' };

/** A page as it is served. */
export interface SitePage {
  /** Its path without the sub-path. */
  url: string;
  html: string;
}

/** How many pages each index finds. */
export type IndexCounts = Record<IndexKind, number>;

/** Two indexes, finished but not written. */
export interface SiteIndexes {
  counts: IndexCounts;
  /** Their bundles by the folders of the site that they belong in: `pagefind`, `pagefind/hi`. */
  bundles: ReadonlyMap<string, PagefindIndex>;
}

/**
 * Indexes pages as they come; the same pages in the same order make the same indexes. Pagefind keeps what `bundles`
 * names until it is told otherwise. Rejects where Pagefind does, or where a page cannot be had.
 */
export async function indexSite(pages: AsyncIterable<SitePage>, mainLanguage: string): Promise<SiteIndexes> {
  const main = mainLanguage.split('-')[0] ?? mainLanguage;
  const bundles = new Map<string, PagefindIndex>();
  const counts: IndexCounts = { safe: 0, full: 0 };
  const bundleOf = async (kind: IndexKind, language: string): Promise<PagefindIndex> => {
    const folder = indexFolders[kind] + (language === main ? '' : `/${language}`);
    const bundle = bundles.get(folder) ?? (await newBundle(language));
    bundles.set(folder, bundle);
    return bundle;
  };
  try {
    for (const kind of kinds) await bundleOf(kind, main);
    let taken: Promise<unknown> = Promise.resolve();
    for await (const { url, html } of pages) {
      const found = indexedPages(html);
      await taken; // while this page was on its way and was read
      if (found === undefined) continue;
      const adds: Promise<void>[] = [];
      for (const kind of kinds) {
        adds.push(addPage(await bundleOf(kind, found[kind].language), url, found[kind].html));
        counts[kind] += 1;
      }
      taken = Promise.all(adds);
      taken.catch(() => undefined); // it is waited for above or below
    }
    await taken;
  } catch (error) {
    await forget(bundles);
    throw error;
  }
  return { counts, bundles };
}

const kinds: readonly IndexKind[] = ['safe', 'full'];

/** Pagefind's own process keeps every index until it is told that nobody wants it. */
export async function forget(bundles: SiteIndexes['bundles']): Promise<void> {
  for (const bundle of bundles.values()) await bundle.deleteIndex();
}

async function addPage(bundle: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await bundle.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`Search could not take in ${url}: ${errors.join('; ')}`);
}

async function newBundle(language: string): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  return index;
}
