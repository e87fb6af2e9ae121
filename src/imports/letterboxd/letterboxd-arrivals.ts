/**
 * A Letterboxd export as files of a publication: its reviews with the films and the critic that they need, and an
 * account of every row. Nothing is written here, and nothing that is here is changed.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { GivenIds } from '../../editorial/free-id.ts';
import type { Content, Progress } from '../../sources/read-content.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { warningNames } from '../conventions/warning-names.ts';
import type { Account, ImportNote } from '../import-report.ts';
import { vocabularyIn } from '../vocabulary.ts';
import type { ArrivingTexts } from './arriving-texts.ts';
import { criticOf, type CriticOfExport } from './critic.ts';
import { letterboxdExport } from './export.ts';
import { ArrivingFilms } from './films.ts';
import { otherAccounts, ratingNotes } from './other-rows.ts';
import { arrivingReview } from './review-file.ts';
import { reviewAddresses, sortedRows } from './review-rows.ts';
import { leftRow, placeOf } from './row-place.ts';
import type { Row } from './table.ts';
import { themeFinder } from './themes.ts';

/** What an import is told. */
export interface LetterboxdOptions {
  /** The contributor whose reviews they are, by ID; else the profile says who. */
  author?: string | undefined;
  texts: ArrivingTexts;
  progress?: Progress;
}

/** What arrives. */
export interface LetterboxdArrivals {
  /** What is referred to first, the reviews last. */
  files: UnwrittenFile[];
  accounts: Account[];
  notes: ImportNote[];
}

/**
 * What a zip brings to a publication. Throws `ArchiveRefused` where it cannot be read, and `CannotRun` where `author`
 * names nobody.
 */
export async function letterboxdArrivals(
  path: string,
  content: Content,
  { author, texts, progress = () => undefined }: LetterboxdOptions,
): Promise<LetterboxdArrivals> {
  const archive = await letterboxdExport(path);
  const ids = new GivenIds(content);
  const films = new ArrivingFilms(content, archive.others, ids);
  const critic = criticOf(archive, { content, ids, author, texts });
  const addressOf = reviewAddresses(archive.others);
  const filmHere = (row: Row): string | undefined => films.here(row);
  const rows = sortedRows(archive.reviews, content, { addressOf, filmHere, critic: critic.id });
  const { arriving } = rows;

  const filmOf = new Map(arriving.map((row) => [row, films.of(row)] as const));
  const finders = { addressOf, themeOf: themeFinder(content), warnings: warningNames(vocabularyIn(content)) };
  const making = { films: films.index(), critic, ids, ...finders, texts };
  const reviews = new Map<Row, ReturnType<typeof arrivingReview>>();
  for (const [row, film] of filmOf) {
    reviews.set(row, arrivingReview(row, { ...making, film }));
    progress(reviews.size, arriving.length);
    if (reviews.size % 50 === 0) await nextTurn(); // so that a command's progress is seen, and Ctrl+C heard
  }

  const written = [...reviews.values()];
  const needed = arriving.length > 0 ? critic : { ...critic, file: undefined, notes: [] };
  const made = [...filmOf].flatMap(([row, { file }]) => (file === undefined ? [] : [{ row, file }]));
  return {
    files: [needed.file ?? [], made.map(({ file }) => file), written.map(({ file }) => file)].flat(2),
    accounts: [
      ...profileAccounts(archive.profile, critic, needed.file),
      ...archive.reviews.flatMap((row) => rows.accounts.get(row) ?? reviews.get(row)?.account ?? []),
      ...made.map(({ row, file: { file } }): Account => {
        return { source: placeOf(row, 'film'), outcome: 'written', as: 'film', file };
      }),
      ...otherAccounts(archive.others, archive.reviews),
      ...archive.unread.map(({ file, reason }): Account => {
        return { source: { kind: 'other', id: file, title: file }, outcome: 'left', reason };
      }),
    ],
    notes: [
      ...needed.notes,
      ...written.flatMap(({ notes }) => notes),
      ...ratingNotes(archive.others, new Map([...reviews].map(([row, { file }]) => [row, file.file]))),
    ],
  };
}

/** What becomes of the profile: a critic’s file is made where a review needs it. */
function profileAccounts(profile: Row | undefined, critic: CriticOfExport, file: UnwrittenFile | undefined): Account[] {
  if (critic.file !== undefined && file === undefined && profile !== undefined)
    return [leftRow(profile, 'author', 'No review arrives that would need a file of its author.')];
  return critic.account === undefined ? [] : [critic.account];
}
