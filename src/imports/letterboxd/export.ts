/**
 * What a Letterboxd export holds (Settings, Data, Export your data; read here as it is in 2026): one table for each
 * kind of entry, those that were deleted or whose film is gone in folders of their own. Nothing is judged here. The
 * e-mail address in `profile.csv` is not read.
 */
import { basename } from 'node:path';
import { ArchiveRefused } from '../archive-refused.ts';
import { csvLines, tableOf, withColumns, type CsvLine, type Row, type Table } from './table.ts';
import { zippedFiles, type ZippedFile } from './zipped-files.ts';

/** An export. */
export interface LetterboxdExport {
  /** The first whole row of `profile.csv`: in others a cell may stand in the place of the e-mail address. */
  profile: Row | undefined;
  /** The columns of `profile.csv`. */
  profileColumns: readonly string[];
  /** The rows of `reviews.csv`, then those of `orphaned/reviews.csv`, whose films Letterboxd has no longer. */
  reviews: readonly Row[];
  /** Every other row, table by table. */
  others: readonly Row[];
  /** Files that are no table, each with the reason. */
  unread: readonly { file: string; reason: string }[];
}

/** The columns without which a table is none of reviews. */
const reviewColumns = ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating', 'Review'];

/** Tables of reviews. */
const reviewTables = ['reviews.csv', 'orphaned/reviews.csv'];

/** Folders of an export that hold tables named as those beside them are. */
const ownFolders = ['deleted/', 'likes/', 'lists/', 'orphaned/'];

/** Reads an export. Throws `ArchiveRefused`. */
export async function letterboxdExport(path: string): Promise<LetterboxdExport> {
  const files = await zippedFiles(path, (name) => name.endsWith('.csv') && !isOfASystem(name));
  const folder = exportFolder(basename(path), files);
  const tables = new Map<string, Table>();
  const unread: { file: string; reason: string }[] = [];
  for (const { name, bytes } of files) {
    const file = name.startsWith(folder) ? name.slice(folder.length) : name;
    if (bytes === undefined) unread.push({ file, reason: 'It is no table of an export.' });
    else if (reviewTables.includes(file))
      tables.set(file, withColumns(file, tableOf(file, csvLines(file, bytes)), reviewColumns));
    else if (file === 'profile.csv')
      tables.set(file, withColumns(file, tableOf(file, csvLines(file, bytes)), ['Username']));
    else addOther(file, bytes, tables, unread);
  }
  const { columns: profileColumns = [], rows: profiles = [] } = tables.get('profile.csv') ?? {};
  const profile = profiles.find(({ isWhole }) => isWhole);
  const isOther = ([file]: [string, Table]): boolean => !reviewTables.includes(file) && file !== 'profile.csv';
  return {
    profile,
    profileColumns,
    reviews: reviewTables.flatMap((file) => tables.get(file)?.rows ?? []),
    others: [
      ...[...tables].filter(isOther).flatMap(([, { rows }]) => rows),
      ...profiles.filter((row) => row !== profile),
    ],
    unread,
  };
}

/** A table that nothing is made of need not stop the others. */
function addOther(
  file: string,
  bytes: Uint8Array,
  tables: Map<string, Table>,
  unread: { file: string; reason: string }[],
): void {
  try {
    const lines = csvLines(file, bytes);
    tables.set(file, isList(lines) ? listTable(file, lines) : tableOf(file, lines));
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    unread.push({ file, reason: error.message });
  }
}

/** A list is two tables in one file: `Letterboxd list export v7`, the list's own row, then its films. */
function isList(lines: readonly CsvLine[]): boolean {
  return lines[0]?.cells[0]?.startsWith('Letterboxd list export') === true;
}

function listTable(file: string, [, ...lines]: readonly CsvLine[]): Table {
  const at = lines.findIndex(({ cells }) => cells[0] === 'Position');
  const own = tableOf(file, at === -1 ? lines : lines.slice(0, at));
  const films = tableOf(file, at === -1 ? [] : lines.slice(at));
  return { columns: films.columns, rows: [...own.rows, ...films.rows] };
}

/** The folder within the zip that the export lies in, with `/` at its end; empty where it lies in none. */
function exportFolder(shown: string, files: readonly ZippedFile[]): string {
  const folders = files
    .filter(({ name }) => /^(?:[^/]+\/)?reviews\.csv$/.test(name))
    .map(({ name }) => name.slice(0, -'reviews.csv'.length))
    .filter((folder) => !ownFolders.includes(folder));
  const [folder, second] = folders;
  if (folder === '' || (folder !== undefined && second === undefined)) return folder;
  if (folder !== undefined && second !== undefined)
    throw new ArchiveRefused(
      `${shown} holds several exports, in ${folders.join(' and ')}: bring in one after the other.`,
    );
  const names = files.map(({ name }) => name).filter((name) => !isOfASystem(name));
  const some = names.length === 0 ? 'nothing' : names.slice(0, 5).join(', ') + (names.length > 5 ? ' and others' : '');
  throw new ArchiveRefused(
    `${shown} is no export from Letterboxd: it holds ${some}, and should hold reviews.csv, profile.csv, diary.csv and others.`,
  );
}

/** What the Finder and others put into a zip by themselves. */
function isOfASystem(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name);
}
