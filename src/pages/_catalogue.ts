/**
 * The catalogue as pages ask for it: the one file that reads the collections. Pages get views of it and hand
 * them on, each with a key that changes exactly when the view does.
 */
import { createHash } from 'node:crypto';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { BodyReport } from '../markdown/body-report.ts';
import { bodyFacts, catalogueReview, makeCatalogue, type Catalogue } from '../editorial/catalogue.ts';
import { peopleOf, type Person } from '../editorial/people.ts';
import { sitemapPages, type SitemapPage } from '../editorial/sitemap.ts';
import { readNow } from '../sources/settings.ts';

let catalogue: Promise<Catalogue> | undefined;
let people: Promise<Map<string, Person>> | undefined;
let sitemap: Promise<SitemapPage[]> | undefined;

/** Everything published (in dev, everything written). In a build it is gathered once. */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return gather();
  catalogue ??= gather();
  return catalogue;
}

/** The people whom the films name. */
export function getPeople(): Promise<Map<string, Person>> {
  if (import.meta.env.DEV) return getCatalogue().then(({ films }) => peopleOf(films));
  people ??= getCatalogue().then(({ films }) => peopleOf(films));
  return people;
}

/** The pages of the sitemap. */
export async function getSitemap(): Promise<SitemapPage[]> {
  const gatherPages = async (): Promise<SitemapPage[]> => sitemapPages(await getCatalogue(), await getPeople());
  if (import.meta.env.DEV) return gatherPages();
  sitemap ??= gatherPages();
  return sitemap;
}

async function gather(): Promise<Catalogue> {
  const [site, reviews, films, themes, warnings, contributors, comments, pages] = await Promise.all([
    getEntry('site', 'site'),
    getCollection('reviews'),
    getCollection('films'),
    getCollection('themes'),
    getCollection('warnings'),
    getCollection('contributors'),
    getCollection('comments'),
    getCollection('pages'),
  ]);
  if (site === undefined) throw new Error('site.yaml was not loaded. Run "npm run check" to see why.');
  const now = readNow(process.env['AS_OF']);
  const shownReviews = new Map(
    byId(reviews).map((entry) => [
      entry.id,
      // The catalogue knows the image by its description; the page asks the entry for the image itself.
      catalogueReview(entry.id, entry.data as never, bodyFacts(reportOf(entry)), now, site.data),
    ]),
  );
  return makeCatalogue({
    site: site.data,
    now,
    reviews: shownReviews,
    films: dataById(films),
    themes: dataById(themes),
    warnings: dataById(warnings),
    contributors: dataById(contributors) as never,
    comments: byId(comments)
      .map(({ id, data }) => ({ review: id.split('/')[0] ?? '', id: id.split('/')[1] ?? '', data }))
      .filter(({ review }) => shownReviews.has(review)),
    pages: dataById(pages),
  });
}

interface Entry<Data> {
  id: string;
  data: Data;
}

function byId<E extends Entry<unknown>>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function dataById<Data>(entries: readonly Entry<Data>[]): Map<string, Data> {
  return new Map(byId(entries).map(({ id, data }) => [id, data]));
}

function reportOf(entry: CollectionEntry<'reviews'>): BodyReport {
  const report = entry.rendered?.metadata?.['report'] as BodyReport | undefined;
  if (report === undefined) throw new Error(`The review "${entry.id}" was loaded without its facts.`);
  return report;
}

/** A collection with bodies. */
type BodyKind = 'reviews' | 'themes' | 'contributors' | 'pages' | 'comments';

/** An entry to render, with the digest of its file: part of the key of every page that shows it. */
export async function getBody<K extends BodyKind>(
  kind: K,
  id: string,
): Promise<{ entry: CollectionEntry<K>; digest: string } | undefined> {
  const entry = (await getEntry(kind, id)) as CollectionEntry<K> | undefined;
  return entry === undefined ? undefined : { entry, digest: String(entry.digest ?? '') };
}

/** The rendered texts of one review's comments by the comments' IDs, and their digests in one. */
export interface CommentTexts {
  html: Record<string, string>;
  digest: string;
}

let commentTexts: Promise<Map<string, CommentTexts>> | undefined;

/** The comments' texts of every review that has comments. */
export function getCommentTexts(): Promise<Map<string, CommentTexts>> {
  if (import.meta.env.DEV) return gatherCommentTexts();
  commentTexts ??= gatherCommentTexts();
  return commentTexts;
}

async function gatherCommentTexts(): Promise<Map<string, CommentTexts>> {
  const texts = new Map<string, CommentTexts>();
  for (const { id, rendered, digest } of byId(await getCollection('comments'))) {
    const [review = '', comment = ''] = id.split('/');
    const own = texts.get(review) ?? { html: {}, digest: '' };
    own.html[comment] = rendered?.html ?? '';
    own.digest += ` ${String(digest ?? '')}`;
    texts.set(review, own);
  }
  return texts;
}

/** The cache key of a page: the hash of its view and of the digests of the files that it renders. */
export function viewKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
