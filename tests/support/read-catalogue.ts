/** The catalogue of a whole content folder, as the site makes it but for the comments. */
import { bodyFacts, catalogueReview, makeCatalogue, type Catalogue } from '../../src/editorial/catalogue.ts';
import { readContent, type Content, type ContentEntry } from '../../src/sources/read-content.ts';

/** Reads the folder; `now` (milliseconds since 1970) is that of the catalogue. Everything written is in it. */
export async function readCatalogue(folder: string, now = Date.parse('2026-11-01T00:00:00Z')): Promise<Catalogue> {
  return catalogueOfContent(await readContent(folder), now);
}

/** The catalogue of content that has been read, as of `now` (milliseconds since 1970). */
export function catalogueOfContent({ site, entries }: Content, now: number): Catalogue {
  if (site === undefined) throw new Error('There is no site.yaml in this content.');
  const reviews = [...entries.reviews.values()].flatMap(({ id, data, body }) =>
    data === undefined ? [] : [[id, catalogueReview(id, data, bodyFacts(body), now, site)] as const],
  );
  return makeCatalogue({
    site,
    now,
    reviews: new Map(reviews),
    films: dataOf(entries.films),
    themes: dataOf(entries.themes),
    warnings: dataOf(entries.warnings),
    contributors: dataOf(entries.contributors),
    comments: [],
    pages: dataOf(entries.pages),
  });
}

function dataOf<Data>(entries: ReadonlyMap<string, ContentEntry<Data>>): Map<string, Data> {
  return new Map([...entries].flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data] as const])));
}
