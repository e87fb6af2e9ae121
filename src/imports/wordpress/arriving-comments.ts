/**
 * The comments of an arriving post: approved ones, with their threads. What was held back, thrown away or sent by a
 * machine is accounted for and not taken.
 */
import { commentBody } from '../body/arriving-body.ts';
import { markdownOf } from '../body/markdown-of.ts';
import { arrivingFile } from '../arriving-file.ts';
import { numbered } from '../../editorial/free-id.ts';
import { personSlug } from '../../editorial/people.ts';
import type { Account, ImportNote, PlacelessNote, SourcePlace } from '../import-report.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { webAddress } from '../../schemas/field.ts';
import { plainWords } from '../plain-words.ts';
import type { ExportedComment, ExportedItem } from './export.ts';
import { writtenTime } from './post-state.ts';
import { withoutPrivateAddresses } from './private-addresses.ts';

/** The comments as files, and what became of each. */
export interface ArrivingComments {
  files: UnwrittenFile[];
  accounts: Account[];
  notes: ImportNote[];
}

/** The comments of a post whose review has the ID `review`, but for those that an import has decided about before. */
export function arrivingComments(
  item: ExportedItem,
  review: string,
  timeZone: string,
  known: readonly string[] = [],
): ArrivingComments {
  const arriving: ArrivingComments = { files: [], accounts: [], notes: [] };
  const comments = apart(item.comments.filter((comment) => reasonLeft(comment) === undefined));
  const before = new Set(known);
  for (const comment of item.comments) {
    const source = commentPlace(comment, item);
    const id = comments.get(comment);
    const date = writtenTime(comment.date, comment.dateGmt, timeZone);
    const reason = reasonLeft(comment) ?? (date === undefined ? 'It has no date.' : undefined);
    if (id === undefined || date === undefined || reason !== undefined)
      arriving.accounts.push({ source, outcome: 'left', reason: reason ?? '' });
    else if (before.has(id)) arriving.accounts.push({ source, outcome: 'here already' });
    else {
      const { file, notes } = writtenComment(comment, { id, date, review }, comments);
      arriving.files.push(file);
      arriving.accounts.push({ source, outcome: 'written', file: file.file, as: 'comment' });
      arriving.notes.push(...notes.map((note) => ({ ...note, source, file: file.file })));
    }
  }
  return arriving;
}

/** The IDs of the comments; of two with one number the second is `71-2`. */
function apart(comments: readonly ExportedComment[]): Map<ExportedComment, string> {
  const ids = new Map<ExportedComment, string>();
  const taken = new Set<string>();
  for (const comment of comments) {
    const id = numbered(personSlug(comment.id) || 'comment', (free) => !taken.has(free));
    taken.add(id);
    ids.set(comment, id);
  }
  return ids;
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
  if (type === 'pingback' || type === 'trackback') return `It is a ${type}, which a machine sent.`;
  if (approved === 'spam') return 'It is spam.';
  if (approved === 'trash' || approved === 'post-trashed') return 'It was thrown away.';
  if (approved !== '1') return 'It was not approved.';
  return content.trim() === '' ? 'It is empty.' : undefined;
}

function writtenComment(
  comment: ExportedComment,
  { id, date, review }: { id: string; date: string; review: string },
  comments: ReadonlyMap<ExportedComment, string>,
): { file: UnwrittenFile; notes: PlacelessNote[] } {
  const { tree: words, notes } = commentBody(comment.content);
  const { tree, count } = withoutPrivateAddresses(words);
  const parent = parentOf(comment, comments);
  const website = webAddress.test(comment.url) && URL.canParse(comment.url) ? comment.url : undefined;
  const replyTo = parent === undefined ? undefined : comments.get(parent);
  const fields = { name: shownName(comment.author), date, replyTo, website };
  const file = arrivingFile({ kind: 'comments', id: `${review}/${id}`, fields, body: markdownOf(tree) });
  const left: string[] = [
    ...(count > 0 ? ['Its text holds an e-mail or IP address, which was left out.'] : []),
    ...(comment.parent !== '' && comment.parent !== '0' && replyTo === undefined
      ? [`It answers comment ${comment.parent}, which was not taken or answers this one; it stands by itself.`]
      : []),
    ...(comment.url !== '' && website === undefined ? ['The address that its writer gave is none of the web.'] : []),
  ];
  return { file, notes: [...notes, ...left.map((message): PlacelessNote => ({ kind: 'left', message }))] };
}

/** The comment that this one answers; none where the answers go round in a circle. */
function parentOf(
  comment: ExportedComment,
  comments: ReadonlyMap<ExportedComment, string>,
): ExportedComment | undefined {
  const above = ({ parent }: ExportedComment): ExportedComment | undefined =>
    [...comments.keys()].find(({ id }) => id === parent && parent !== '' && parent !== '0');
  const first = above(comment);
  const seen = new Set<ExportedComment>();
  for (let next = first; next !== undefined && !seen.has(next); next = above(next)) {
    if (next === comment) return undefined;
    seen.add(next);
  }
  return first;
}

/** A name; WordPress shows a writer without one as Anonymous, and an e-mail address is shown to nobody. */
function shownName(author: string): string {
  const name = plainWords(author);
  return name === '' || /\S@\S+\.\S/.test(name) ? 'Anonymous' : name;
}
