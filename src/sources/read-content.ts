/**
 * Reads a whole content folder: every file, in an order that does not depend on the machine, with all that is
 * wrong with each by itself. What concerns several files at once is asked in editorial/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldMeta } from '../schemas/field.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { kindNames } from '../schemas/kind-names.ts';
import { kinds, type KindData } from '../schemas/kinds.ts';
import type { Review } from '../schemas/review.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { slipsInWords } from '../markdown/slips.ts';
import type { BodyKind } from '../markdown/body-kind.ts';
import { reportBody, type BodyReport } from '../markdown/body-report.ts';
import { fieldPath, problemIn, type Finding, type Place, type Problem } from '../problem.ts';
import { listContent, unreadable, type ContentFile } from './content-folder.ts';
import { readBytes, readEntry, unreadEntry, type ReadEntry } from './read-entry.ts';
import { decode } from './source-text.ts';

/** An ID that a field names. */
export interface FieldReference {
  kind: Kind;
  id: string;
  field: string;
  place: Place;
}

/** An address in a field that may lead into the site. */
export interface FieldLink {
  url: string;
  field: string;
  place: Place;
}

/** One file of the content folder, as far as it could be read. */
export interface ContentEntry<Data> {
  id: string;
  file: string;
  isDraft: boolean;
  /** Undefined where the front matter breaks the schema. */
  data: Data | undefined;
  /** The fields that can be read by themselves, whatever the others are. */
  readable: Partial<Data>;
  references: FieldReference[];
  links: FieldLink[];
  body: BodyReport;
  /** The place of a field's value. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** The entries of every kind by their IDs; a file that could not be read has its ID here too. */
export type ContentEntries = { [K in Kind]: Map<string, ContentEntry<KindData[K]>> };

/** A content folder, read. */
export interface Content {
  site: Site | undefined;
  /** The addresses in site.yaml. */
  siteLinks: FieldLink[];
  entries: ContentEntries;
  /** Files that are no content: images and the like. */
  assets: ReadonlySet<string>;
  /** The text of permalinks.txt. */
  permalinks: string | undefined;
  problems: Problem[];
}

/** Called after each file with the number read so far and the number in all. */
export type Progress = (done: number, total: number) => void;

/** Reads the folder. Throws `ContentUnreadable` where the reading itself fails. */
export async function readContent(root: string, progress: Progress = () => undefined): Promise<Content> {
  const listing = await listContent(root);
  const content: Content = {
    ...(listing.hasSite ? readSite(root, listing.problems) : withoutSite(listing.problems)),
    entries: emptyEntries(),
    assets: listing.assets,
    permalinks: undefined,
    problems: listing.problems,
  };
  if (listing.hasPermalinks) content.permalinks = readPermalinks(root, content.problems);
  for (const file of listing.oversize) addEntry(content, file, unreadEntry());
  for (const [index, file] of listing.files.entries()) {
    addEntry(content, file, readEntry(file.kind, bytesOf(root, file.file)));
    progress(index + 1, listing.files.length);
  }
  return content;
}

/** A file that is not written yet. */
export interface UnwrittenFile extends Omit<ContentFile, 'size'> {
  text: string;
}

/** The content as it would be with these files in it too; so that a command can check what it is about to write. */
export function contentWith(content: Content, files: readonly UnwrittenFile[]): Content {
  const copies = kindNames.map((kind) => [kind, new Map<string, unknown>(content.entries[kind])]);
  const entries = Object.fromEntries(copies) as unknown as ContentEntries;
  const together: Content = { ...content, entries, problems: [...content.problems] };
  for (const { text, ...file } of files) {
    const bytes = new TextEncoder().encode(text);
    addEntry(together, { ...file, size: bytes.length }, readEntry(file.kind, bytes));
  }
  return together;
}

/** The bytes of a file; a file that cannot be read ends the command, since nothing true can be said without it. */
export function bytesOf(root: string, file: string): Uint8Array {
  try {
    // Read at once: for thousands of small files, waiting for each costs more than reading it.
    return readFileSync(join(root, file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A publication in which nothing has been written yet. */
export function emptyContent(site?: Site): Content {
  return { site, siteLinks: [], entries: emptyEntries(), assets: new Set(), permalinks: undefined, problems: [] };
}

function emptyEntries(): ContentEntries {
  return Object.fromEntries(kindNames.map((kind) => [kind, new Map()])) as unknown as ContentEntries;
}

function readSite(root: string, problems: Problem[]): Pick<Content, 'site' | 'siteLinks'> {
  const entry = readBytes(bytesOf(root, 'site.yaml'), 'yaml', siteSchema) as ReadEntry<Site>;
  const findings = [...entry.findings, ...directivesInFields(entry)];
  problems.push(...findings.map((finding) => problemIn('site.yaml', finding)));
  return { site: entry.data, siteLinks: linksOf(entry) };
}

function withoutSite(problems: Problem[]): Pick<Content, 'site' | 'siteLinks'> {
  for (const field of ['name', 'url'])
    problems.push(
      problemIn('site.yaml', {
        code: 'missing-field',
        line: 1,
        column: 1,
        field,
        message: `"${field}" is missing: there is no site.yaml.`,
        hint: 'Write a file site.yaml with two lines: name: Your magazine, and url: https://its.address.',
      }),
    );
  return { site: undefined, siteLinks: [] };
}

/** The fields that `isWanted`, each with its path as it is told and its place. */
function fieldsOf(
  { fields, written }: ReadEntry<unknown>,
  isWanted: (meta: FieldMeta) => boolean,
): { value: string; meta: FieldMeta; field: string; place: Place }[] {
  return fields
    .filter(({ meta }) => isWanted(meta))
    .map(({ path, value, meta }) => ({
      value,
      meta,
      field: fieldPath(path),
      place: written?.placeOf(path) ?? { line: 1, column: 1 },
    }));
}

function linksOf(entry: ReadEntry<unknown>): FieldLink[] {
  return fieldsOf(entry, ({ link }) => link === true).map(({ value, field, place }) => ({ url: value, field, place }));
}

function readPermalinks(root: string, problems: Problem[]): string | undefined {
  const decoded = decode(bytesOf(root, 'permalinks.txt'));
  if ('text' in decoded) return decoded.text;
  problems.push(problemIn('permalinks.txt', decoded.finding));
  return undefined;
}

function addEntry(content: Content, { kind, id, file }: ContentFile, entry: ReadEntry<unknown>): void {
  const body = reportBody(entry.body, entry.bodyLine, bodyKind(kind, entry.data));
  const findings = [...entry.findings, ...body.findings, ...directivesInFields(entry)];
  content.problems.push(...findings.map((finding) => problemIn(file, finding, entry.isDraft)));
  const { isDraft, data, readable } = entry;
  (content.entries[kind] as Map<string, ContentEntry<unknown>>).set(id, {
    id,
    file,
    isDraft,
    data,
    readable,
    references: fieldsOf(entry, ({ references }) => references !== undefined).flatMap(
      ({ value, meta, field, place }) =>
        meta.references === undefined ? [] : [{ kind: meta.references, id: value, field, place }],
    ),
    links: linksOf(entry),
    body,
    placeOf: (path) => entry.written?.placeOf(path) ?? { line: 1, column: 1 },
  });
}

/** What may stand in the body of a thing with this data. */
export function bodyKind(kind: Kind, data: unknown): BodyKind {
  if (kind !== 'reviews') return kind === 'comments' ? 'comment' : 'standing';
  const { spoilers } = (data ?? {}) as Partial<Review>;
  return spoilers === 'throughout' || spoilers === 'unassessed' ? 'spoiled-review' : 'review';
}

/** A directive in a text field hides nothing: the words are published with it. */
function directivesInFields(entry: ReadEntry<unknown>): Finding[] {
  return fieldsOf(entry, ({ prose }) => prose === true).flatMap(({ value, field, place }) =>
    slipsInWords(value)
      .slice(0, 1)
      .map(({ message, hint }) => ({ code: 'unknown-directive' as const, ...place, field, message, hint })),
  );
}

/** The noun for one thing of a kind. */
export function nounOf(kind: Kind): string {
  return kinds[kind].noun;
}
