/** What care for the reader costs in scripts: little on a review, nothing on a page that has no use for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { elementsOf, readersPages, type BuiltPage } from '../support/crawl.ts';
import { builtFixture } from '../support/fixture-magazine.ts';

let pages: (BuiltPage & { folder: string; scripts: Element[] })[];

beforeAll(async () => {
  const folders = [(await builtFixture()).folder, (await builtMagazine()).folder];
  pages = folders.flatMap((folder) =>
    readersPages(folder)
      .filter(({ html }) => !html.includes('http-equiv="refresh"'))
      .map((page) => ({
        ...page,
        folder,
        // What a page says of itself to machines stands in an element of this name too, and runs nowhere.
        scripts: elementsOf(page.html).filter(
          ({ name, attribs }) => name === 'script' && attribs['type'] !== 'application/ld+json',
        ),
      })),
  );
});

/** Is this the script of every page, which opens the search, and which care has no part in? */
function isOfEveryPage({ attribs }: Element): boolean {
  return attribs['src']?.includes('/PageScript.') === true;
}

/** The files that a script imports at once; what it imports later is loaded when a reader asks for it. */
function withImports(folder: string, address: string, found = new Set<string>()): Set<string> {
  if (found.has(address)) return found;
  found.add(address);
  const text = readFileSync(join(folder, address), 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:^|;|\})import\s*(?:[\w*{}\s,$]+?from\s*)?["'`](\.[^"'`]+)["'`]/g))
    withImports(folder, new URL(path, `file://${address}`).pathname, found);
  return found;
}

function compressed(text: string): number {
  return brotliCompressSync(text).length;
}

describe('every page', () => {
  it('has one script of its own, of at most a kilobyte, before anything that is painted', () => {
    expect(pages.length).toBeGreaterThan(80);
    for (const { path, html, scripts } of pages) {
      const inline = scripts.filter(({ attribs }) => !('src' in attribs));
      expect(inline, path).toHaveLength(1);
      const [script] = inline;
      expect(Buffer.byteLength(textContent(script!)), path).toBeLessThanOrEqual(1000);
      expect(html.indexOf('<script'), path).toBeLessThan(html.search(/<link rel="stylesheet"|<body/));
    }
  });

  it('has no other script that blocks it', () => {
    for (const { path, scripts } of pages)
      for (const { attribs } of scripts) if ('src' in attribs) expect(attribs['type'], path).toBe('module');
  });
});

describe('a page without warnings and spoilers', () => {
  it('loads nothing for them', () => {
    const careless = pages.filter(
      ({ path, html }) =>
        !/^(?:search|preferences|404)\b/.test(path) &&
        !elementsOf(html).some(
          ({ attribs }) => 'data-spoiler' in attribs || 'data-unassessed' in attribs || attribs['data-warnings'],
        ),
    );
    expect(careless.length).toBeGreaterThan(20);
    for (const { path, scripts } of careless)
      expect(scripts.filter((script) => !isOfEveryPage(script)).length, path).toBe(1);
  });
});

describe('a review', () => {
  it('loads at most four kilobytes of scripts, compressed, those of its videos included', () => {
    const reviews = pages.filter(({ path }) => /^reviews\/[^/]+\/index\.html$/.test(path));
    expect(reviews.length).toBeGreaterThan(12);
    for (const { path, folder, scripts } of reviews) {
      const files = new Set(
        scripts
          .filter((script) => !isOfEveryPage(script))
          .flatMap(({ attribs }) => (attribs['src'] === undefined ? [] : [...withImports(folder, attribs['src'])])),
      );
      const sizes = [...files].map((file) => compressed(readFileSync(join(folder, file), 'utf8')));
      const inline = scripts
        .filter(({ attribs }) => !('src' in attribs))
        .map((script) => compressed(textContent(script)));
      const total = [...sizes, ...inline].reduce((sum, size) => sum + size, 0);
      expect(total, path).toBeLessThanOrEqual(4000);
    }
  });
});

describe('the way into search', () => {
  it('costs a page at most two kilobytes of scripts, compressed, until somebody reaches for it', () => {
    const [{ folder, scripts, path } = pages[0]!] = pages;
    const opener = scripts.find(isOfEveryPage)?.attribs['src'];
    expect(opener, path).toBeDefined();
    const sizes = [...withImports(folder, opener!)].map((file) => compressed(readFileSync(join(folder, file), 'utf8')));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2000);
  });
});
