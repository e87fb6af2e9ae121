/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import type { Feed } from '../editorial/feeds.ts';
import type { FeedItem } from './feed-item.ts';

/** The type that the feed is served with, and that pages link to it by. */
export const jsonFeedType = 'application/feed+json';

/** Where it lies, below the site's address. */
export const jsonFeedAddress = '/feed.json';

/** What a document of JSON Feed is made of. */
export interface JsonFeed {
  feed: Feed;
  items: readonly FeedItem[];
  /** The whole address of the front page. */
  site: string;
  hub: string | undefined;
}

/** The document. */
export function jsonFeedDocument({ feed, items, site, hub }: JsonFeed): string {
  const at = (path: string): string => new URL(path.slice(1), site).href;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: at(feed.page),
    feed_url: at(jsonFeedAddress),
    description: feed.description,
    language: feed.language,
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    items: items.map((item) => jsonItem(item, feed.language)),
  };
  return `${JSON.stringify(document)}\n`;
}

function jsonItem(item: FeedItem, feedLanguage: string): Record<string, unknown> {
  return {
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
    language: item.language === feedLanguage ? undefined : item.language,
  };
}
