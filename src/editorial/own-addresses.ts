/**
 * Addresses that the site itself uses, whatever is published: no old address can lead on from one, and no standing page
 * can take one. An alias there would be written in the place of what readers and programs ask for.
 */
import { fixedAddresses } from './addresses.ts';

/** First steps of addresses that the site itself uses. */
const reserved = new Set([
  'index',
  'reviews',
  'archive',
  'films',
  'people',
  'themes',
  'warnings',
  'contributors',
  'search',
  'atlas',
  'preferences',
  'feeds',
  'admin',
  'pagefind',
  'pagefind-spoilers',
  '404',
]);

/** Do addresses of the site itself begin with this step? No standing page can. */
export function isReservedStep(step: string): boolean {
  return reserved.has(step);
}

/** Files that every build makes for machines and for hosts. */
const machineFiles =
  /^\/(?:feed\.(?:xml|json|xsl|css)|suggestions\.json|robots\.txt|opensearch\.xml|manifest\.webmanifest|sw\.js|(?:icon-|apple-touch-icon)[^/]*\.png|404\.html|_headers|_redirects|sitemap-[^/]*\.xml)$/;

/** Files beside the page of a thing, which are there as long as the thing is. */
const filesOfThings =
  /^\/(?:(?:themes|films|contributors)\/[^/]+\/feed\.xml|warnings\/[^/]+\/without\.xml|films\/[^/]+\/card\.png)$/;

/** Folders in which nothing but the site's own lies. */
const ownFolders = /^\/(?:_astro|admin|feeds|atlas|preferences|search|pagefind|pagefind-spoilers)\//;

/** Does every build serve something of its own at this address? It is decoded, and a page's ends with a slash. */
export function isAlwaysServed(path: string): boolean {
  // What has no ending is taken for a page, and gets a slash: `_headers` is a file all the same.
  return machineFiles.test(path.replace(/\/$/, '')) || ownFolders.test(path) || fixedAddresses.includes(path);
}

/** Does the site itself use this address, whatever is published? No alias can have it. */
export function isOwnAddress(path: string): boolean {
  return isAlwaysServed(path) || filesOfThings.test(path) || path.startsWith('/reviews/page/');
}
