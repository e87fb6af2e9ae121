/** One item of an export, written into the content folder with its films, pictures and comments, and what came of it. */
import type { PlacelessNote, SourcePlace } from '../../imports/import-report.ts';
import { arrivingFile } from '../../imports/arriving-file.ts';
import { arrivingComments, leftComments } from '../../imports/wordpress/arriving-comments.ts';
import { arrivingPage, hiddenPath } from '../../imports/wordpress/arriving-page.ts';
import { arrivingReview } from '../../imports/wordpress/arriving-review.ts';
import type { Archive } from '../../imports/wordpress/archive.ts';
import type { ExportedItem } from '../../imports/wordpress/export.ts';
import type { ArrivingPicture } from '../../imports/wordpress/image-names.ts';
import { itemPlace } from '../../imports/wordpress/item-place.ts';
import { reasonNotTaken } from '../../imports/wordpress/not-taken.ts';
import type { Arrival } from '../../imports/wordpress/arrivals.ts';
import type { LedgerEntry } from '../../imports/ledger.ts';
import { ownEntry } from '../../imports/own-entry.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { ArrivalFiles } from './arrival-files.ts';
import type { PictureSource } from './pictures.ts';
import type { ImportReport } from './report-text.ts';

/** What came of one item of an export. */
export interface ItemResult extends ImportReport {
  /** Its ID in the export. */
  id: string;
  /** The new addresses of arriving things that its file links to. */
  links?: string[];
  /** Its new address, where no reader can open it yet. */
  withheld?: string;
  /** What the ledger is to know of it. */
  arrived?: LedgerEntry;
}

/** What the items of one import share. */
export interface Desk {
  archive: Archive;
  pictures: PictureSource;
  files: ArrivalFiles;
  /** May pictures come from anywhere? */
  fetches: boolean;
}

/** Writes what an item brings; one that brings nothing is accounted for. Throws `CannotRun`. */
export async function broughtItem(item: ExportedItem, desk: Desk): Promise<ItemResult> {
  const { archive } = desk;
  const result: ItemResult = { id: item.id, accounts: [], notes: [] };
  const arrival = ownEntry(archive.plan.arrivals, item.id);
  const source = itemPlace(item, arrival?.title ?? item.title);
  if (arrival === undefined) {
    result.accounts.push({ source, outcome: 'left', reason: reasonNotTaken(item) });
    result.accounts.push(...leftComments(item, 'What it was written on was not taken.'));
  } else if (arrival.presentFile === undefined) await arriveNew(item, arrival, source, desk, result);
  else await arriveAgain(item, arrival, arrival.presentFile, source, desk, result);
  return result;
}

/** Writes a thing that is not here yet, with its films, pictures and comments. */
async function arriveNew(
  item: ExportedItem,
  arrival: Arrival,
  source: SourcePlace,
  desk: Desk,
  result: ItemResult,
): Promise<void> {
  const { files, archive } = desk;
  const isReview = arrival.kind === 'reviews';
  const text = isReview ? arrivingReview(item, arrival, archive) : arrivingPage(item, arrival, archive);
  const { bytes, notes: pictureNotes } = await fetched(text.pictures, desk, isReview);
  const notes = [...takenAddress(arrival), ...text.notes, ...pictureNotes];
  const isHeld = notes.some(({ kind }) => kind === 'question');
  const { thing } = text;
  const made = arrivingFile(isReview && isHeld ? { ...thing, fields: { ...thing.fields, draft: true } } : thing);
  const file = !isReview && isHeld ? hiddenPath(made.file) : made.file;
  const comments = isReview
    ? arrivingComments(item, arrival.id, archive.destination.timeZone)
    : { files: [], accounts: leftComments(item, 'Pages have no comments here.'), notes: [] };
  if (files.has(file)) {
    await arriveAgain(item, arrival, file, source, desk, result);
    return;
  }
  const films = files.writeShared(text.films);
  files.write([{ file, text: made.text }, ...comments.files], beside(file, bytes));
  if (isHeld) result.withheld = arrival.address;
  if (text.linksTo.length > 0) result.links = text.linksTo;
  const as = isReview ? (isHeld ? 'draft' : 'review') : isHeld ? 'hidden page' : 'page';
  result.accounts.push({ source, outcome: 'written', file, as }, ...comments.accounts);
  result.notes.push(...notes.map((note) => ({ ...note, source, file })), ...comments.notes);
  result.arrived = { file, comments: comments.files.map(lastStep) };
  for (const film of films)
    result.notes.push({
      kind: 'guessed',
      source,
      file: film,
      message: `${film} was made of the title and the year.`,
      hint: 'Fill in what else is known of it.',
    });
}

/** Brings what a thing that is here does not have yet: comments, and pictures that could not be fetched before. */
async function arriveAgain(
  item: ExportedItem,
  arrival: Arrival,
  file: string,
  source: SourcePlace,
  desk: Desk,
  result: ItemResult,
): Promise<void> {
  const { files, archive } = desk;
  result.accounts.push({ source, outcome: 'here already', file });
  if (arrival.isUnfinished === true) result.links = files.linksIn(file, archive.plan.itemAt);
  if (arrival.kind === 'pages') {
    result.accounts.push(...leftComments(item, 'Pages have no comments here.'));
    result.arrived = { file, comments: [] };
    return;
  }
  if (!files.has(file)) {
    // An editor has removed the review, and its comments with it.
    result.accounts.push(...leftComments(item, 'The review that it was written on has been removed here.'));
    return;
  }
  const { knownComments } = arrival;
  const comments = arrivingComments(item, arrival.id, archive.destination.timeZone, knownComments);
  const isNew = files.writeMissing(comments.files);
  for (const account of comments.accounts)
    result.accounts.push(
      account.file === undefined || isNew.has(account.file) ? account : { ...account, outcome: 'here already' },
    );
  result.notes.push(...comments.notes.filter(({ file: of = '' }) => isNew.has(of)));
  result.arrived = { file, comments: [...knownComments, ...comments.files.map(lastStep)] };
  if (!desk.fetches || !file.endsWith('/index.md')) return;
  const { pictures } = arrivingReview(item, arrival, archive);
  const missing = pictures.filter(({ name }) => !files.has(besidePath(file, name)));
  const { bytes, notes } = await fetched(missing, desk, true);
  files.write([], beside(file, bytes));
  result.notes.push(...notes.map((note) => ({ ...note, source, file })));
}

function takenAddress({ address, takenAlias }: Arrival): PlacelessNote[] {
  if (takenAlias === undefined) return [];
  const message = `Something else has its old address ${takenAlias} here; it stands at ${address}, and no address leads to it.`;
  const hint = 'Where it is the same thing, join the two by hand; else choose which of them keeps the address.';
  return [{ kind: 'left', field: 'aliases', message, hint }];
}

function lastStep({ file }: Pick<UnwrittenFile, 'file'>): string {
  return file.replace(/^.*\/|\.md$/g, '');
}

/** The pictures that could be fetched, and a note for each that could not. */
async function fetched(
  pictures: readonly ArrivingPicture[],
  { pictures: source }: Desk,
  isReview: boolean,
): Promise<{ bytes: Map<string, Uint8Array>; notes: PlacelessNote[] }> {
  const bytes = new Map<string, Uint8Array>();
  const notes: PlacelessNote[] = [];
  for (const { url, name } of pictures) {
    const found = await source.fetch(url);
    if (found === undefined) continue;
    if ('bytes' in found) bytes.set(name, found.bytes);
    else
      notes.push({
        kind: 'question',
        field: 'image',
        message: `The picture ${url} was not fetched: ${found.reason}.`,
        hint: `Put it beside the text as ${name}, then ${isReview ? 'take draft: true out' : 'take the dot from the name of its file or folder'}; or run the import again where the picture can be had.`,
      });
  }
  return { bytes, notes };
}

function beside(file: string, pictures: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...pictures].map(([name, bytes]) => [besidePath(file, name), bytes]));
}

function besidePath(file: string, name: string): string {
  return file.replace(/[^/]*$/, name);
}
