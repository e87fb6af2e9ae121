/** What a host promises, said to Caddy: a site of a Caddyfile (https://caddyserver.com/docs/caddyfile). */
import { decodedPath, encodedAddress } from '../schemas/site-path.ts';
import {
  askedAnew,
  contentTypes,
  drawingPolicy,
  everywhere,
  exceptions,
  headerRules,
  hostFiles,
  type HostedSite,
} from './hosting.ts';

/** Where Caddy finds the site, and where readers find Caddy. */
export interface CaddyPlace {
  /** The folder of the host's root, absolute; a site under a sub-path lies in the folder of that name in it. */
  root: string;
  /** `example.org`, for which Caddy gets a certificate by itself, or `http://127.0.0.1:8080`. */
  address: string;
}

/** The site. */
export function caddyfile(site: HostedSite, { root, address }: CaddyPlace): string {
  const { base, redirects, gone } = site;
  // In a route the lines keep their order; by itself, Caddy takes the most special first, and the last one counts.
  const route = [
    ...block('header', headerLines()),
    ...typed.flatMap(({ paths, type }) => setFor(paths, { 'Content-Type': type })),
    '@drawings path *.svg',
    `header @drawings Content-Security-Policy ${quoted(drawingPolicy)}`,
    ...exceptions(headerRules(site)).flatMap(({ paths, cache, type }) =>
      setFor(paths.map(pattern), { 'Cache-Control': cache, ...(type !== undefined && { 'Content-Type': type }) }),
    ),
    ...redirects.flatMap(({ from, to }, index) => [
      `@moved-${String(index + 1)} ${exactly(base, from)}`,
      `redir @moved-${String(index + 1)} ${quoted(encodedAddress(base.slice(0, -1) + to))} 301`,
    ]),
    ...gone.flatMap((path, index) => [
      `@gone-${String(index + 1)} ${exactly(base, path)}`,
      `error @gone-${String(index + 1)} 410`,
    ]),
    ...hostFiles.map((name) => `error ${base}${name} 404`),
    'file_server',
  ];
  const lines = [
    `root * ${quoted(root)}`,
    'encode gzip',
    ...block('route', route),
    // What was said of a file that is not there is not true of the page that says so.
    ...block('handle_errors', [
      `rewrite * ${base}404.html`,
      ...block('header', [
        `Cache-Control ${quoted(askedAnew)}`,
        `Content-Type ${quoted(contentTypes['html'] ?? 'text/html')}`,
        `Content-Security-Policy ${quoted(everywhere['Content-Security-Policy'] ?? '')}`,
      ]),
      'file_server',
    ]),
  ];
  return `${block(address, lines).join('\n')}\n`;
}

/**
 * The matcher of one address: `path` ignores case, and would take a page for an old address that differs from it by that
 * alone. Signs that mean something in an expression or in a Caddyfile are written by their numbers.
 */
function exactly(base: string, path: string): string {
  const expression = decodedPath(base.slice(0, -1) + path).replace(/[^\w/\u0080-\u{10ffff}]/gu, (sign) => {
    const number = sign.charCodeAt(0).toString(16);
    return String.raw`\x${number.padStart(2, '0')}`;
  });
  return `path_regexp \`^${expression}$\``;
}

/** Endings by what files are that have them. */
const typed = [...Map.groupBy(Object.entries(contentTypes), ([, type]) => type)].map(([type, endings]) => ({
  type,
  paths: endings.map(([ending]) => `*.${ending}`),
}));

/** Headers for some paths; a matcher has a name, which is made of its first path. */
function setFor(paths: readonly string[], headers: Readonly<Record<string, string>>): string[] {
  const name = `@${(paths[0] ?? '').replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '')}`;
  return [
    `${name} path ${paths.join(' ')}`,
    ...Object.entries(headers).map(([header, value]) => `header ${name} ${header} ${quoted(value)}`),
  ];
}

function headerLines(): string[] {
  return Object.entries({ ...everywhere, 'Cache-Control': askedAnew }).map(
    ([name, value]) => `${name} ${quoted(value)}`,
  );
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), '}'];
}

/** Caddy's star stands for one step where more follows. */
function pattern(path: string): string {
  return path.replace(/:[a-z]+/gi, '*');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
