/**
 * What a host promises of every file: how long it may be kept, what it is, and what it may not do. The `_headers` file,
 * the configurations of nginx and Caddy and the project's own server are all made of this one list, so that they say the
 * same. Each header but one is said of a path by one rule alone, since hosts differ in what they make of two.
 */
import type { HostedAddresses } from '../editorial/hosted-addresses.ts';
import { jsonFeedType } from './json-feed.ts';
import { openSearchType } from './opensearch.ts';

/** Headers for the paths of a pattern: `*` stands for all that follows, `:name` for one step. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** What a host must know of a publication. */
export interface HostedSite extends HostedAddresses {
  /** `https://example.org` */
  origin: string;
  /** The sub-path with slashes around it. */
  base: string;
}

/** How long a file may be kept whose name changes with its content: a year, the most that RFC 9111 advises. */
export const keptForever = 'public, max-age=31536000, immutable';
/** Of all other files a copy may be kept, and is asked about each time: none is stale after a new build. */
export const askedAnew = 'public, max-age=0, must-revalidate';

/** What is said of every file. */
export const everywhere: Readonly<Record<string, string>> = {
  // What a page may load stands in the page itself; this is what only a header can say, and what is true of all.
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  // No other site is told what somebody was reading; a video's player asks for the origin by itself.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/**
 * What a drawing may do that is opened by itself. An SVG is a document, and its scripts would run where the editors' desk
 * is served; in a page, as a picture, it runs none anyway. What it draws with is its own: styles, pictures, fonts.
 */
export const drawingPolicy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const cached = (value: string): HeaderRule['headers'] => ({ 'Cache-Control': value });

/** Folders whose files have a digest of their content in their names. */
const hashed = [
  '_astro/*',
  'admin/parts/*',
  'admin/assets/*',
  ...['pagefind', 'pagefind-spoilers'].flatMap((bundle) =>
    ['fragment', 'index', 'filter'].flatMap((part) => [`${bundle}/${part}/*`, `${bundle}/:language/${part}/*`]),
  ),
];

/** All others that every publication has; what is named nowhere is asked about too, by the defaults of hosts. */
const unhashed = [
  '',
  'reviews/*',
  'archive/*',
  'films/*',
  'people/*',
  'themes/*',
  'warnings/*',
  'contributors/*',
  'search/*',
  'atlas/*',
  'preferences/*',
  'feeds/*',
  'admin/',
  'admin/handbook/*',
  'pagefind/:file',
  'pagefind-spoilers/:file',
  'feed.xml',
  'feed.json',
  'suggestions.json',
  'sitemap-index.xml',
  'robots.txt',
  'manifest.webmanifest',
  'sw.js',
  '404.html',
];

/** Browsers that are handed RSS by its own name offer to store it; as XML they show it as its style sheet says. */
const xml = 'application/xml; charset=utf-8';

/** Where a file's ending does not say what it is, or hosts disagree. */
const typed: readonly (readonly [path: string, type: string])[] = [
  ['feed.xml', xml],
  ['themes/:id/feed.xml', xml],
  ['films/:id/feed.xml', xml],
  ['contributors/:id/feed.xml', xml],
  ['warnings/:id/without.xml', xml],
  ['feed.json', `${jsonFeedType}; charset=utf-8`],
  ['opensearch.xml', openSearchType],
];

/** What files are by their endings; a host that knows none of its own is told these. Anything else is bytes. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml,
  xsl: xml,
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  // Files of search, packed by themselves; a server that looks into them would say that they are archives.
  ...Object.fromEntries(
    ['pagefind', 'pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'].map((ending) => [
      ending,
      'application/octet-stream',
    ]),
  ),
};

/** As many rules as Cloudflare Pages reads. */
const mostRules = 100;

/** Every rule, the most general first; the last ones say what hosts do anyway. */
export function headerRules({ base, pages }: Pick<HostedSite, 'base' | 'pages'>): HeaderRule[] {
  const rules = new Map<string, HeaderRule['headers']>([['*', everywhere]]);
  const add = (path: string, headers: HeaderRule['headers']): void => {
    rules.set(path, { ...rules.get(path), ...headers });
  };
  // The one header that is said twice of a path: hosts send the last, or both, and a browser keeps to every one of them.
  add('*.svg', { 'Content-Security-Policy': drawingPolicy });
  for (const path of hashed) add(path, cached(keptForever));
  for (const [path, type] of typed) add(path, { 'Content-Type': type });
  for (const path of [...unhashed, ...pages.map((step) => `${step}/*`)]) add(path, cached(askedAnew));
  return [...rules].map(([path, headers]) => ({ path: base + path, headers })).slice(0, mostRules);
}

/** What a server must be told of some paths beyond what it says of every file, and of a file by its ending. */
export interface Exception {
  paths: string[];
  cache: string;
  /** Undefined where the ending says it. */
  type: string | undefined;
}

/** The rules that are no default, those that say the same together: for servers that are told the defaults once. */
export function exceptions(rules: readonly HeaderRule[]): Exception[] {
  const found = new Map<string, Exception>();
  for (const { path, headers } of rules) {
    const { 'Cache-Control': cache = askedAnew, 'Content-Type': said } = headers;
    const type = said === contentTypes[path.split('.').at(-1) ?? ''] ? undefined : said;
    if (cache === askedAnew && type === undefined) continue;
    const same = `${cache} ${type ?? ''}`;
    found.set(same, { paths: [...(found.get(same)?.paths ?? []), path], cache, type });
  }
  return [...found.values()];
}

/** Files that a host reads and does not serve. */
export const hostFiles = ['_headers', '_redirects'] as const;
