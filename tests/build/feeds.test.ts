/** The feeds of the fixture magazine as a feed reader fetches them: valid, whole, and named by the pages they belong to. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed, type RssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, builtFiles } from '../support/crawl.ts';
import { jsonFeedFaults, rssFaults } from '../support/feed-faults.ts';
import { builtFixture, builtUnderSubPath, fixtureWords } from '../support/fixture-magazine.ts';

const sites = [
  { name: 'at its root', build: builtFixture, site: 'https://fixture.example/' },
  { name: 'under a sub-path', build: builtUnderSubPath, site: 'https://example.org/magazine/' },
];

describe.each(sites)('the feeds of a magazine $name', ({ build, site }) => {
  let folder: string;
  let feeds: string[];
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const itemsOf = (paths: readonly string[]): RssFeed.Item<string>[] =>
    paths.flatMap((path) => parseRssFeed(read(path)).items ?? []);
  /** The file behind an address of the site. */
  const fileOf = (address: string): string => {
    const path = decodeURI(new URL(address).href.slice(site.length).replace(/[#?].*$/, ''));
    return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  };

  beforeAll(async () => {
    ({ folder } = await build());
    feeds = builtFiles(folder).filter((path) => /(?:^|\/)(?:feed|without)\.xml$/.test(path));
  });

  it('are one of everything, one of each theme, film and critic, and one without each subject', () => {
    const things = builtFiles(folder).filter((path) =>
      /^(?:themes|films|contributors|warnings)\/[^/]+\/index\.html$/.test(path),
    );
    const shown = things.filter((path) => !read(path).includes('http-equiv="refresh"'));
    expect(feeds.length).toBe(shown.length + 1);
    expect(feeds.length).toBeGreaterThan(15);
  });

  it('are valid', () => {
    expect(feeds.flatMap((path) => rssFaults(read(path), site + path).map((fault) => `${path}: ${fault}`))).toEqual([]);
    expect(jsonFeedFaults(read('feed.json'), `${site}feed.json`)).toEqual([]);
  });

  it('lead nowhere but to what is there, fragments included', () => {
    const anchors = new Map<string, Set<string>>();
    const broken = itemsOf(feeds).flatMap(({ link, content }) => {
      const addresses = elementsOf(content?.encoded ?? '').flatMap(({ attribs }) => [attribs['href'], attribs['src']]);
      return [link, ...addresses].filter((address) => address?.startsWith(site) === true && !leads(address));
    });
    expect(broken).toEqual([]);

    function leads(address: string): boolean {
      const file = fileOf(address);
      if (!existsSync(file)) return false;
      const { hash } = new URL(address);
      if (hash === '') return true;
      const ids =
        anchors.get(file) ?? new Set(elementsOf(readFileSync(file, 'utf8')).map(({ attribs }) => attribs['id'] ?? ''));
      anchors.set(file, ids);
      return ids.has(decodeURIComponent(hash.slice(1)));
    }
  });

  it('say how long their enclosures are', () => {
    const enclosed = itemsOf(feeds).flatMap(({ enclosures = [] }) => enclosures);
    expect(enclosed.length).toBeGreaterThan(5);
    for (const { url = '', length } of enclosed) expect(length).toBe(statSync(fileOf(url)).size);
  });

  it('are shown by a style that is there', () => {
    for (const path of feeds) {
      const styles = [...read(path).matchAll(/<\?xml-stylesheet [^>]*href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(
        styles.map((href) => existsSync(fileOf(new URL(href, site).href))),
        path,
      ).toEqual([true, true]);
    }
  });

  it('are named in the head of the pages that they belong to', () => {
    const pageOf = (path: string): string => path.replace(/[^/]*$/, 'index.html');
    const unnamed = feeds.filter((path) => {
      const link = elementsOf(read(pageOf(path))).find(
        ({ attribs }) => attribs['rel'] === 'alternate' && attribs['type'] === 'application/rss+xml',
      );
      return new URL(link?.attribs['href'] ?? '', site).href !== site + path;
    });
    expect(unnamed).toEqual([]);
    expect(read('index.html')).toContain('type="application/feed+json"');
  });

  it('stand on the page of feeds, all of them', () => {
    const links = elementsOf(read('feeds/index.html')).map(({ attribs }) => new URL(attribs['href'] ?? '', site).href);
    expect([...feeds, 'feed.json'].filter((path) => !links.includes(site + path))).toEqual([]);
  });

  it('hold no word of a spoiler, of a comment, or of what is not out', () => {
    const text = [...feeds, 'feed.json'].map(read).join('\n').toLowerCase();
    for (const sort of ['secret', 'withheld'] as const)
      expect(fixtureWords(sort).filter(({ word }) => text.includes(word))).toEqual([]);
    expect(text).toContain('opallast');
  });
});
