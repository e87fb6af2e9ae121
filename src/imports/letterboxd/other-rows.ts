/** What becomes of the rows that are no reviews: nothing here holds them, and the report says so of each. */
import type { Account, ImportNote, SourcePlace } from '../import-report.ts';
import { filmKey } from './films.ts';
import { comparedAddress } from './letterboxd-address.ts';
import { leftRow, placeOf } from './row-place.ts';
import type { Row } from './table.ts';

const reasons: Readonly<Record<string, string>> = {
  'diary.csv': 'A diary’s entry without a text is no review.',
  'ratings.csv': 'A rating without a text is no review.',
  'watched.csv': 'That a film was seen is no review.',
  'watchlist.csv': 'A film to be seen is no review.',
  'comments.csv': 'It is a comment on somebody else’s page at Letterboxd.',
  'profile.csv': 'An export has one profile, with a cell for each of its columns.',
  'likes/films.csv': 'A liked film is no review.',
  'likes/reviews.csv': 'It is somebody else’s review.',
  'likes/lists.csv': 'It is somebody else’s list.',
};

/** What became of rows that are no reviews; `reviews`: the rows that are. */
export function otherAccounts(others: readonly Row[], reviews: readonly Row[]): Account[] {
  const entries = new Set(reviews.map((row) => comparedAddress(row.cell('Letterboxd URI'))));
  const films = new Set(reviews.map(filmKey));
  const reason = (row: Row): string => {
    if (row.table === 'diary.csv' && entries.has(comparedAddress(row.cell('Letterboxd URI'))))
      return 'It is the diary’s entry of a review, which has all that stands in it.';
    if (row.table === 'ratings.csv' && films.has(filmKey(row))) return 'Reviews of the film have ratings of their own.';
    return reasonOf(row.table);
  };
  return others.map((row) => leftRow(row, kindOf(row), reason(row)));
}

function reasonOf(table: string): string {
  if (table.startsWith('deleted/')) return 'It was deleted at Letterboxd.';
  if (table.startsWith('orphaned/')) return 'Letterboxd has what it is about no longer, and it is no review.';
  if (table.startsWith('lists/')) return 'Lists have no place here.';
  return reasons[table] ?? 'No table of this name is known.';
}

function kindOf({ table }: Row): SourcePlace['kind'] {
  if (table.endsWith('comments.csv')) return 'comment';
  return /^(?:watched|watchlist|ratings|likes\/films)\.csv$/.test(table) ? 'film' : 'other';
}

/** Ratings that differ from those of the reviews of their films: the later one stands with the film alone. */
export function ratingNotes(others: readonly Row[], files: ReadonlyMap<Row, string>): ImportNote[] {
  const ofFilm = new Map<string, { ratings: Set<number>; file: string }>();
  for (const [row, file] of files) {
    const known = ofFilm.get(filmKey(row)) ?? { ratings: new Set(), file };
    ofFilm.set(filmKey(row), { ...known, ratings: known.ratings.add(Number(row.cell('Rating'))) });
  }
  return others.flatMap((row) => {
    const review = row.table === 'ratings.csv' ? ofFilm.get(filmKey(row)) : undefined;
    const rating = row.cell('Rating');
    if (review === undefined || rating === '' || review.ratings.has(Number(rating))) return [];
    const message = `The film is rated ${rating} there, and no review of it is.`;
    const hint = 'Write this rating where it is the one that holds.';
    return [{ kind: 'left' as const, source: placeOf(row, 'film'), file: review.file, field: 'rating', message, hint }];
  });
}
