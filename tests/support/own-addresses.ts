/**
 * Every address of its own that a built site tells, wherever it stands: in a head, in structured data, in a feed's texts,
 * in the sitemap, in what search is made of. What browsers follow in pages is crawl.ts's; this is for machines.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf, builtFiles } from './crawl.ts';

const texts = /\.(?:html|xml|xsl|json|txt|webmanifest)$/;
const jsonLd = /<script type="application\/ld\+json">.*?<\/script>/gs;

/** How many addresses there are, and those that lead nowhere: `feed.xml: https://example.org/no/such/`. */
export interface ToldAddresses {
  count: number;
  broken: string[];
}

/** The addresses that begin with `origin`, of a site that is served below `base`. */
export function toldAddresses(folder: string, origin: string, base: string): ToldAddresses {
  const address = new RegExp(`${origin.replaceAll('.', String.raw`\.`)}(?![\\w.-])[^"'<>\\s\\\\)]*`, 'g');
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (file: string): Set<string> => {
    const known =
      anchors.get(file) ??
      new Set(elementsOf(readFileSync(join(folder, file), 'utf8')).flatMap(({ attribs }) => attribs['id'] ?? []));
    anchors.set(file, known);
    return known;
  };
  const isBroken = (told: string, hasFragments: boolean): boolean => {
    const { pathname, hash } = new URL(told);
    if (!pathname.startsWith(base)) return true;
    const path = decodeURI(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(folder, file)) || !statSync(join(folder, file)).isFile()) return true;
    return hasFragments && hash !== '' && !anchorsOf(file).has(decodeURIComponent(hash.slice(1)));
  };
  let count = 0;
  const broken: string[] = [];
  for (const file of builtFiles(folder).filter((path) => texts.test(path))) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(String.raw`\/`, '/');
    const data = (text.match(jsonLd) ?? []).join('\n');
    // In structured data a fragment is a name, and no place in a page.
    for (const [part, hasFragments] of [
      [text.replace(jsonLd, ''), true],
      [data, false],
    ] as const)
      for (const [told] of part.matchAll(address)) {
        const plain = told.replaceAll('&amp;', '&').replace(/[.,;:&]+$/, '');
        count += 1;
        if (isBroken(plain, hasFragments)) broken.push(`${file}: ${plain}`);
      }
  }
  return { count, broken };
}
