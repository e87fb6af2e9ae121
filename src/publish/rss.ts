/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification) with full texts (content:encoded), names of authors (dc:creator)
 * and the address of the feed itself (atom:link), as the RSS Board's profile of best practices has them. An item stands
 * in many feeds: it is written once, and put into each as it is.
 */
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Feed } from '../editorial/feeds.ts';
import type { FeedItem } from './feed-item.ts';
import { feedSheetAddress, feedStyleAddress } from './feed-style.ts';
import { plainHtml } from './plain-html.ts';
import { xmlDocument, xmlOf } from './xml.ts';

/** The type that a feed is served with, and that pages link to it by. */
export const rssType = 'application/rss+xml';

/** What stands in the place of an enclosure's length until the build has made the file (src/cli/enclosures.ts). */
export const unknownLength = '0';

/** An item as it is written in every feed, with its latest date. */
export interface RssItem {
  xml: string;
  /** RFC 3339. */
  changed: string;
}

/** The item; `feedLanguage` is that of the feeds, which an item in another does not have. */
export function rssItem(item: FeedItem, feedLanguage: string): RssItem {
  const { url, title, summary, html, language, published, updated, authors, categories, image } = item;
  const element = x('item', [
    x('title', title),
    x('link', url),
    x('guid', { isPermaLink: 'true' }, url),
    x('pubDate', rfc822(published)),
    ...authors.map(({ name }) => x('dc:creator', name)),
    ...(language === feedLanguage ? [] : [x('dc:language', language)]),
    ...categories.map((category) => x('category', category)),
    // A description is HTML; a title is none.
    x('description', plainHtml(summary)),
    x('content:encoded', html),
    ...(image === undefined ? [] : [x('enclosure', { url: image.url, length: unknownLength, type: image.type })]),
  ]);
  return { xml: xmlOf(element), changed: laterOf(published, updated) };
}

/** What a document of RSS is made of. */
export interface RssFeed {
  feed: Feed;
  items: readonly RssItem[];
  /** The whole address of the front page. */
  site: string;
  hub: string | undefined;
}

/** The document. */
export function rssDocument({ feed, items, site, hub }: RssFeed): string {
  const at = (path: string): string => new URL(path.slice(1), site).href;
  const changed = items.map((item) => item.changed).reduce<string | undefined>((a, b) => laterOf(b, a), undefined);
  const root = x(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [
      x('channel', [
        x('title', feed.title),
        x('link', at(feed.page)),
        x('description', feed.description),
        x('language', feed.language),
        x('generator', 'Cuemark'),
        x('docs', 'https://www.rssboard.org/rss-specification'),
        ...(changed === undefined ? [] : [x('lastBuildDate', rfc822(changed))]),
        x('atom:link', { href: at(feed.href), rel: 'self', type: rssType }),
        ...(hub === undefined ? [] : [x('atom:link', { href: hub, rel: 'hub' })]),
        ...items.map(({ xml }) => ({ type: 'raw' as const, value: xml })),
      ] as Element[]),
    ],
  );
  return xmlDocument(root, [
    { name: 'xml-stylesheet', value: `type="text/xsl" href="${new URL(at(feedStyleAddress)).pathname}"` },
    // For browsers that know no XSLT any more.
    { name: 'xml-stylesheet', value: `type="text/css" href="${new URL(at(feedSheetAddress)).pathname}"` },
  ]);
}

/** The later of two instants; of an item without changes, its publication. */
function laterOf(one: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) > Date.parse(one) ? other : one;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri, 01 May 2026 00:00:00 +0530` of `2026-05-01T00:00:00+05:30` (RFC 822, with the year of RFC 1123). */
export function rfc822(instant: string): string {
  const [, year = '', month = '', day = '', time = '', offset = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)/.exec(instant) ?? [];
  const weekday = days[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()] ?? '';
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return `${weekday}, ${day} ${months[Number(month) - 1] ?? ''} ${year} ${time} ${zone}`;
}
