/**
 * A review of an export as a file. It arrives as a draft: Letterboxd has no standfirst, and none is made from a text
 * whose spoilers nobody has assessed.
 */
import { plainText } from '../../editorial/emphasis.ts';
import type { GivenIds } from '../../editorial/free-id.ts';
import { reviewSchema } from '../../schemas/review.ts';
import { fieldFault } from '../../sources/field-fault.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { arrivingFile } from '../arriving-file.ts';
import type { FilmIndex } from '../film-index.ts';
import type { Account, ImportNote, PlacelessNote } from '../import-report.ts';
import type { WarningNames } from '../conventions/warning-names.ts';
import type { ArrivingText, ArrivingTexts } from './arriving-texts.ts';
import type { CriticOfExport } from './critic.ts';
import type { FilmOfRow } from './films.ts';
import { dayOf } from './review-rows.ts';
import { placeOf } from './row-place.ts';
import { isSpoilerTag, spoilerMark } from './spoiler-mark.ts';
import type { Row } from './table.ts';
import { taggedWarnings, type TaggedWarnings } from './tagged-warnings.ts';
import { tagsIn } from './themes.ts';

/** What a review is made with. */
export interface ReviewMaking {
  film: FilmOfRow;
  films: FilmIndex;
  critic: CriticOfExport;
  ids: GivenIds;
  /** The address of a row's review. */
  addressOf: (row: Row) => string | undefined;
  /** The theme of a tag. */
  themeOf: (tag: string) => string | undefined;
  /** The publication's trigger warnings. */
  warnings: WarningNames;
  texts: Pick<ArrivingTexts, 'review'>;
}

/** The file, what became of the row, and what was decided. */
export interface ArrivingReview {
  file: UnwrittenFile;
  account: Account;
  notes: ImportNote[];
}

/** The review of a row. */
export function arrivingReview(row: Row, making: ReviewMaking): ArrivingReview {
  const { film, films, critic, ids, addressOf, themeOf, warnings, texts } = making;
  const notes: PlacelessNote[] = [];
  const name = row.cell('Name');
  const tags = tagsIn(row.cell('Tags'));
  const mark = spoilerMark(row, tags);
  const text = texts.review(row.cell('Review'), { title: name, films });
  const tagged = taggedWarnings(tags, warnings);
  const themes = [...new Set(tags.flatMap((tag) => themeOf(tag) ?? []))];
  const fields = {
    title: titleOf(name, notes),
    authors: critic.id === undefined ? undefined : [critic.id],
    published: dayOf(row),
    draft: true,
    films: film.id === undefined ? undefined : [film.id],
    themes,
    triggerWarnings: declared(text, tagged),
    spoilers: mark === undefined ? (text.spoilers ?? 'unassessed') : 'throughout',
    relatedReads: text.relatedReads,
    rating: ratingOf(row, notes) ?? text.rating,
    verdict: text.verdict,
    canonical: addressOf(row),
  };
  notes.push(asked('standfirst', 'Letterboxd has no standfirst.', 'Write a sentence that gives nothing away.'));
  if (fields.published === undefined)
    notes.push(asked('published', `"${row.cell('Date')}" is no day of the calendar.`, 'Write when it appeared.'));
  if (text.markdown === '')
    notes.push({ kind: 'question', message: 'Nothing remains of its text.', hint: 'Look it up, or delete the file.' });
  if (critic.question !== undefined) notes.push(critic.question);
  const others = tags.filter((tag) => !tagged.tags.has(tag));
  notes.push(...film.notes, ...themeNotes(others, themeOf), ...tagged.notes);
  if (mark !== undefined)
    notes.push({
      kind: 'lifted',
      field: 'spoilers',
      message: `It is marked as giving the film away, by ${mark}.`,
    });
  notes.push(...placelessNotes(row), ...addressNotes(row, fields.canonical), ...textNotes(text), ...text.notes);

  const id = ids.give('reviews', idNames(row));
  const file = arrivingFile({ kind: 'reviews', id, fields, body: text.markdown });
  const source = placeOf(row, 'post');
  return {
    file,
    account: { source, outcome: 'written', as: 'draft', file: file.file },
    notes: notes.map((note) => ({ ...note, source, file: file.file })),
  };
}

/** What the text declares, and what tags add to it. */
function declared({ triggerWarnings: written }: ArrivingText, { triggerWarnings: tagged }: TaggedWarnings): unknown {
  if (written === undefined || tagged === undefined) return written ?? tagged ?? 'unassessed';
  const idOf = (entry: (typeof written)[number]): string => (typeof entry === 'string' ? entry : entry.warning);
  return [...written, ...tagged.filter((entry) => !written.some((known) => idOf(known) === idOf(entry)))];
}

function asked(field: string, message: string, hint: string): PlacelessNote {
  return { kind: 'question', field, message, hint };
}

/** The film's title, in emphasis where that can be written. */
function titleOf(name: string, notes: PlacelessNote[]): string | undefined {
  const title = plainText(`_${name}_`) === name ? `_${name}_` : name;
  const fault = name === '' ? 'the row names no film.' : fieldFault('reviews', 'title', title);
  if (fault !== undefined) {
    notes.push(asked('title', `The film’s title cannot be the review’s: ${fault}`, 'Write a title.'));
    return undefined;
  }
  notes.push({
    kind: 'guessed',
    field: 'title',
    message: 'Reviews at Letterboxd have no title: it has the film’s.',
    hint: 'Write one of its own where you can.',
  });
  return title;
}

function ratingOf(row: Row, notes: PlacelessNote[]): number | undefined {
  const written = row.cell('Rating');
  if (written === '') return undefined;
  const rating = reviewSchema.shape.rating.safeParse(String(Number(written)));
  if (rating.success) return rating.data;
  const why = rating.error.issues[0]?.message ?? '';
  notes.push({ kind: 'left', field: 'rating', message: `The rating "${written}" cannot stand here: ${why}.` });
  return undefined;
}

function themeNotes(tags: readonly string[], themeOf: ReviewMaking['themeOf']): PlacelessNote[] {
  const lifted = tags.filter((tag) => themeOf(tag) !== undefined);
  const left = tags.filter((tag) => themeOf(tag) === undefined && !isSpoilerTag(tag));
  return [
    ...lifted.map((tag): PlacelessNote => {
      return { kind: 'lifted', field: 'themes', message: `The tag "${tag}" is the theme ${themeOf(tag) ?? ''}.` };
    }),
    ...left.map((tag): PlacelessNote => {
      return { kind: 'left', field: 'themes', message: `The tag "${tag}" is no theme here.` };
    }),
    ...(lifted.length > 0
      ? []
      : [asked('themes', 'No tag of it is a theme here.', 'Write the ID of one theme or more.')]),
  ];
}

/** What the row says and no field keeps. */
function placelessNotes(row: Row): PlacelessNote[] {
  const watched = row.cell('Watched Date');
  const again = isRewatch(row) ? ', not for the first time' : '';
  if (watched === '' && again === '') return [];
  return [{ kind: 'left', message: `Seen${watched === '' ? '' : ` on ${watched}`}${again}: no field keeps this.` }];
}

function addressNotes(row: Row, canonical: string | undefined): PlacelessNote[] {
  const written = row.cell('Letterboxd URI');
  if (canonical === undefined && written !== '')
    return [{ kind: 'left', field: 'canonical', message: `"${written}" is no address of a review at Letterboxd.` }];
  if (canonical === undefined || !row.table.startsWith('orphaned/')) return [];
  const message = 'Letterboxd has its film no longer, and may not show the review.';
  const hint = 'Take "canonical" out where its address no longer answers.';
  return [{ kind: 'guessed', field: 'canonical', message, hint }];
}

/** What a text says and an export’s review cannot have: it is known again by its address at Letterboxd. */
function textNotes({ canonical, credit }: ArrivingText): PlacelessNote[] {
  const notes: PlacelessNote[] = [];
  if (canonical !== undefined)
    notes.push({
      kind: 'left',
      field: 'canonical',
      message: `The text says that it appeared first at ${canonical}.`,
      hint: 'Write this address in the place of the one at Letterboxd if it is so.',
    });
  if (credit !== undefined)
    notes.push({
      kind: 'left',
      field: 'image',
      message: `The text credits an image to ${credit}; an export has none.`,
    });
  return notes;
}

/** Names for its ID: the film's; of a rewatch, and where that is taken, with the year and then the day. */
function idNames(row: Row): string[] {
  const [name, year] = [row.cell('Name'), row.cell('Year')];
  const day = row.cell('Watched Date') || row.cell('Date');
  const seen = [`${name} ${day.slice(0, 4)}`, `${name} ${day}`];
  return isRewatch(row) ? seen : [name, `${name} ${year}`, ...seen];
}

function isRewatch(row: Row): boolean {
  return /^yes$/i.test(row.cell('Rewatch'));
}
