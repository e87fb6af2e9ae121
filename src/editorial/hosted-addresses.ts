/** What a host must know of a publication's addresses, beside the files that it serves. */
import type { Content } from '../sources/read-content.ts';
import { addressPath, type Address } from './addresses.ts';
import { isAlwaysServed } from './own-addresses.ts';
import { permalinkLines, redirectsOf, type Redirect } from './permalinks.ts';

/** Addresses without the sub-path. */
export interface HostedAddresses {
  redirects: Redirect[];
  /** Withdrawn on purpose. */
  gone: string[];
  /** The first steps of the addresses of standing pages: `about`. */
  pages: string[];
}

/** What the content says of old addresses and of standing pages. */
export function hostedAddresses(content: Content, addresses: ReadonlyMap<string, Address>): HostedAddresses {
  const redirects = redirectsOf(content, addresses);
  const led = new Set(redirects.map(({ from }) => addressPath(from)));
  const isServed = (path: string): boolean => addresses.has(path) || isAlwaysServed(path);
  const gone = permalinkLines(content.permalinks ?? '')
    .filter(({ path, isGone }) => isGone && !isServed(addressPath(path)) && !led.has(addressPath(path)))
    .map(({ path }) => path);
  const pages = [...content.entries.pages.keys()].map((id) => id.replace(/\/.*/, ''));
  return { redirects, gone: [...new Set(gone)], pages: [...new Set(pages)] };
}
