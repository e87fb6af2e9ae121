/**
 * Reads a whole content folder: every file, in an order that does not depend on the machine, with all that is
 * wrong with each by itself. What concerns several files at once is asked in editorial/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
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
import { KeptFiles } from './kept-files.ts';
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

/** One file, read, with all that is wrong with it alone. */
export interface ReadFile {
  entry: ContentEntry<unknown>;
  problems: Problem[];
}

/** How a folder is read. */
export interface Reading {
  progress?: Progress;
  /** What was read before. */
  kept?: KeptFiles<ReadFile>;
  /** Texts in the place of those that the files hold. */
  edited?: ReadonlyMap<string, string>;
}

/** How long a reading keeps a server from answering and a command from ending. */
const longestTurn = 50; // milliseconds

/** Reads the folder. Throws `ContentUnreadable` where the reading itself fails. */
export async function readContent(root: string, reading: Reading = {}): Promise<Content> {
  const { progress = () => undefined, kept = new KeptFiles(), edited = new Map<string, string>() } = reading;
  const listing = await listContent(root);
  const bytes = (file: string): Uint8Array => {
    const text = edited.get(file);
    return text === undefined ? bytesOf(root, file) : new TextEncoder().encode(text);
  };
  const content: Content = {
    ...(listing.hasSite ? readSite(bytes('site.yaml'), listing.problems) : withoutSite(listing.problems)),
    entries: emptyEntries(),
    assets: listing.assets,
    permalinks: undefined,
    problems: listing.problems,
  };
  if (listing.hasPermalinks) content.permalinks = readPermalinks(bytes('permalinks.txt'), content.problems);
  let lastPause = performance.now();
  for (const file of listing.oversize) addFile(content, file, readFile(file, unreadEntry()));
  for (const [index, file] of listing.files.entries()) {
    const read = (found: Uint8Array): ReadFile => readFile(file, readEntry(file.kind, found));
    const isEdited = edited.has(file.file);
    addFile(content, file, isEdited ? read(bytes(file.file)) : kept.read(file, () => bytes(file.file), read));
    progress(index + 1, listing.files.length);
    if (performance.now() - lastPause > longestTurn) {
      await nextTurn();
      lastPause = performance.now();
    }
  }
  kept.keepOnly(new Set(listing.files.map(({ file }) => file)));
  return content;
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

function readSite(bytes: Uint8Array, problems: Problem[]): Pick<Content, 'site' | 'siteLinks'> {
  const entry = readBytes(bytes, 'yaml', siteSchema) as ReadEntry<Site>;
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

function readPermalinks(bytes: Uint8Array, problems: Problem[]): string | undefined {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  problems.push(problemIn('permalinks.txt', decoded.finding));
  return undefined;
}

/** Puts a file that was read among the others. */
export function addFile(
  content: Content,
  { kind, id }: Pick<ContentFile, 'kind' | 'id'>,
  { entry, problems }: ReadFile,
): void {
  content.problems.push(...problems);
  (content.entries[kind] as Map<string, ContentEntry<unknown>>).set(id, entry);
}

/** What a file says, with all that is wrong with it alone. */
export function readFile(
  { kind, id, file }: Pick<ContentFile, 'kind' | 'id' | 'file'>,
  read: ReadEntry<unknown>,
): ReadFile {
  const body = reportBody(read.body, read.bodyLine, bodyKind(kind, read.data));
  const findings = [...read.findings, ...body.findings, ...directivesInFields(read)];
  const { isDraft, data, readable } = read;
  const entry = {
    id,
    file,
    isDraft,
    data,
    readable,
    references: fieldsOf(read, ({ references }) => references !== undefined).flatMap(({ value, meta, field, place }) =>
      meta.references === undefined ? [] : [{ kind: meta.references, id: value, field, place }],
    ),
    links: linksOf(read),
    body,
    placeOf: (path: readonly PropertyKey[]) => read.written?.placeOf(path) ?? { line: 1, column: 1 },
  };
  return { entry, problems: findings.map((finding) => problemIn(file, finding, isDraft)) };
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
