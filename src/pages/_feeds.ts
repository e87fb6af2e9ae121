/**
 * Feeds as their routes ask for them. An item stands in as many feeds as its review has themes, films and critics, and
 * in one for each subject that it does not carry: its HTML and its XML are made once and kept.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getImage } from 'astro:assets';
import { render, type CollectionEntry } from 'astro:content';
import { feedEntry, type FeedEntry } from '../editorial/feed-entry.ts';
import { feedOf, type Feed, type FeedKind } from '../editorial/feeds.ts';
import { derivedPictures, leadWidths } from '../markdown/derived-pictures.ts';
import { feedItem, type FeedImage, type FeedItem } from '../publish/feed-item.ts';
import { rssDocument, rssItem, rssType, type RssItem } from '../publish/rss.ts';
import { href } from '../components/href.ts';
import { getBody, getCatalogue, viewKey } from './_catalogue.ts';

/** A review's entry with the key that changes when its item does. */
interface KeyedEntry {
  entry: FeedEntry;
  key: string;
}

const entries = new Map<string, Promise<KeyedEntry | undefined>>();
const items = new Map<string, Promise<FeedItem>>();
const xmlItems = new Map<string, Promise<RssItem>>();
let container: Promise<AstroContainer> | undefined;

/** What is made for a key; in dev, where content changes, it is made each time. */
function kept<Made>(all: Map<string, Promise<Made>>, key: string, make: () => Promise<Made>): Promise<Made> {
  if (import.meta.env.DEV) return make();
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

function keyedEntry(id: string): Promise<KeyedEntry | undefined> {
  return kept(entries, id, async () => {
    const catalogue = await getCatalogue();
    const review = catalogue.reviews.get(id);
    const entry = review === undefined ? undefined : feedEntry(review, catalogue);
    if (entry === undefined) return undefined;
    return { entry, key: viewKey(entry, (await getBody('reviews', id))?.digest) };
  });
}

/** The item of a review; `site`: the whole address of the front page. */
export function getFeedItem(id: string, site: string): Promise<FeedItem> {
  return kept(items, id, async () => {
    const [keyed, body] = await Promise.all([keyedEntry(id), getBody('reviews', id)]);
    if (keyed === undefined || body === undefined)
      throw new Error(`The review "${id}" stands in a feed and is not out.`);
    const [html, image] = await Promise.all([htmlOf(body.entry), leadImage(body.entry)]);
    return feedItem(keyed.entry, { html, image }, site);
  });
}

function getRssItem(id: string, site: string, language: string): Promise<RssItem> {
  return kept(xmlItems, id, async () => rssItem(await getFeedItem(id, site), language));
}

/** A body with the addresses of its pictures, which only rendering finds. */
async function htmlOf(entry: CollectionEntry<'reviews'>): Promise<string> {
  const imagePaths = entry.rendered?.metadata?.imagePaths as readonly string[] | undefined;
  if (imagePaths === undefined || imagePaths.length === 0) return entry.rendered?.html ?? '';
  const { Content } = await render(entry);
  container ??= AstroContainer.create();
  return (await container).renderToString(Content);
}

/** The lead image as its page has it for browsers that know no newer format. */
async function leadImage({ data }: CollectionEntry<'reviews'>): Promise<FeedImage | undefined> {
  if (data.image === undefined) return undefined;
  const { src: image } = data.image;
  // Astro publishes the original of a picture whose properties are read, unless they are read from its copy.
  const picture = (image as { clone?: typeof image }).clone ?? image;
  const { fallback } = derivedPictures(picture, leadWidths);
  const { src } = await getImage({ src: image, ...fallback });
  return { src, width: fallback.width, height: Math.round((fallback.width * picture.height) / picture.width) };
}

/** The whole address of the front page. */
export function siteAddress(origin: URL | undefined): string {
  return new URL(href('/'), origin).href;
}

/** The document of a feed. */
export async function feedResponse(feed: Feed, origin: URL | undefined): Promise<Response> {
  const site = siteAddress(origin);
  const { hub, language } = (await getCatalogue()).site;
  const list = await Promise.all(feed.reviews.map((id) => getRssItem(id, site, language)));
  return new Response(rssDocument({ feed, items: list, site, hub }), { headers: { 'content-type': rssType } });
}

type StaticPath = Awaited<ReturnType<GetStaticPaths>>[number];

/** The routes of the feeds of all things of a kind. */
export function feedPaths(kind: FeedKind): GetStaticPaths {
  return async () => {
    const catalogue = await getCatalogue();
    const { hub, url, language } = catalogue.site;
    return Promise.all(
      [...catalogue[kind].keys()].flatMap((id) => {
        const feed = feedOf(kind, id, catalogue);
        return feed === undefined ? [] : [path(id, feed, [hub, url, language])];
      }),
    );
  };
}

async function path(id: string, feed: Feed, settings: readonly unknown[]): Promise<StaticPath> {
  const keys = await Promise.all(feed.reviews.map(async (review) => (await keyedEntry(review))?.key));
  return { params: { id }, props: { feed }, cacheKey: viewKey(feed, keys, settings) };
}

/** Answers with the feed of a route. */
export const getFeed: APIRoute<{ feed: Feed }> = ({ props, site }) => feedResponse(props.feed, site);
