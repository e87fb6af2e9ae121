/** What every page of two whole publications says to machines, in its head and beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { builtPages, elementsOf } from '../support/crawl.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { readSitemap, readSitemapIndex } from '../support/read-sitemap.ts';

/** A page with what its head says. */
interface ToldPage {
  path: string;
  html: string;
  /** Its full address. */
  url: string;
  elements: Element[];
  isIndexed: boolean;
  canonical: string | undefined;
  meta: (key: string) => string | undefined;
  things: Record<string, unknown>[];
}

function toldPage({ path, html }: { path: string; html: string }, origin: string): ToldPage {
  const elements = elementsOf(html);
  const metas = elements.filter(({ name }) => name === 'meta');
  const meta = (key: string): string | undefined =>
    metas.find(({ attribs }) => attribs['name'] === key || attribs['property'] === key)?.attribs['content'];
  const things = elements
    .filter(({ attribs }) => attribs['type'] === 'application/ld+json')
    .flatMap((script) => {
      const data = JSON.parse(textContent(script.children)) as Record<'@context' | '@graph', unknown>;
      expect(data['@context'], path).toBe('https://schema.org');
      return data['@graph'] as Record<string, unknown>[];
    });
  return {
    path,
    html,
    url: `${origin}/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`,
    elements,
    isIndexed: meta('robots') !== 'noindex',
    canonical: elements.find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href'],
    meta,
    things,
  };
}

/** The languages of a page's text, as its head names them. */
function languageLinksIn(elements: readonly Element[]): { lang: string; url: string }[] {
  return elements.flatMap(({ attribs }) =>
    attribs['rel'] === 'alternate' && attribs['hreflang'] !== undefined
      ? [{ lang: attribs['hreflang'], url: attribs['href'] ?? '' }]
      : [],
  );
}

function byAddress<Page extends { url: string }>(pages: Page[]): Page[] {
  return pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

describe.each([
  { name: 'the sample magazine', publication: builtMagazine, origin: 'https://cuemark.example' },
  { name: 'the fixture', publication: builtFixture, origin: 'https://fixture.example' },
])('$name', ({ publication, origin }) => {
  let folder: string;
  let pages: ToldPage[];
  let indexed: ToldPage[];

  beforeAll(async () => {
    ({ folder } = await publication());
    pages = builtPages(folder).map((page) => toldPage(page, origin));
    indexed = pages.filter(({ isIndexed }) => isIndexed);
  });

  it('tells of every page where it stands first, and what a link to it shows', () => {
    expect(indexed.length).toBeGreaterThan(30);
    for (const { path, canonical, url, meta } of indexed) {
      expect(canonical === url || canonical?.startsWith('https://elsewhere.example/'), path).toBe(true);
      // A preview is fetched from there, and must be of this page, with its warnings.
      expect(meta('og:url'), path).toBe(url);
      for (const key of ['og:title', 'og:type', 'og:site_name', 'description']) expect(meta(key), path).toBeTruthy();
      expect(meta('og:description'), path).toBe(meta('description'));
      expect(meta('og:locale'), path).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
      expect(meta('twitter:card'), path).toBe(meta('og:image') === undefined ? 'summary' : 'summary_large_image');
    }
  });

  it('says nothing of a page that is not to be found', () => {
    const others = pages.filter(({ isIndexed }) => !isIndexed);
    expect(others.map(({ path }) => path)).toContain('404.html');
    for (const { path, meta, things } of others) expect([meta('og:title'), things], path).toEqual([undefined, []]);
  });

  it('shows pictures that are there, with their words', () => {
    const shown = indexed.flatMap(({ meta }) => (meta('og:image') === undefined ? [] : [meta('og:image') ?? '']));
    expect(shown.length).toBeGreaterThan(10);
    for (const picture of new Set(shown))
      expect(existsSync(join(folder, new URL(picture).pathname)), picture).toBe(true);
    for (const { path, meta } of indexed)
      if (meta('og:image') !== undefined) expect(meta('og:image:alt'), path).toBeTruthy();
  });

  it.each([
    ['', ['WebSite', 'Organization']],
    ['reviews/*', ['Review', 'BreadcrumbList']],
    ['films/*', ['Movie|TVSeries', 'BreadcrumbList']],
    ['people/*', ['Person', 'BreadcrumbList']],
    ['contributors/*', ['ProfilePage', 'BreadcrumbList']],
    ['themes/*', ['CollectionPage', 'BreadcrumbList']],
    ['warnings/*', ['CollectionPage', 'BreadcrumbList']],
    ['archive/*', ['CollectionPage', 'BreadcrumbList']],
    ['archive', ['CollectionPage']],
    ['themes', ['CollectionPage']],
    ['warnings', ['CollectionPage']],
  ])('says of /%s what it is', (at, types) => {
    const file = new RegExp(`^${at === '' ? '' : `${at.replace('*', '[^/]+')}/`}index\\.html$`);
    const found = indexed.filter(({ path, html }) => file.test(path) && html.includes('<main'));
    expect(found.length).toBeGreaterThan(0);
    for (const { path, things } of found)
      expect(things.map((thing) => String(thing['@type'])).join(' '), path).toMatch(
        new RegExp(`^${types.map((type) => `(?:${type})`).join(' ')}$`),
      );
  });

  it('lists in the sitemap every page that may be found, and no other, with its languages', async () => {
    const [index = '', part = ''] = ['index', '0'].map((name) =>
      readFileSync(join(folder, `sitemap-${name}.xml`), 'utf8'),
    );
    const listed = await readSitemap(part);
    const own = new Set([`${origin}/search/`, `${origin}/preferences/`]);
    const findable = indexed.filter(({ canonical, url }) => canonical === url && !own.has(url));
    expect(byAddress(listed.map(({ url, links }) => ({ url, links })))).toEqual(
      byAddress(findable.map(({ url, elements }) => ({ url, links: languageLinksIn(elements) }))),
    );
    const days = listed.flatMap(({ lastmod }) => (lastmod === undefined ? [] : [Date.parse(lastmod)]));
    const [{ url, lastmod = '' } = {}, ...others] = await readSitemapIndex(index);
    expect([url, Date.parse(lastmod), others]).toEqual([`${origin}/sitemap-0.xml`, Math.max(...days), []]);
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
  });

  it('has of each text in several languages every version name all of them', () => {
    const alternates = new Map(
      indexed.map(({ url, elements }) => [url, languageLinksIn(elements).map((link) => `${link.lang} ${link.url}`)]),
    );
    for (const [url, named] of alternates)
      for (const version of named) {
        expect(named.filter((other) => !other.startsWith('x-default')).some((other) => other.endsWith(` ${url}`))).toBe(
          true,
        );
        expect(alternates.get(version.split(' ')[1] ?? ''), version).toEqual(named);
      }
  });

  it('publishes nothing that only search has read', () => {
    for (const { path, elements } of pages)
      for (const { attribs } of elements)
        expect(
          Object.keys(attribs).filter((key) => key.startsWith('data-pagefind')),
          path,
        ).toEqual([]);
  });
});

describe('the fixture', () => {
  it('has a review in two languages, and one that was published elsewhere first', async () => {
    const { folder } = await builtFixture();
    const read = (id: string): string => readFileSync(join(folder, `reviews/${id}/index.html`), 'utf8');
    const hindi = '<link rel="alternate" hreflang="hi" href="https://fixture.example/reviews/prakash/">';
    expect(read('the-quay')).toContain(hindi);
    expect(read('prakash')).toContain('hreflang="x-default" href="https://fixture.example/reviews/the-quay/"');
    expect(read('every-anchor')).toContain('<link rel="canonical" href="https://elsewhere.example/anchors">');
    expect(read('every-anchor')).toContain(
      '<meta property="og:url" content="https://fixture.example/reviews/every-anchor/">',
    );
    expect(read('every-anchor')).not.toContain('hreflang="x-default"');
  });

  it('names no secret warning and no spoiler to machines', async () => {
    const { folder } = await builtFixture();
    const told = builtPages(folder).map(({ path, html }) => {
      const { elements, things } = toldPage({ path, html }, '');
      const metas = elements.filter(({ name }) => name === 'meta').map(({ attribs }) => attribs['content'] ?? '');
      return { path, told: [...metas, JSON.stringify(things)].join('\n') };
    });
    const open = told.filter(({ path }) => !path.startsWith('warnings/'));
    expect(open.filter(({ told: words }) => /hex[a-z]{3,}/i.test(words)).map(({ path }) => path)).toEqual([]);
    expect(told.filter(({ told: words }) => /vex[a-z]+|nul[a-z]{5,}|वेक्स/i.test(words)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(told.some(({ told: words }) => words.includes('Deals with'))).toBe(true);
  });
});
