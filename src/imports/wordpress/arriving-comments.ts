/**
 * The comments of an arriving post: approved ones, with their threads. What was held back, thrown away or sent by a
 * machine is accounted for and not taken.
 */
import { commentBody } from '../body/arriving-body.ts';
import { markdownOf } from '../body/markdown-of.ts';
import { arrivingFile } from '../arriving-file.ts';
import { personSlug } from '../../editorial/people.ts';
import type { Account, ImportNote, PlacelessNote, SourcePlace } from '../import-report.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { webAddress } from '../../schemas/field.ts';
import { plainWords } from '../plain-words.ts';
import type { ExportedComment, ExportedItem } from './export.ts';
import { writtenTime } from './post-state.ts';

/** The comments as files, and what became of each. */
export interface ArrivingComments {
  files: UnwrittenFile[];
  accounts: Account[];
  notes: ImportNote[];
}

/** The comments of a post whose review has the ID `review`. */
export function arrivingComments(item: ExportedItem, review: string, timeZone: string): ArrivingComments {
  const arriving: ArrivingComments = { files: [], accounts: [], notes: [] };
  const taken = new Set(item.comments.filter((comment) => reasonLeft(comment) === undefined).map(({ id }) => id));
  for (const comment of item.comments) {
    const source = commentPlace(comment, item);
    const reason = reasonLeft(comment);
    if (reason !== undefined) {
      arriving.accounts.push({ source, outcome: 'left', reason });
      continue;
    }
    const date = writtenTime(comment.date, comment.dateGmt, timeZone);
    if (date === undefined) {
      arriving.accounts.push({ source, outcome: 'left', reason: 'It has no date.' });
      continue;
    }
    const { file, notes } = writtenComment(comment, date, review, taken);
    arriving.files.push(file);
    arriving.accounts.push({ source, outcome: 'written', file: file.file, as: 'comment' });
    arriving.notes.push(...notes.map((note) => ({ ...note, source, file: file.file })));
  }
  return arriving;
}

/** The comments of something that can have none here. */
export function leftComments(item: ExportedItem, reason: string): Account[] {
  return item.comments.map((comment) => ({
    source: commentPlace(comment, item),
    outcome: 'left',
    reason: reasonLeft(comment) ?? reason,
  }));
}

/** Where a comment stands. A stranger's name stays out of the place; the number finds it. */
function commentPlace({ id, line }: ExportedComment, { id: item }: ExportedItem): SourcePlace {
  return { kind: 'comment', id, title: `on ${item}`, line };
}

function reasonLeft({ approved, type, content }: ExportedComment): string | undefined {
  if (type !== '' && type !== 'comment') return `It is a ${type}, which a machine sent.`;
  if (approved === 'spam') return 'It is spam.';
  if (approved === 'trash' || approved === 'post-trashed') return 'It was thrown away.';
  if (approved !== '1') return 'It was not approved.';
  return content.trim() === '' ? 'It is empty.' : undefined;
}

/** Its number as an ID; what numbers it otherwise is folded. */
function idOf(id: string): string {
  return personSlug(id) || 'comment';
}

function writtenComment(
  comment: ExportedComment,
  date: string,
  review: string,
  taken: ReadonlySet<string>,
): { file: UnwrittenFile; notes: PlacelessNote[] } {
  const { tree, notes } = commentBody(comment.content);
  const parent = comment.parent === '0' ? '' : comment.parent;
  const isReply = parent !== comment.id && taken.has(parent);
  const website = webAddress.test(comment.url) && URL.canParse(comment.url) ? comment.url : undefined;
  const file = arrivingFile({
    kind: 'comments',
    id: `${review}/${idOf(comment.id)}`,
    fields: { name: shownName(comment.author), date, replyTo: isReply ? idOf(parent) : undefined, website },
    body: markdownOf(tree),
  });
  if (parent !== '' && !isReply)
    notes.push({ kind: 'left', message: `It answers comment ${parent}, which was not taken; it stands by itself.` });
  if (comment.url !== '' && website === undefined)
    notes.push({ kind: 'left', message: 'The address that its writer gave is none of the web.' });
  return { file, notes };
}

/** A name; WordPress shows a writer without one as Anonymous, and an e-mail address is shown to nobody. */
function shownName(author: string): string {
  const name = plainWords(author);
  return name === '' || /\S@\S+\.\S/.test(name) ? 'Anonymous' : name;
}
