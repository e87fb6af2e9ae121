/** The sample magazine as a host serves it that keeps each repository in a folder of its own. */
import { buildInShop } from './build-shop.ts';
import { builtPublication } from './built-publication.ts';

/** Where it is served: an origin that no text of the project names, so that every address of it is one of the site's. */
export const subPath = { origin: 'https://told.example', base: '/magazine/' } as const;

/** The magazine of `content/`, built once in this run under the sub-path. */
export function magazineUnderSubPath(): Promise<{ folder: string }> {
  return builtPublication('magazine-sub-path', { SITE_URL: `${subPath.origin}/magazine` }, buildInShop);
}
