/** What a host promises, said to nginx: a server block (https://nginx.org/en/docs/http/ngx_http_core_module.html). */
import { decodedPath, encodedAddress } from '../schemas/site-path.ts';
import { pathPattern } from './header-file.ts';
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

/** Where the server finds the site, and where readers find the server. */
export interface ServerPlace {
  /** The folder of the host's root, absolute; a site under a sub-path lies in the folder of that name in it. */
  root: string;
  /** The port of HTTP. */
  port: number;
}

/** The server block. */
export function nginxConfig(site: HostedSite, { root, port }: ServerPlace): string {
  const { origin, base, redirects, gone } = site;
  const lines = [
    `listen ${String(port)};`,
    `listen [::]:${String(port)};`,
    `server_name ${new URL(origin).hostname};`,
    `root ${quoted(root)};`,
    'index index.html;',
    'absolute_redirect off;',
    // A folder without a page is no secret: it is nothing.
    `error_page 403 404 =404 ${base}404.html;`,
    `error_page 410 ${base}404.html;`,
    ...typeLines(),
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};`,
    // A location says all headers anew; by a variable, drawings have their own policy wherever they lie.
    `set $policy ${quoted(policy)};`,
    `if ($uri ~* ${quoted(String.raw`\.svg$`)}) { set $policy ${quoted(drawingPolicy)}; }`,
    ...headerLines(askedAnew),
    // The page for lost readers is a page, whatever was asked for.
    ...block(`location = ${base}404.html`, headerLines(askedAnew, quoted(policy))),
    ...exceptions(headerRules(site)).flatMap(({ paths, cache, type }) =>
      // A location that says one header of its own says none of the others.
      block(`location ~ ${quoted(matching(paths))}`, [
        ...(type === undefined ? [] : ['types {}', `default_type ${quoted(type)};`]),
        ...headerLines(cache),
      ]),
    ),
    ...hostFiles.map((name) => `location = ${base}${name} { return 404; }`),
    ...redirects.map(({ from, to }) => exact(base, from, `return 301 ${quoted(target(base, to))};`)),
    ...gone.map((path) => exact(base, path, 'return 410;')),
  ];
  return `${block('server', lines).join('\n')}\n`;
}

const policy = everywhere['Content-Security-Policy'] ?? '';

const textTypes = Object.values(contentTypes)
  .map(bare)
  .filter((type, index, all) => /^text\/|xml|json/.test(type) && all.indexOf(type) === index);

function bare(type: string): string {
  return type.replace(/;.*/, '');
}

function typeLines(): string[] {
  const ofText = Object.values(contentTypes)
    .filter((type) => type.includes('charset'))
    .map(bare);
  const extensions = Object.entries(contentTypes).map(([extension, type]) => `${bare(type)} ${extension};`);
  return [
    ...block('types', extensions),
    'default_type application/octet-stream;',
    'charset utf-8;',
    // text/html is always among them, and must not be named again.
    `charset_types ${[...new Set(ofText)].filter((type) => type !== 'text/html').join(' ')};`,
  ];
}

function headerLines(cache: string, policyValue = '$policy'): string[] {
  const quotedHeaders = Object.entries({ ...everywhere, 'Cache-Control': cache }).map(
    ([name, value]) => [name, name === 'Content-Security-Policy' ? policyValue : quoted(value)] as const,
  );
  return quotedHeaders.map(([name, value]) => `add_header ${name} ${value} always;`);
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `    ${line}`), '}'];
}

function matching(paths: readonly string[]): string {
  const sources = paths.map((path) =>
    pathPattern(path)
      .source.replaceAll(String.raw`\/`, '/')
      .replace(/^\^|\.\*\$$/g, ''),
  );
  return `^(?:${sources.join('|')})`;
}

function exact(base: string, path: string, what: string): string {
  return `location = ${quoted(decodedPath(base.slice(0, -1) + path))} { ${what} }`;
}

/** nginx reads a dollar as the beginning of a variable, and no sign makes it a dollar. */
function target(base: string, to: string): string {
  return encodedAddress(base.slice(0, -1) + to).replaceAll('$', '%24');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
