/** The feeds of two whole publications as a library for them reads them: what a reader has then is what the content says. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed, type JsonFeed, type RssFeed } from 'feedsmith';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/editorial/catalogue.ts';
import { plainText } from '../../src/editorial/emphasis.ts';
import { feedKinds, feedOf, siteFeed, type Feed } from '../../src/editorial/feeds.ts';
import { printedQuotes } from '../../src/markdown/printed-quotes.ts';
import { plainHtml } from '../../src/publish/plain-html.ts';
import { instantOf } from '../../src/sources/publication-time.ts';
import { builtMagazine, projectRoot } from '../support/built-publication.ts';
import { builtFiles } from '../support/crawl.ts';
import { feedItemsOf } from '../support/feed-items.ts';
import { builtFixture, fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';

/** An item as a reader has it, and as the content has it. */
interface Told {
  title: string | undefined;
  link: string | undefined;
  id: unknown;
  /** Milliseconds since 1970. */
  published: number;
  authors: (string | undefined)[] | undefined;
  categories: (string | undefined)[] | undefined;
  /** Where it is another than the feed's. */
  language: string | undefined;
  summary: string | undefined;
  html: string;
}

/** A text without the addresses and sizes of its pictures, which only a build knows. */
function withoutPictures(html = ''): string {
  return html.replaceAll(/<img [^>]*>/g, (tag) => `<img ${/alt="[^"]*"/.exec(tag)?.[0] ?? ''}>`);
}

function toldByRss({ title, link, guid, pubDate, dc, categories, description, content }: RssFeed.Item<string>): Told {
  return {
    title,
    link,
    id: guid,
    published: Date.parse(pubDate ?? ''),
    authors: dc?.creators,
    categories: categories?.map(({ name }) => name),
    language: dc?.languages?.join(' '),
    summary: description,
    html: withoutPictures(content?.encoded),
  };
}

function toldByJson({
  id,
  url,
  title,
  summary,
  content_html,
  date_published,
  authors,
  tags,
  language,
}: JsonFeed.Item<string>): Told {
  return {
    title,
    link: url,
    id,
    published: Date.parse(date_published ?? ''),
    authors: authors?.map(({ name }) => name),
    categories: tags,
    language,
    summary,
    html: withoutPictures(content_html),
  };
}

/** What the content says of a review that is out. */
async function toldByContent(
  id: string,
  { catalogue, itemOf }: Awaited<ReturnType<typeof feedItemsOf>>,
): Promise<Told> {
  const { reviews, contributors, themes, films, site } = catalogue;
  const [review, item] = [reviews.get(id), await itemOf(id)];
  if (review === undefined || item === undefined) throw new Error(`${id} stands in no feed.`);
  const { data } = review;
  const language = data.language ?? site.language;
  const link = `${site.url}/reviews/${id}/`;
  return {
    title: plainText(printedQuotes(data.title, language)),
    link,
    id: link,
    published: instantOf(data.published ?? '', site.timeZone),
    authors: data.authors.map((author) => contributors.get(author)?.name),
    categories: [
      ...data.themes.map((theme) => themes.get(theme)?.name),
      ...data.films.map((film) => `${films.get(film)?.title ?? ''} (${String(films.get(film)?.year)})`),
    ],
    language: language === site.language ? undefined : language,
    summary: item.summary,
    html: withoutPictures(item.html),
  };
}

describe.each([
  {
    name: 'the sample magazine',
    publication: builtMagazine,
    content: join(projectRoot, 'content'),
    site: 'https://cuemark.example',
    now: new Date().toISOString(),
  },
  {
    name: 'the fixture',
    publication: builtFixture,
    content: fixtureContent,
    site: 'https://fixture.example',
    now: fixtureNow,
  },
])('$name', ({ publication, content, site, now }) => {
  let folder: string;
  let catalogue: Catalogue;
  let feeds: Feed[];
  let told: Map<string, Told>;
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const at = (path: string): string => `${site}${path}`;

  beforeAll(async () => {
    ({ folder } = await publication());
    const items = await feedItemsOf(content, at('/'), now);
    ({ catalogue } = items);
    const ofThings = feedKinds.flatMap((kind) => [...catalogue[kind].keys()].map((id) => feedOf(kind, id, catalogue)));
    feeds = [siteFeed(catalogue), ...ofThings.filter((feed) => feed !== undefined)];
    told = new Map();
    for (const id of new Set(feeds.flatMap(({ reviews }) => reviews))) told.set(id, await toldByContent(id, items));
  });

  it('has a feed of everything there is, and no other', () => {
    const found = builtFiles(folder).filter((path) => /(?:^|\/)(?:feed|without)\.xml$/.test(path));
    expect(found.map((path) => `/${path}`).toSorted()).toEqual(feeds.map(({ href }) => href).toSorted());
  });

  it('tells by RSS what the content says', () => {
    for (const feed of feeds) {
      const { items = [], atom, ...channel } = parseRssFeed(read(feed.href));
      expect(channel, feed.href).toMatchObject({
        title: feed.title,
        link: at(feed.page),
        description: feed.description,
        language: feed.language,
      });
      const { hub } = catalogue.site;
      expect(atom?.links, feed.href).toEqual([
        { rel: 'self', href: at(feed.href), type: 'application/rss+xml' },
        ...(hub === undefined ? [] : [{ rel: 'hub', href: hub }]),
      ]);
      expect(items.map(toldByRss), feed.href).toEqual(
        feed.reviews.map((id) => {
          const item = told.get(id);
          return {
            ...item,
            id: { value: item?.id, isPermaLink: true },
            summary: plainHtml(item?.summary ?? ''),
          };
        }),
      );
    }
  });

  it('tells by JSON Feed what the content says', () => {
    const [feed] = feeds;
    const { items = [], ...channel } = parseJsonFeed(read('feed.json'));
    const { hub } = catalogue.site;
    expect(channel).toEqual({
      title: feed?.title,
      home_page_url: at('/'),
      feed_url: at('/feed.json'),
      description: feed?.description,
      language: feed?.language,
      ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    });
    expect(items.map(toldByJson)).toEqual(feed?.reviews.map((id) => told.get(id)));
  });

  it('encloses the picture of each review, as long and of the type that it says', async () => {
    const { items = [] } = parseRssFeed(read('feed.xml'));
    expect(items.length).toBeGreaterThan(5);
    for (const { link = '', enclosures = [] } of items) {
      const id = link.split('/').at(-2) ?? '';
      const data = catalogue.reviews.get(id)?.data;
      const [{ url = '', length, type } = {}, ...others] = enclosures;
      expect(others, link).toEqual([]);
      if (data?.image === undefined) expect(url, link).toBe(at(`/films/${data?.films[0] ?? ''}/card.png`));
      else expect(url, link).toContain(at('/_astro/'));
      const file = join(folder, url.slice(at('/').length));
      expect(length, link).toBe(statSync(file).size);
      expect(type, link).toBe(`image/${(await sharp(file).metadata()).format}`);
    }
  });
});

describe('the library', () => {
  let rss: string;
  let json: string;

  beforeAll(async () => {
    const { folder } = await builtFixture();
    [rss, json] = ['feed.xml', 'feed.json'].map((path) => readFileSync(join(folder, path), 'utf8')) as [string, string];
  });

  it.each([
    ['RSS that ends in the middle of a text', (feed: string) => feed.slice(0, feed.lastIndexOf('</content:encoded>'))],
    ['RSS with a title that is not closed', (feed: string) => feed.replace('</title>', '')],
    ['RSS without a channel', (feed: string) => feed.replaceAll(/<\/?channel>/g, '')],
    ['what is no RSS', (feed: string) => feed.replaceAll('rss', 'rass')],
  ])('refuses %s', (_what, damage) => {
    expect(() => parseRssFeed(damage(rss))).toThrow('Invalid feed format');
  });

  it.each<[string, string | RegExp, string]>([
    ['an author under another vocabulary', 'http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/terms/'],
    ['a text under another vocabulary', 'http://purl.org/rss/1.0/modules/content/', 'http://purl.org/dc/terms/'],
    ['a text that is escaped twice', '&#x3C;p>', '&#x26;#x3C;p>'],
    ['a date that is none', /(?<=<pubDate>)[^<]*/, 'in May'],
    ['an author who is not named', /<dc:creator>[^<]*<\/dc:creator>/, ''],
    ['an item that is not there', /<item>.*?<\/item>/s, ''],
  ])('reads otherwise %s', (_what, from, to) => {
    const read = (feed: string): Told[] | undefined => parseRssFeed(feed).items?.map(toldByRss);
    expect(read(rss.replace(from, to))).not.toEqual(read(rss));
  });

  it.each([
    ['ends in its middle', (feed: string) => feed.slice(0, feed.length / 2)],
    ['is of no version', (feed: string) => feed.replace('https://jsonfeed.org/version/1.1', '1.1')],
  ])('refuses a JSON Feed that %s', (_what, damage) => {
    expect(() => parseJsonFeed(damage(json))).toThrow('Invalid feed format');
  });
});
