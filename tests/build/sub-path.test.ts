/** Two magazines under a sub-path: every address begins with it and leads to a file. */
import { readFileSync } from 'node:fs';
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
