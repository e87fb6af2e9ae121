/**
 * Finds what lies in a content folder and says which file is which thing. It is the one door through which
 * content comes in: every name that is no ID, every link out of the folder and every oversize file stops here.
 */
import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Kind } from '../schemas/kind-names.ts';
import { problemIn, type Problem, type ProblemCode } from '../problem.ts';
import { isFileName, isKind, meantKind, nameOf } from './content-name.ts';

/** A file that holds one thing. */
export interface ContentFile {
  kind: Kind;
  /** The thing's ID; of a comment `REVIEW-ID/ID`, of a page its path. */
  id: string;
  /** Relative to the content folder, with `/`. */
  file: string;
  /** Length in bytes. */
  size: number;
  /** Another text whenever the file system knows of a change. */
  version: string;
  /** When it was changed last, as the file system has it, in milliseconds since 1970. */
  changedAt: number;
}

/** What lies in a content folder. */
export interface ContentListing {
  files: ContentFile[];
  /** Files that hold a thing and are too large to be read. */
  oversize: ContentFile[];
  /** All other files (images and the like), relative to the content folder. */
  assets: Set<string>;
  hasSite: boolean;
  hasPermalinks: boolean;
  problems: Problem[];
}

/** The command could not do its work at all: exit status 2. */
export class ContentUnreadable extends Error {}

/** The largest file that is read as content, in bytes: thirty times the longest review that anybody publishes. */
const largestFile = 2_000_000;

/** Lists a content folder in the order of names, so that every later step is deterministic. */
export async function listContent(root: string): Promise<ContentListing> {
  const listing: ContentListing = {
    files: [],
    oversize: [],
    assets: new Set(),
    hasSite: false,
    hasPermalinks: false,
    problems: [],
  };
  const real = await realpath(root).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
      ? new ContentUnreadable(
          `There is no content folder at ${root}. Make one with a site.yaml in it, or name another with CONTENT_DIR.`,
        )
      : unreadable(root, error);
  });
  const status = await stat(real).catch((error: unknown) => {
    throw unreadable(root, error);
  });
  if (!status.isDirectory()) throw new ContentUnreadable(`${root} is a file, and the content folder must be a folder.`);
  walk({ root, real, listing }, '', [real]);
  refuseDoubles(listing);
  return listing;
}

interface Walk {
  root: string;
  real: string;
  listing: ContentListing;
}

/**
 * `trail`: the real paths of the folders that led here, by which a link that leads back is known. Looks at once: for
 * thousands of files, waiting for each costs ten times what looking does.
 */
function walk(context: Walk, folder: string, trail: readonly string[]): void {
  for (const name of namesIn(context.root, folder)
    .filter((candidate) => !candidate.startsWith('.'))
    .sort()) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (folder === '' && !isKind(name) && !topFiles.has(name)) refuseMisnamedTop(context.listing, name);
    else enter(context, path, trail);
  }
}

function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder));
  } catch (error) {
    throw unreadable(folder === '' ? root : folder, error);
  }
}

const topFiles: ReadonlySet<string> = new Set(['site.yaml', 'permalinks.txt']);

/** At the top, names that mean content and are read by nobody; all others are the owner's own business. */
function refuseMisnamedTop(listing: ContentListing, name: string): void {
  const kind = meantKind(name);
  if (kind !== undefined)
    refuse(listing, name, 'invalid-id', `"${name}" is not a folder that is read.`, `Did you mean "${kind}"?`);
  if (name.toLowerCase() === 'site.yml' || name.toLowerCase() === 'site.yaml')
    refuse(listing, name, 'invalid-id', 'This file is not read: its name is not site.yaml.', 'Name it site.yaml.');
}

function enter(context: Walk, path: string, trail: readonly string[]): void {
  const found = lookAt(context, path, trail);
  if (found === undefined) return;
  const { status, real } = found;
  if (status.isFile()) place(context.listing, path, status);
  else if (!status.isDirectory())
    refuse(
      context.listing,
      path,
      'invalid-id',
      'This is neither a file nor a folder.',
      'Remove it, or put a file here.',
    );
  else if (isFileName(path) || topFiles.has(path))
    refuse(
      context.listing,
      path,
      'invalid-id',
      'This is a folder, and its name is a file’s.',
      'Name the folder without the ending, or put a file here.',
    );
  else walk(context, path, [...trail, real]);
}

/** What stands at a path; undefined, with a problem, where a link leads out of the folder, back or nowhere. */
function lookAt(
  { root, real, listing }: Walk,
  path: string,
  trail: readonly string[],
): { status: Stats; real: string } | undefined {
  const full = join(root, path);
  const link = statusOf(full, path);
  if (link === undefined) {
    // A name that is no UTF-8 comes with replacement characters, and by these it is not found again.
    if (path.includes('\uFFFD'))
      refuse(listing, path, 'invalid-id', 'This name is not UTF-8.', 'Give the file another name.');
    return undefined; // otherwise it was removed since the folder was read
  }
  if (!link.isSymbolicLink()) return { status: link, real: join(trail.at(-1) ?? real, path.split('/').at(-1) ?? '') };
  try {
    const target = realpathSync(full);
    if (target.startsWith(real + sep) && !trail.includes(target)) return { status: statSync(full), real: target };
    refuse(
      listing,
      path,
      'invalid-id',
      'This is a symbolic link that leads out of the content folder (or into itself), and is not followed.',
      'Put a copy of the file here.',
    );
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) throw unreadable(path, error);
    refuse(
      listing,
      path,
      'invalid-id',
      'This is a symbolic link that leads nowhere.',
      'Remove it, or put the file here.',
    );
  }
  return undefined;
}

function statusOf(full: string, path: string): Stats | undefined {
  try {
    return lstatSync(full, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error);
  }
}

function place(listing: ContentListing, file: string, { size, mtimeMs, ctimeMs, ino }: Stats): void {
  const [top = '', ...rest] = file.split('/');
  if (!isKind(top)) {
    listing.hasSite ||= file === 'site.yaml';
    listing.hasPermalinks ||= file === 'permalinks.txt';
    return;
  }
  if (rest.length === 0) {
    refuse(
      listing,
      file,
      'invalid-id',
      'This is a file, and its name is a folder’s.',
      'Put a folder here, or give the file another name.',
    );
    return;
  }
  const named = nameOf(top, rest);
  if ('message' in named) refuse(listing, file, 'invalid-id', named.message, named.hint);
  else if ('asset' in named) listing.assets.add(file);
  else {
    const version = [size, mtimeMs, ctimeMs, ino].join(' ');
    const found = { ...named, file, size, version, changedAt: Math.max(mtimeMs, ctimeMs) };
    (size > largestFile ? listing.oversize : listing.files).push(found);
  }
}

/** Two files of one ID: `ID.md` beside `ID/index.md`. */
function refuseDoubles(listing: ContentListing): void {
  for (const { file, size } of listing.oversize)
    refuse(
      listing,
      file,
      'invalid-value',
      `This file has ${(size / 1e6).toFixed(1)} MB; the most that is read is ${String(largestFile / 1e6)} MB.`,
      'Divide the text, or take out what was pasted into it (an image as data, for example).',
    );
  const first = new Map<string, string>();
  listing.files = listing.files.filter(({ kind, id, file }) => {
    const key = `${kind}/${id}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file);
      return true;
    }
    refuse(listing, file, 'duplicate-id', `"${id}" is there twice: here and in ${other}.`, 'Keep one of the two.');
    return false;
  });
}

function refuse(listing: ContentListing, file: string, code: ProblemCode, message: string, hint: string): void {
  listing.problems.push(problemIn(file, { code, line: 1, column: 1, field: '', message, hint }));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

/** Why a file or folder could not be read, in words that say what to do. */
export function unreadable(path: string, error: unknown): ContentUnreadable {
  const code = codeOf(error);
  const reason =
    code === 'ENOENT'
      ? 'it was removed while it was being read. Run the command again'
      : code === 'EACCES' || code === 'EPERM'
        ? 'you may not read it. Change its permissions'
        : `${code === '' ? String(error) : code}. Run the command again`;
  return new ContentUnreadable(`${path} could not be read: ${reason}.`, { cause: error });
}
