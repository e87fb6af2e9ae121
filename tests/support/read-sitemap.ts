/** Reads sitemaps with a library for them, which refuses what the protocol (sitemaps.org/protocol.html) does not know. */
import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream, type IndexItem, type SitemapItem } from 'sitemap';
import { fromXml } from 'xast-util-from-xml';

const strict = { level: ErrorLevel.THROW, logger: false } as const;

/** The pages of a sitemap. Rejects with the first of its faults. */
export function readSitemap(xml: string): Promise<SitemapItem[]> {
  return readAll<SitemapItem>(xml, new XMLToSitemapItemStream({ ...strict }));
}

/** The sitemaps of an index. Rejects with the first of its faults. */
export function readSitemapIndex(xml: string): Promise<IndexItem[]> {
  return readAll<IndexItem>(xml, new XMLToSitemapIndexStream({ ...strict }));
}

/** The library reads a stream as it comes, and does not mind where one ends in the middle. */
async function readAll<Item>(xml: string, reader: NodeJS.ReadWriteStream): Promise<Item[]> {
  fromXml(xml);
  return (await Array.fromAsync(Readable.from([xml]).pipe(reader))) as unknown as Item[];
}
