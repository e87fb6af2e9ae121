/**
 * One search index of a site as it takes in page after page: `/pagefind/` without spoilers or `/pagefind-spoilers/`
 * with everything, each with a bundle of its own for every further language, since one bundle stems all words as one
 * language's. A build and `npm run dev` index alike because both go through here.
 */
import { createIndex, type PagefindIndex } from 'pagefind';
import { indexedPage } from './indexed-page.ts';

/** The folders of the two indexes in the output. */
export const indexFolders = { safe: 'pagefind', full: 'pagefind-spoilers' } as const;
export type IndexKind = keyof typeof indexFolders;

/** An index that takes in pages. */
export interface SiteIndex {
  /** Takes in the page at `url`, a path without the sub-path; false where it holds nothing to find. */
  add(url: string, html: string): Promise<boolean>;
  /** Its bundles so far by the folders of the site that they belong in: `pagefind`, `pagefind/hi`. */
  bundles(): ReadonlyMap<string, PagefindIndex>;
}

/** Begins an index; the same pages in the same order make the same index. Throws where Pagefind does. */
export async function siteIndex(kind: IndexKind, mainLanguage: string): Promise<SiteIndex> {
  const main = mainLanguage.split('-')[0] ?? mainLanguage;
  const folderOf = (language: string): string => indexFolders[kind] + (language === main ? '' : `/${language}`);
  const bundles = new Map([[folderOf(main), await newBundle(main)]]);
  return {
    add: async (url, html) => {
      const page = indexedPage(html, kind);
      if (page === undefined) return false;
      const folder = folderOf(page.language);
      const bundle = bundles.get(folder) ?? (await newBundle(page.language));
      bundles.set(folder, bundle);
      const { errors } = await bundle.addHTMLFile({ url, content: page.html });
      if (errors.length > 0) throw new Error(`Search could not take in ${url}: ${errors.join('; ')}`);
      return true;
    },
    bundles: () => bundles,
  };
}

async function newBundle(language: string): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  return index;
}
