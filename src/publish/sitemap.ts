/**
 * The sitemap, by the protocol of https://www.sitemaps.org/protocol.html: an index, and parts that hold no more pages
 * than it allows; with Google's links between the languages of one text.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { SitemapPage } from '../editorial/sitemap.ts';
import type { AddressOf } from './json-ld.ts';
import { xmlDocument } from './xml.ts';

/** The most pages that one file may hold; a page of ours takes far less than a fifty-thousandth of its 50 MB. */
export const mostPages = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtml = 'http://www.w3.org/1999/xhtml';

/** The pages of each part, in their order. */
export function sitemapParts(pages: readonly SitemapPage[], most = mostPages): SitemapPage[][] {
  const count = Math.max(1, Math.ceil(pages.length / most));
  return Array.from({ length: count }, (_, part) => pages.slice(part * most, (part + 1) * most));
}

/** The path of a part, counted from 0. */
export function sitemapPath(part: number): string {
  return `/sitemap-${String(part)}.xml`;
}

/** The index: each part with the newest of its dates. */
export function sitemapIndex(parts: readonly (readonly SitemapPage[])[], at: AddressOf): string {
  return xmlDocument(
    x(
      'sitemapindex',
      { xmlns: namespace },
      parts.map((pages, part) => x('sitemap', [x('loc', at(sitemapPath(part))), ...lastmod(newestOf(pages))])),
    ),
  );
}

/** One part. */
export function sitemapPart(pages: readonly SitemapPage[], at: AddressOf): string {
  return xmlDocument(
    x(
      'urlset',
      { xmlns: namespace, 'xmlns:xhtml': xhtml },
      pages.map(({ path, changed, versions }) =>
        x('url', [
          x('loc', at(path)),
          ...lastmod(changed),
          ...languageLinks(versions).map(({ hreflang, path: other }) =>
            x('xhtml:link', { rel: 'alternate', hreflang, href: at(other) }),
          ),
        ]),
      ),
    ),
  );
}

/** What a page in several languages links to: each of them, itself too, and the first for whoever reads none. */
export function languageLinks(versions: SitemapPage['versions']): { hreflang: string; path: string }[] {
  const [first] = versions;
  if (first === undefined) return [];
  return [
    ...versions.map(({ language, path }) => ({ hreflang: language, path })),
    { hreflang: 'x-default', path: first.path },
  ];
}

function lastmod(changed: string | undefined): Element[] {
  return changed === undefined ? [] : [x('lastmod', changed)];
}

/** The newest date; a plain day counts as its beginning. */
function newestOf(pages: readonly SitemapPage[]): string | undefined {
  let newest: string | undefined;
  for (const { changed } of pages)
    if (changed !== undefined && (newest === undefined || Date.parse(changed) > Date.parse(newest))) newest = changed;
  return newest;
}
