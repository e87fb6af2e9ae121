/**
 * The addresses of the old site: which of them a thing had, so that it becomes an alias, and where a link to one leads
 * now.
 */
import { addressPath } from '../../editorial/addresses.ts';
import { isOwnAddress } from '../../editorial/own-addresses.ts';
import { isSitePath } from '../../schemas/site-path.ts';

/** The old site, as links name it: `www.` and the scheme make no difference. */
export interface OldSite {
  host: string;
  /** The sub-path of the old site where the publication has it too, and paths are written without it; else `/`. */
  dropped: string;
  /** The sub-path of the old site as the publication's paths have it: `/blog/`, or `/`. */
  base: string;
}

/** The site at an address; undefined where the export names none that can be read. `base`: the publication's sub-path. */
export function oldSite(url: string, base: string): OldSite | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  if (host === '') return undefined;
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return { host: plainHost(host), ...(path === base ? { dropped: path, base: '/' } : { dropped: '/', base: path }) };
}

/** What an address of the old site says. */
export interface OldPlace {
  /** Decoded, as the publication compares addresses: `/2019/05/the-perfection/`. */
  path: string;
  query: URLSearchParams;
  /** With `#`, or empty. */
  fragment: string;
}

/** Reads an address, absolute or from the root; undefined where it is none of the old site. */
export function oldPlace(written: string, site: OldSite): OldPlace | undefined {
  const address = written.trim();
  if (/^(?![a-z][a-z0-9+.-]*:|\/)/i.test(address)) return undefined;
  const url = URL.parse(address, `https://${site.host}/`);
  if (url === null || !/^https?:$/.test(url.protocol) || plainHost(url.host) !== site.host) return undefined;
  const { pathname, searchParams, hash } = url;
  const path = pathname.startsWith(site.dropped) ? `/${pathname.slice(site.dropped.length)}` : pathname;
  return { path: addressPath(path), query: searchParams, fragment: hash };
}

/** The path that becomes the alias of a thing which had this address; undefined where it had none of its own. */
export function aliasOf(link: string, site: OldSite | undefined): string | undefined {
  const place = site === undefined ? undefined : oldPlace(link, site);
  if (place === undefined || place.query.size > 0 || place.path === '/') return undefined;
  const { path } = place;
  return isSitePath(path) && !isOwnAddress(path) ? path : undefined;
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
