/** Items of feeds, made of a folder of content as the site makes them, but for the files of pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue } from '../../src/editorial/catalogue.ts';
import { feedEntry } from '../../src/editorial/feed-entry.ts';
import { bodyRenderer } from '../../src/markdown/processor.ts';
import { feedItem, type FeedItem } from '../../src/publish/feed-item.ts';
import { bodyKind, readContent } from '../../src/sources/read-content.ts';
import { readEntry } from '../../src/sources/read-entry.ts';
import { catalogueOfContent } from './read-catalogue.ts';

/** The catalogue of a folder, and what its reviews are in feeds. */
interface FeedItems {
  catalogue: Catalogue;
  /** The item of a review; undefined where it stands in no feed. */
  itemOf: (id: string) => Promise<FeedItem | undefined>;
}

/** Reads `folder`, as of `now`, for feeds at `site`. */
export async function feedItemsOf(folder: string, site: string, now: string): Promise<FeedItems> {
  const content = await readContent(folder);
  const catalogue = catalogueOfContent(content, Date.parse(now));
  const itemOf: FeedItems['itemOf'] = async (id) => {
    const review = catalogue.reviews.get(id);
    const file = content.entries.reviews.get(id)?.file;
    const entry = review === undefined ? undefined : feedEntry(review, catalogue);
    if (review === undefined || file === undefined || entry === undefined) return undefined;
    const path = join(folder, file);
    const { body } = readEntry('reviews', readFileSync(path));
    const base = new URL(site).pathname;
    const kind = bodyKind('reviews', review.data);
    const renderer = await bodyRenderer({ kind, base, language: entry.language });
    const { html } = await renderer.render(body, pathToFileURL(path));
    const image = entry.image === undefined ? undefined : { src: `${base}_astro/lead.png`, width: 48, height: 32 };
    return feedItem(entry, { html: withPictures(html, base), image }, site);
  };
  return { catalogue, itemOf };
}

/** Puts addresses in the place of what Astro is asked for. */
function withPictures(html: string, base: string): string {
  return html.replace(/__ASTRO_IMAGE_="([^"]*)"/g, (_written, json: string) => {
    const { src, alt } = JSON.parse(json.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&')) as Record<string, string>;
    return `src="${base}_astro/${src ?? ''}" alt="${alt ?? ''}" width="48" height="32" loading="lazy"`;
  });
}
