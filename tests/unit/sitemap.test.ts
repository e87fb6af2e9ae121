/** Which pages the sitemap tells of and how, read by a library for sitemaps, with documents that it must refuse. */
import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/editorial/people.ts';
import { sitemapPages, type SitemapPage } from '../../src/editorial/sitemap.ts';
import { robotsText } from '../../src/publish/robots.ts';
import { mostPages, sitemapIndex, sitemapPart, sitemapParts } from '../../src/publish/sitemap.ts';
import { catalogueOf, type CatalogueInput } from '../support/catalogue-of.ts';
import { readSitemap, readSitemapIndex } from '../support/read-sitemap.ts';

const at = (path: string): string => new URL(`/magazine${path}`, 'https://test.example').href;

function pagesOf(input: CatalogueInput): Map<string, SitemapPage> {
  const catalogue = catalogueOf(input);
  return new Map(sitemapPages(catalogue, peopleOf(catalogue.films)).map((page) => [page.path, page]));
}

const reviews = {
  first: { published: '2026-01-01', triggerWarnings: ['death'] },
  second: {
    published: '2026-03-01 10:30',
    films: ['other'],
    themes: ['other'],
    triggerWarnings: [{ warning: 'death', spoiler: true }],
    corrections: [{ date: '2026-04-01', text: 'A word.' }],
  },
  'first-hi': { published: '2026-02-01', language: 'hi', translationOf: 'first' },
  elsewhere: { published: '2026-05-01', canonical: 'https://first.example/' },
  draft: { draft: true, published: '2026-06-01' },
  scheduled: { published: '2027-01-01' },
};
const magazine: CatalogueInput = {
  site: { timeZone: 'Asia/Kolkata' },
  reviews,
  films: { other: { title: 'Other', year: 2000 } },
  themes: { other: { name: 'Other' }, empty: { name: 'Empty' } },
  warnings: { death: { label: 'Death', description: 'D.' } },
  comments: { 'first/one': { name: 'A', date: '2026-09-01' }, 'first/to-come': { name: 'B', date: '2027-09-01' } },
};

describe('the pages of the sitemap', () => {
  const pages = pagesOf(magazine);

  it('are those that stand here first and are out', () => {
    expect([...pages.keys()].filter((path) => path.startsWith('/reviews/'))).toEqual([
      '/reviews/',
      '/reviews/second/',
      '/reviews/first-hi/',
      '/reviews/first/',
    ]);
    for (const path of ['/search/', '/preferences/', '/404.html', '/admin/']) expect(pages.has(path), path).toBe(false);
    expect(pages.has('/archive/2027/')).toBe(false);
  });

  it.each([
    ['a review by its newest comment that is out', '/reviews/first/', '2026-09-01'],
    ['a review by its newest correction', '/reviews/second/', '2026-04-01'],
    ['a list by the newest of what it shows, without comments', '/themes/theme/', '2026-05-01'],
    ['a film by its reviews', '/films/other/', '2026-04-01'],
    ['a topic without the review that keeps it secret', '/warnings/death/', '2026-01-01'],
    ['the front page by all', '/', '2026-05-01'],
    ['a theme without reviews by nothing', '/themes/empty/', undefined],
    ['the vocabulary by nothing', '/warnings/', undefined],
  ])('date %s', (_what, path, changed) => {
    expect(pages.has(path)).toBe(true);
    expect(pages.get(path)?.changed).toBe(changed);
  });

  it('say an hour with its distance from UTC', () => {
    const one = pagesOf({ site: { timeZone: 'Asia/Kolkata' }, reviews: { one: { published: '2026-03-01 10:30' } } });
    expect(one.get('/reviews/one/')?.changed).toBe('2026-03-01T10:30:00+05:30');
  });

  it.each([
    ['an hour of the same day', '2026-03-01', '2026-03-01 10:30', '2026-03-01T10:30:00+05:30'],
    [
      'the later hour, whatever its distance from UTC',
      '2026-03-01T23:00-05:00',
      '2026-03-02 08:00',
      '2026-03-02T09:30:00+05:30',
    ],
    ['the day that is far later', '2026-03-01 10:30', '2026-09-01', '2026-09-01'],
    ['no hour that is to come', '2026-10-31', '2026-11-01 05:31', '2026-10-31'],
  ])('take of two dates %s', (_which, published, updated, changed) => {
    const site = { timeZone: 'Asia/Kolkata' };
    expect(pagesOf({ site, reviews: { one: { published, updated } } }).get('/reviews/one/')?.changed).toBe(changed);
  });

  it('name every language of a review on each of its pages, and the first for whoever reads none', async () => {
    const versions = [
      { language: 'en', path: '/reviews/first/' },
      { language: 'hi', path: '/reviews/first-hi/' },
    ];
    expect(pages.get('/reviews/first/')?.versions).toEqual(versions);
    expect(pages.get('/reviews/first-hi/')?.versions).toEqual(versions);
    expect(pages.get('/reviews/second/')?.versions).toEqual([]);
    const links = (await readSitemap(sitemapPart([...pages.values()], at))).flatMap((told) => told.links);
    expect(links).toHaveLength(6);
    expect(links).toContainEqual({ lang: 'x-default', url: at('/reviews/first/') });
  });

  it.each([
    ['a draft', { draft: true }],
    ['published elsewhere first', { canonical: 'https://first.example/' }],
  ])('name no language whose version is %s', (_what, fields) => {
    const alone = pagesOf({ reviews: { one: {}, two: { language: 'hi', translationOf: 'one', ...fields } } });
    expect(alone.get('/reviews/one/')?.versions).toEqual([]);
  });
});

describe('the sitemap', () => {
  const page = (path: string, changed?: string): SitemapPage => ({ path, changed, versions: [] });

  const written = sitemapPart([...pagesOf(magazine).values()], at);

  it('is valid by the protocol: the elements in their order, full addresses in ASCII, each page once', async () => {
    expect(written).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');
    // The library takes the elements of a page in any order.
    for (const [, names = ''] of written.replaceAll(/>[^<]+</g, '><').matchAll(/<url>(.*?)<\/url>/g))
      expect(names).toMatch(/^<loc><\/loc>(?:<lastmod><\/lastmod>)?(?:<xhtml:link [^>]*>(?:<\/xhtml:link>)?)*$/);
    const addresses = (await readSitemap(written)).map(({ url }) => url);
    expect(new Set(addresses).size).toBe(pagesOf(magazine).size);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/test\.example\/magazine\/[!-~]*$/);
  });

  it.each([
    ['a date as people write it', /(?<=<lastmod>)[^<]*/, '1 May 2026', 'Invalid lastmod'],
    ['an hour as front matter has it', /(?<=<lastmod>)[^<]*/, '2026-05-01 10:30', 'Invalid lastmod'],
    ['a path for an address', /(?<=<loc>)[^<]*/, '/reviews/', 'URL must start with'],
    ['an element that there is not', '</loc>', '</loc><changed>2026-05-01</changed>', 'unhandled tag: changed'],
    ['a language that leads nowhere', / href="[^"]*"/, '', 'missing required rel or href'],
    ['an end before its end', '</urlset>', '', 'Could not parse XML'],
  ])('is refused with %s', async (_what, from, to, fault) => {
    await expect(readSitemap(written.replace(from, to))).rejects.toThrow(fault);
  });

  it('escapes what an address may hold', async () => {
    const xml = sitemapPart([page('/a&b/<é>/')], at);
    expect(xml).toContain('/a&#x26;b/%3C%C3%A9%3E/');
    expect((await readSitemap(xml))[0]?.url).toBe('https://test.example/magazine/a&b/%3C%C3%A9%3E/');
  });

  it('has parts that hold no more than they may, and an index with the newest date of each', async () => {
    expect(mostPages).toBe(50_000);
    const many = [page('/1/', '2026-01-01'), page('/2/', '2026-01-01T01:00:00+00:00'), page('/3/')];
    const parts = sitemapParts(many, 2);
    expect(parts.map(({ length }) => length)).toEqual([2, 1]);
    expect(await readSitemapIndex(sitemapIndex(parts, at))).toEqual([
      { url: at('/sitemap-0.xml'), lastmod: '2026-01-01T01:00:00+00:00' },
      { url: at('/sitemap-1.xml') },
    ]);
    expect(sitemapParts([])).toEqual([[]]);
  });
});

describe('robots.txt', () => {
  it('names the sitemap in full, and what is not to be fetched by its path', () => {
    expect(robotsText(at).split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /magazine/admin/',
      'Disallow: /magazine/pagefind-spoilers/',
      '',
      'Sitemap: https://test.example/magazine/sitemap-index.xml',
      '',
    ]);
  });
});
