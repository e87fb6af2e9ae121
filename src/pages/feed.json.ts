/** The feed of everything as JSON Feed. */
import type { APIRoute } from 'astro';
import { siteFeed } from '../editorial/feeds.ts';
import { jsonFeedDocument, jsonFeedType } from '../publish/json-feed.ts';
import { getCatalogue } from './_catalogue.ts';
import { getFeedItem, siteAddress } from './_feeds.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const catalogue = await getCatalogue();
  const site = siteAddress(origin);
  const feed = siteFeed(catalogue);
  const items = await Promise.all(feed.reviews.map((id) => getFeedItem(id, site)));
  return new Response(jsonFeedDocument({ feed, items, site, hub: catalogue.site.hub }), {
    headers: { 'content-type': jsonFeedType },
  });
};
