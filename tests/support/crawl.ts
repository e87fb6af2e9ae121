/** Follows every address in a built site, as a reader's clicks and a browser's requests would. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTag, type AnyNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** A page of a built site. */
export interface BuiltPage {
  /** Below the output folder: `reviews/x/index.html`. */
  path: string;
  html: string;
}

/** The HTML pages of a built site, in the order of their paths. */
export function builtPages(folder: string): BuiltPage[] {
  return builtFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));
}

/** The pages that readers come to: all but the editors' desk, which its own program fills (admin.test.ts looks at it). */
export function readersPages(folder: string): BuiltPage[] {
  return builtPages(folder).filter(({ path }) => path !== 'admin/index.html');
}

/** Every file of a built site, by its path below the output folder. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Every element of a page, in its order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      found.push(node);
      visit(node.children);
    }
  };
  visit(parseDocument(html).children);
  return found;
}

/** The addresses that an element sends the browser to. */
export function addressesIn({ name, attribs }: Element): string[] {
  const refresh = name === 'meta' && attribs['http-equiv'] === 'refresh' ? attribs['content'] : undefined;
  return [
    attribs['href'],
    attribs['src'],
    attribs['action'],
    attribs['poster'],
    ...(attribs['srcset'] ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0]),
    refresh?.replace(/^\d+;\s*url=/, ''),
  ].filter((address): address is string => address !== undefined && address !== '');
}

/** Addresses of a site, served at `base` of `origin`, that lead nowhere: `reviews/x/index.html: /no/such/`. */
export function brokenAddresses(folder: string, origin: string, base: string): string[] {
  const anchors = new Map<string, Set<string>>();
  const pages = builtPages(folder);
  for (const { path, html } of pages)
    anchors.set(path, new Set(elementsOf(html).flatMap(({ attribs }) => attribs['id'] ?? [])));
  return pages.flatMap(({ path, html }) => {
    const here = new URL(`${base}${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`, origin);
    return elementsOf(html)
      .flatMap((element) => addressesIn(element))
      .filter((address) => isBroken(new URL(address, here)))
      .map((address) => `${path}: ${address}`);
  });

  function isBroken({ origin: site, pathname, hash }: URL): boolean {
    if (site !== origin) return false;
    if (!pathname.startsWith(base)) return true;
    const path = decodeURI(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(folder, file)) || !statSync(join(folder, file)).isFile()) return true;
    const fragment = hash.slice(1);
    const there = anchors.get(file);
    return fragment !== '' && there?.has(fragment) !== true && there?.has(decodeURIComponent(fragment)) !== true;
  }
}
