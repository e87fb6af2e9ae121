/** Two magazines under a sub-path: every address begins with it and leads to a file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressesIn, brokenAddresses, builtPages, elementsOf, type BuiltPage } from '../support/crawl.ts';
import { builtUnderSubPath, fixtureWords } from '../support/fixture-magazine.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { magazineUnderSubPath, subPath } from '../support/magazine-under-sub-path.ts';
import { openAndSpoiled } from '../support/open-and-spoiled.ts';
import { toldAddresses } from '../support/own-addresses.ts';

let folder: string;
let pages: BuiltPage[];

beforeAll(async () => {
  ({ folder } = await builtUnderSubPath());
  pages = builtPages(folder);
});

describe('a magazine under /magazine', () => {
  it('leads nowhere but to what is there, fragments included', () => {
    expect(brokenAddresses(folder, 'https://example.org', '/magazine/')).toEqual([]);
  });

  it('has no address that begins elsewhere on its host', () => {
    const strays = pages.flatMap(({ path, html }) =>
      elementsOf(html)
        .flatMap((element) => addressesIn(element))
        .filter((address) => /^(?:\/(?!\/)|https:\/\/(?:example\.org|fixture\.example))/.test(address))
        .filter((address) => !/^(?:https:\/\/example\.org)?\/magazine\//.test(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(strays).toEqual([]);
  });

  it('names its pages by their full addresses', () => {
    for (const { path, html } of pages) {
      const canonical = elementsOf(html).find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href'];
      if (canonical === undefined || canonical.startsWith('https://elsewhere.example/')) continue;
      expect(canonical, path).toMatch(/^https:\/\/example\.org\/magazine\//);
    }
  });

  it('is searched below it from the browser’s own field', () => {
    const template = 'https://example.org/magazine/search/?q={searchTerms}';
    expect(readFileSync(join(folder, 'opensearch.xml'), 'utf8')).toContain(`template="${template}"`);
    const ownPages = pages.filter(({ html }) => html.includes('<main'));
    expect(ownPages.length).toBeGreaterThan(40);
    for (const { path, html } of ownPages) {
      const links = elementsOf(html).filter(({ attribs }) => attribs['rel'] === 'search');
      expect(
        links.map(({ attribs }) => [attribs['href'], attribs['title']]),
        path,
      ).toEqual([['/magazine/opensearch.xml', 'The Fixture & Co.']]);
    }
  });

  it('is taken in by a device below it, and kept for reading offline', () => {
    const { icons, scope } = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as {
      icons: { src: string }[];
      scope: string;
    };
    expect(scope).toBe('/magazine/');
    const [, listed = ''] = /files:(\[[^\]]*\])/.exec(readFileSync(join(folder, 'sw.js'), 'utf8')) ?? [];
    const kept = JSON.parse(listed) as string[];
    expect(kept.length).toBeGreaterThan(15);
    for (const address of [...kept, ...icons.map(({ src }) => src)]) {
      expect(address).toMatch(/^\/magazine\//);
      expect(existsSync(join(folder, address.slice('/magazine/'.length))), address).toBe(true);
    }
    for (const { path, html } of pages.filter((page) => page.html.includes('<main'))) {
      const links = elementsOf(html).filter(({ attribs }) =>
        /^(?:icon|apple-touch-icon|manifest)$/.test(attribs['rel'] ?? ''),
      );
      expect(
        links.map(({ attribs }) => attribs['href']),
        path,
      ).toEqual(['favicon.svg', 'apple-touch-icon.png', 'manifest.webmanifest'].map((file) => `/magazine/${file}`));
      const colours = elementsOf(html).filter(({ attribs }) => attribs['name'] === 'theme-color');
      expect(
        colours.map(({ attribs }) => [attribs['media'], attribs['content']]),
        path,
      ).toEqual([
        ['(prefers-color-scheme: light)', '#f7f3ea'],
        ['(prefers-color-scheme: dark)', '#14110e'],
      ]);
    }
  });

  it('says its full addresses to machines', () => {
    const files = ['sitemap-index.xml', 'sitemap-0.xml', 'robots.txt'].map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    const heads = pages.flatMap(({ html }) => [
      ...(html.match(/<meta property="(?:og|article):[^>]*>/g) ?? []),
      ...(html.match(/<script type="application\/ld\+json">.*?<\/script>/g) ?? []),
      ...(html.match(/<link rel="alternate"[^>]*>/g) ?? []),
    ]);
    const addresses = [...files, ...heads].flatMap((text) => text.match(/https:\/\/example\.org[^"<\s]*/g) ?? []);
    expect(addresses.length).toBeGreaterThan(200);
    expect(addresses.filter((address) => !address.startsWith('https://example.org/magazine/'))).toEqual([]);
    expect(files[2]).toContain('Disallow: /magazine/admin/');
  });

  it('redirects below it', () => {
    expect(readFileSync(join(folder, '_redirects'), 'utf8').split('\n')).toContain(
      '/magazine/reviews/lantern/ /magazine/reviews/the-lantern/ 301',
    );
    expect(readFileSync(join(folder, 'reviews/lantern/index.html'), 'utf8')).toContain(
      '0; url=/magazine/reviews/the-lantern/',
    );
  });

  it('is sound HTML and keeps its spoilers, as at a root', () => {
    const secret = fixtureWords('secret');
    for (const { path, html } of pages) {
      expect(htmlFaults(html), path).toEqual([]);
      const open = openAndSpoiled(html).open.toLowerCase();
      expect(
        secret.filter(({ word }) => open.includes(word)),
        path,
      ).toEqual([]);
    }
  });
});

describe('the sample magazine under a sub-path', () => {
  const { origin, base } = subPath;
  let magazine: string;

  beforeAll(async () => {
    ({ folder: magazine } = await magazineUnderSubPath());
  });

  it('leads nowhere but to what is there, fragments included', () => {
    expect(builtPages(magazine).length).toBeGreaterThan(150);
    expect(brokenAddresses(magazine, origin, base)).toEqual([]);
  });

  it('tells machines no address that leads nowhere, in heads, feeds, sitemaps and structured data', () => {
    const { count, broken } = toldAddresses(magazine, origin, base);
    expect(count).toBeGreaterThan(5000);
    expect(broken).toEqual([]);
  });

  it('promises hosts the headers of the files where they are', () => {
    const lines = readFileSync(join(magazine, '_headers'), 'utf8').split('\n');
    const paths = lines.filter((line) => line !== '' && !/^[\s#]/.test(line));
    expect(paths).toContain('/magazine/_astro/*');
    expect(paths.filter((path) => !path.startsWith(base))).toEqual([]);
  });
});
