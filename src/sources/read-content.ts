/**
 * Reads a whole content folder: every file, in an order that does not depend on the machine, with all that is
 * wrong with each by itself. What concerns several files at once is asked in editorial/.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind } from '../schemas/kind-names.ts';
import { kindNames } from '../schemas/kind-names.ts';
import { kinds, type KindData } from '../schemas/kinds.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { slipsInWords } from '../markdown/slips.ts';
import { reportBody, type BodyKind, type BodyReport } from '../markdown/body-report.ts';
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

/** One file of the content folder, as far as it could be read. */
export interface ContentEntry<Data> {
  id: string;
  file: string;
  isDraft: boolean;
  /** Undefined where the front matter breaks the schema. */
  data: Data | undefined;
  references: FieldReference[];
  body: BodyReport;
  /** The place of a field's value. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** The entries of every kind by their IDs; a file that could not be read has its ID here too. */
export type ContentEntries = { [K in Kind]: Map<string, ContentEntry<KindData[K]>> };

/** A content folder, read. */
export interface Content {
  site: Site | undefined;
  /** The place of a value in site.yaml. */
  placeInSite: ContentEntry<Site>['placeOf'];
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
    ...(listing.hasSite ? await readSite(root, listing.problems) : withoutSite(listing.problems)),
    entries: emptyEntries(),
    assets: listing.assets,
    permalinks: undefined,
    problems: listing.problems,
  };
  if (listing.hasPermalinks) content.permalinks = await readPermalinks(root, content.problems);
  for (const file of listing.oversize) addEntry(content, file, unreadEntry());
  for (const [index, file] of listing.files.entries()) {
    addEntry(content, file, readEntry(file.kind, await bytesOf(root, file.file)));
    progress(index + 1, listing.files.length);
  }
  return content;
}

/** The bytes of a file; a file that cannot be read ends the command, since nothing true can be said without it. */
export async function bytesOf(root: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(root, file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function emptyEntries(): ContentEntries {
  return Object.fromEntries(kindNames.map((kind) => [kind, new Map()])) as unknown as ContentEntries;
}

async function readSite(root: string, problems: Problem[]): Promise<Pick<Content, 'site' | 'placeInSite'>> {
  const entry = readBytes(await bytesOf(root, 'site.yaml'), 'yaml', siteSchema) as ReadEntry<Site>;
  const placeInSite = placesOf(entry);
  const findings = [...entry.findings, ...directivesInFields(entry, placeInSite)];
  problems.push(...findings.map((finding) => problemIn('site.yaml', finding)));
  return { site: entry.data, placeInSite };
}

function withoutSite(problems: Problem[]): Pick<Content, 'site' | 'placeInSite'> {
  const place = { line: 1, column: 1 };
  for (const field of ['name', 'url'])
    problems.push(
      problemIn('site.yaml', {
        code: 'missing-field',
        ...place,
        field,
        message: `"${field}" is missing: there is no site.yaml.`,
        hint: 'Write a file site.yaml with two lines: name: Your magazine, and url: https://its.address.',
      }),
    );
  return { site: undefined, placeInSite: () => place };
}

function placesOf({ written }: ReadEntry<unknown>): ContentEntry<unknown>['placeOf'] {
  return (path) => written?.placeOf(path) ?? { line: 1, column: 1 };
}

async function readPermalinks(root: string, problems: Problem[]): Promise<string | undefined> {
  const decoded = decode(await bytesOf(root, 'permalinks.txt'));
  if ('text' in decoded) return decoded.text;
  problems.push(problemIn('permalinks.txt', decoded.finding));
  return undefined;
}

function addEntry(content: Content, { kind, id, file }: ContentFile, entry: ReadEntry<unknown>): void {
  const body = reportBody(entry.body, entry.bodyLine, bodyKind(kind));
  const placeOf = placesOf(entry);
  const references = entry.fields.flatMap(({ path, value, meta }) =>
    meta.references === undefined
      ? []
      : [{ kind: meta.references, id: value, field: fieldPath(path), place: placeOf(path) }],
  );
  const findings = [...entry.findings, ...body.findings, ...directivesInFields(entry, placeOf)];
  content.problems.push(...findings.map((finding) => problemIn(file, finding, entry.isDraft)));
  const { isDraft, data } = entry;
  (content.entries[kind] as Map<string, ContentEntry<unknown>>).set(id, {
    id,
    file,
    isDraft,
    data,
    references,
    body,
    placeOf,
  });
}

/** What may stand in the bodies of a kind. */
export function bodyKind(kind: Kind): BodyKind {
  if (kind === 'reviews') return 'review';
  return kind === 'comments' ? 'comment' : 'standing';
}

/** A directive in a text field hides nothing: the words are published with it. */
function directivesInFields(entry: ReadEntry<unknown>, placeOf: ContentEntry<unknown>['placeOf']): Finding[] {
  return entry.fields
    .filter(({ meta }) => meta.prose === true)
    .flatMap(({ path, value }) =>
      slipsInWords(value)
        .slice(0, 1)
        .map(({ message, hint }) => ({
          code: 'unknown-directive' as const,
          ...placeOf(path),
          field: fieldPath(path),
          message,
          hint,
        })),
    );
}

/** The noun for one thing of a kind. */
export function nounOf(kind: Kind): string {
  return kinds[kind].noun;
}
