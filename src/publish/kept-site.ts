/** What a service worker keeps of a built site for reading without a connection, found in the finished pages. */
import { createHash } from 'node:crypto';

/** What the build tells the worker. */
export interface KeptSite {
  /** The path that the site is served under, with slashes around it. */
  base: string;
  /** Another one whenever anything is different that may be kept. */
  version: string;
  /** What is kept of the publication itself: its pages, and what they and reviews are made with. Paths with the base. */
  files: readonly string[];
  /** The path of the page that stands for those that are not kept. */
  offline: string;
}

/** Where the page lies that stands for those that are not kept, below the site's address. */
export const offlineAddress = '/preferences/offline/';

// Below the site's path, without a slash before them.
const offlinePage = offlineAddress.slice(1);
const housePages = ['', 'preferences/', offlinePage];
const houseFiles = ['preferences/films.json', 'favicon.svg'];

/** Is this the file of a page that may be kept: the publication's own, or a review? */
export function isKeptPage(file: string): boolean {
  return (
    /^reviews\/(?!page\/)[^/]+\/index\.html$/.test(file) || housePages.some((page) => file === `${page}index.html`)
  );
}

/**
 * What is kept of the site under `base` whose files `read` knows; `pages` are those of them that may be kept. Pictures
 * are none of it, nor fonts that few pages use: those are kept with the review that shows them.
 */
export function keptSite(pages: readonly string[], base: string, read: (file: string) => string): KeptSite {
  const digest = createHash('sha256');
  const parts = new Set<string>();
  const add = (part: string): void => {
    if (parts.has(part)) return;
    parts.add(part);
    if (part.endsWith('.js')) for (const further of scriptsIn(read(part))) add(`_astro/${further}`);
  };
  for (const page of pages) {
    const html = read(page);
    digest.update(JSON.stringify([page, html]));
    const isOfHouse = !page.startsWith('reviews/');
    for (const { path, isFont } of partsOf(html, base)) if (isOfHouse || !isFont) add(path);
  }
  for (const file of houseFiles) digest.update(JSON.stringify([file, read(file)]));
  return {
    base,
    version: digest.digest('base64url').slice(0, 12),
    files: [...housePages, ...houseFiles, ...[...parts].sort()].map((path) => base + path),
    offline: base + offlinePage,
  };
}

/** The styles, scripts and fonts that a page asks for at once. */
function partsOf(html: string, base: string): { path: string; isFont: boolean }[] {
  return [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].flatMap(([tag]) => {
    const isFont = tag.includes(' as="font"');
    const [, address = ''] =
      isFont || / rel="stylesheet"|<script/.test(tag) ? (/ (?:href|src)="([^"]*)"/.exec(tag) ?? []) : [];
    return address.startsWith(`${base}_astro/`) ? [{ path: address.slice(base.length), isFont }] : [];
  });
}

/** The names of the scripts that a script imports, at once or when they are asked for. */
function scriptsIn(script: string): string[] {
  return [...script.matchAll(/["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name);
}
