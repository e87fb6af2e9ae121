/**
 * Makes catalogues for tests out of content as an editor writes it, through the real schemas: a test that names
 * a field which does not exist fails.
 */
import { stringify } from 'yaml';
import { bodyFacts, catalogueReview, makeCatalogue, type Catalogue } from '../../src/editorial/catalogue.ts';
import { reportBody } from '../../src/markdown/body-report.ts';
import type { KindData } from '../../src/schemas/kinds.ts';
import type { Kind } from '../../src/schemas/kind-names.ts';
import { siteSchema, type Site } from '../../src/schemas/site.ts';
import { readBytes, readEntry, type ReadEntry } from '../../src/sources/read-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a test says of a catalogue: fields by ID; a review's `body` is its text. */
export interface CatalogueInput {
  site?: Fields;
  now?: string;
  reviews?: Readonly<Record<string, Fields>>;
  films?: Readonly<Record<string, Fields>>;
  themes?: Readonly<Record<string, Fields>>;
  warnings?: Readonly<Record<string, Fields>>;
  contributors?: Readonly<Record<string, Fields>>;
  comments?: Readonly<Record<string, Fields>>;
}

const plainReview: Fields = {
  title: 'A title',
  standfirst: 'A standfirst.',
  authors: ['critic'],
  published: '2026-05-01',
  films: ['film'],
  themes: ['theme'],
  triggerWarnings: [],
  spoilers: 'none',
};

/** A catalogue. Fails with the check's words where the content breaks a schema. */
export function catalogueOf(input: CatalogueInput): Catalogue {
  const written = bytes({ name: 'Test', url: 'https://test.example', ...input.site });
  const site = data(readBytes(written, 'yaml', siteSchema) as ReadEntry<Site>);
  const now = Date.parse(input.now ?? '2026-11-01T00:00:00Z');
  const reviews = Object.entries(input.reviews ?? {}).map(([id, { body = '', ...fields }]) => {
    const entry = readEntry('reviews', markdown({ ...plainReview, ...fields }));
    return [id, catalogueReview(id, data(entry), bodyFacts(reportBody(String(body), 1, 'review')), now, site)] as const;
  });
  return makeCatalogue({
    site,
    now,
    reviews: new Map(reviews),
    films: yamlThings('films', { film: { title: 'Film', year: 2020 }, ...input.films }),
    themes: markdownThings('themes', { theme: { name: 'Theme' }, ...input.themes }),
    warnings: yamlThings('warnings', input.warnings ?? {}),
    contributors: markdownThings('contributors', { critic: { name: 'Critic' }, ...input.contributors }),
    comments: [...markdownThings('comments', input.comments ?? {})].map(([path, comment]) => {
      const [review = '', id = ''] = path.split('/');
      return { review, id, data: comment };
    }),
    pages: new Map(),
  });
}

function yamlThings<K extends Kind>(kind: K, things: Readonly<Record<string, Fields>>): Map<string, KindData[K]> {
  return new Map(Object.entries(things).map(([id, fields]) => [id, data(readEntry(kind, bytes(fields)))]));
}

function markdownThings<K extends Kind>(kind: K, things: Readonly<Record<string, Fields>>): Map<string, KindData[K]> {
  return new Map(Object.entries(things).map(([id, fields]) => [id, data(readEntry(kind, markdown(fields)))]));
}

function bytes(fields: Fields): Uint8Array {
  return new TextEncoder().encode(stringify(fields));
}

function markdown(fields: Fields): Uint8Array {
  return new TextEncoder().encode(`---\n${stringify(fields)}---\n`);
}

function data<Data>({ data: read, findings }: ReadEntry<Data>): Data {
  if (read !== undefined) return read;
  throw new Error(findings.map(({ field, message }) => `${field}: ${message}`).join('\n'));
}
