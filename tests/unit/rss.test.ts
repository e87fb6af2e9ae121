/** Feeds by the rules of their formats, and that the rules are kept to: each has a document that breaks it. */
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/editorial/feeds.ts';
import type { FeedItem } from '../../src/publish/feed-item.ts';
import { feedStyle } from '../../src/publish/feed-style.ts';
import { jsonFeedDocument } from '../../src/publish/json-feed.ts';
import { rfc822, rssDocument, rssItem } from '../../src/publish/rss.ts';
import { jsonFeedFaults, rssFaults } from '../support/feed-faults.ts';

const site = 'https://example.org/reel/';
const feed: Feed = {
  href: '/feed.xml',
  page: '/',
  title: 'Reel & <Co.>',
  description: 'Closely read.',
  language: 'en',
  reviews: ['one'],
};
const item: FeedItem = {
  url: `${site}reviews/one/`,
  title: 'A <b>title</b> & “more”\u0007',
  summary: 'No spoilers. 5 < 6 & <script>',
  html: '<p>Text with &lt;b&gt; and ]]&gt;.</p>',
  language: 'hi',
  published: '2026-05-01T00:00:00+05:30',
  updated: '2026-05-03T08:00:00+05:30',
  authors: [{ name: 'Asha & Co.', url: `${site}contributors/asha/` }],
  categories: ['Class', 'Film (2019)'],
  image: { url: `${site}films/film/card.png`, type: 'image/png' },
};
const hub = 'https://hub.example/';
const withLengths = (xml: string): string => xml.replaceAll('length="0"', 'length="10"');
const rss = withLengths(rssDocument({ feed, items: [rssItem(item, 'en')], site, hub }));
const json = jsonFeedDocument({ feed, items: [item], site, hub });

describe('a document of RSS', () => {
  it('is valid, and says what it was given', () => {
    expect(rssFaults(rss, `${site}feed.xml`)).toEqual([]);
    const { items, atom, lastBuildDate } = parseRssFeed(rss);
    expect(items).toEqual([
      {
        title: 'A <b>title</b> & “more”',
        link: item.url,
        guid: { value: item.url, isPermaLink: true },
        pubDate: 'Fri, 01 May 2026 00:00:00 +0530',
        description: 'No spoilers. 5 &lt; 6 &amp; &lt;script&gt;',
        content: { encoded: item.html },
        dc: { creators: ['Asha & Co.'], languages: ['hi'] },
        categories: [{ name: 'Class' }, { name: 'Film (2019)' }],
        enclosures: [{ ...item.image, length: 10 }],
      },
    ]);
    expect(atom?.links).toContainEqual({ href: hub, rel: 'hub' });
    expect(lastBuildDate).toBe('Sun, 03 May 2026 08:00:00 +0530');
    expect(rss).toContain('<?xml-stylesheet type="text/xsl" href="/reel/feed.xsl"?>');
  });

  it('is valid without items and without a hub', () => {
    const empty = rssDocument({ feed: { ...feed, reviews: [] }, items: [], site, hub: undefined });
    expect(rssFaults(empty, `${site}feed.xml`)).toEqual([]);
    expect(empty).not.toMatch(/lastBuildDate|rel="hub"/);
  });

  it.each([
    ['2026-05-01T00:00:00+05:30', 'Fri, 01 May 2026 00:00:00 +0530'],
    ['2026-12-31T23:59:59Z', 'Thu, 31 Dec 2026 23:59:59 +0000'],
    ['1999-02-28T12:00:00-08:00', 'Sun, 28 Feb 1999 12:00:00 -0800'],
  ])('writes %s as RFC 822', (instant, written) => {
    expect(rfc822(instant)).toBe(written);
  });

  it.each([
    ['an end tag is missing', '</channel>', ''],
    ['the version is another', 'version="2.0"', 'version="0.91"'],
    ['a prefix is another’s', 'http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/terms/'],
    ['the description is missing', '<description>Closely read.</description>', ''],
    ['an element is unknown', '<generator>', '<author2>x</author2><generator>'],
    [
      'the self link leads elsewhere',
      'href="https://example.org/reel/feed.xml"',
      'href="https://example.org/feed.xml"',
    ],
    ['a date is RFC 3339', 'Fri, 01 May 2026 00:00:00 +0530', '2026-05-01T00:00:00+05:30'],
    ['a weekday is wrong', 'Fri, 01 May', 'Mon, 01 May'],
    ['the length is unknown', 'length="10"', 'length="0"'],
    ['the type is missing', ' type="image/png"', ''],
    ['an address is relative', '>https://example.org/reel/reviews/one/</link>', '>/reviews/one/</link>'],
    ['a link in the text is relative', 'Text with', 'Text &#x3C;a href="/x/">x&#x3C;/a>'],
    ['an image is relative', 'Text with', 'Text &#x3C;img src="x.png" alt="">'],
    ['the text has a script', 'Text with', 'Text &#x3C;script>x&#x3C;/script>'],
    ['the text has a class', 'Text with', 'Text &#x3C;em class="x">x&#x3C;/em>'],
    ['the text has data', 'Text with', 'Text &#x3C;em data-spoiler="film">x&#x3C;/em>'],
    ['an item stands twice', /(<item>.*<\/item>)/s, '$1$1'],
    ['nobody has written it', /<dc:creator>.*<\/dc:creator>/, ''],
  ])('is found wrong where %s', (_name, from, to) => {
    const wrong = rss.replace(from, to);
    expect(wrong).not.toBe(rss);
    expect(rssFaults(wrong, `${site}feed.xml`)).not.toEqual([]);
  });
});

describe('a JSON Feed', () => {
  it('is valid, and says what it was given', () => {
    expect(jsonFeedFaults(json, `${site}feed.json`)).toEqual([]);
    const { hubs, items } = parseJsonFeed(json);
    expect(hubs).toEqual([{ type: 'WebSub', url: hub }]);
    expect(items).toEqual([
      {
        id: item.url,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        image: item.image?.url,
        date_published: item.published,
        date_modified: item.updated,
        authors: item.authors,
        tags: item.categories,
        language: 'hi',
      },
    ]);
  });

  it.each([
    ['it is no JSON', '{', '{{'],
    ['the version is another', 'version/1.1', 'version/1'],
    ['the title is missing', '"title":"Reel & <Co.>",', ''],
    ['a key is unknown', '"title":"Reel', '"titel":"x","title":"Reel'],
    ['its address is another’s', '/feed.json', '/feed.xml'],
    ['a date has no zone', '2026-05-01T00:00:00+05:30', '2026-05-01T00:00:00'],
    ['an item has no text', /"content_html":"[^"]*",/, ''],
    ['an item has no id', /"id":"[^"]*",/, ''],
    ['an author is a name alone', /"authors":\[[^\]]*\]/, '"authors":["Asha"]'],
    ['a tag is a number', '"Class"', '5'],
    ['the text has a relative address', 'Text with', "Text <a href='#x'>x</a>"],
    ['the hub is no address', 'https://hub.example/', 'hub'],
  ])('is found wrong where %s', (_name, from, to) => {
    const wrong = json.replace(from, to);
    expect(wrong).not.toBe(json);
    expect(jsonFeedFaults(wrong, `${site}feed.json`)).not.toEqual([]);
  });
});

describe('what a browser shows of a feed', () => {
  it('is well-formed, in the publication’s language, below its path, and without a script', () => {
    const style = feedStyle({ name: 'A <b> & C', language: 'hi', base: '/reel/' });
    expect(fromXml(style).children.at(-1)).toMatchObject({ name: 'xsl:stylesheet' });
    expect(style).toContain('href="/reel/feed.css"');
    expect(style).toContain('यह एक फ़ीड है');
    expect(style).not.toMatch(/<script|style="|\[object/);
  });
});
