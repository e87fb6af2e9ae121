/** Which rows of an export are reviews that arrive, which are here already, and which are left. */
import { isPlainDate } from '../../schemas/field.ts';
import { reviewSchema } from '../../schemas/review.ts';
import type { Content } from '../../sources/read-content.ts';
import type { Account } from '../import-report.ts';
import { filmAddresses } from './films.ts';
import { comparedAddress, letterboxdAddress } from './letterboxd-address.ts';
import { leftRow, placeOf } from './row-place.ts';
import type { Row } from './table.ts';

/** The rows of reviews, in the order of the tables. */
export interface SortedRows {
  arriving: Row[];
  /** Of the others. */
  accounts: Map<Row, Account>;
}

/** What tells a review that is here from one that is not. */
export interface KnownBy {
  /** The address of a row's review. */
  addressOf: (row: Row) => string | undefined;
  /** The film of a row, if it is here. */
  filmHere: (row: Row) => string | undefined;
  /** The critic, if it is known. */
  critic: string | undefined;
}

/** Sorts the rows. A review is here if one has its address as `canonical`, or else its film, its critic and its day. */
export function sortedRows(rows: readonly Row[], content: Content, knownBy: KnownBy): SortedRows {
  const known = knownReviews(content);
  const seen = new Set<string>();
  const sorted: SortedRows = { arriving: [], accounts: new Map() };
  for (const row of rows) {
    const [text, address] = [row.cell('Review'), knownBy.addressOf(row)];
    const here =
      known.get(addressKey(address)) ?? known.get(dayKey(knownBy.filmHere(row), row.cell('Date'), knownBy.critic));
    const twin = JSON.stringify([row.cell('Name'), row.cell('Year'), address, row.cell('Date'), text]);
    const account = ((): Account | undefined => {
      if (!row.isWhole) return leftRow(row, 'post', 'The row has more or fewer cells than the table has columns.');
      if (text === '') return leftRow(row, 'post', 'It has no text: a rating alone is no review.');
      if (here !== undefined)
        return { source: placeOf(row, 'post'), outcome: 'here already', as: 'review', file: here };
      return seen.has(twin) ? leftRow(row, 'post', 'The same row stands above it.') : undefined;
    })();
    if (account === undefined) sorted.arriving.push(row);
    else sorted.accounts.set(row, account);
    seen.add(twin);
  }
  return sorted;
}

/** Finds a review's own address at Letterboxd; a film's, which stands in some tables, tells no two reviews apart. */
export function reviewAddresses(others: readonly Row[]): (row: Row) => string | undefined {
  const films = new Set(
    [...filmAddresses(others).values()].flatMap((addresses) => [...addresses].map(comparedAddress)),
  );
  return (row) => {
    const address = letterboxdAddress(row.cell('Letterboxd URI'));
    if (address === undefined) return undefined;
    const compared = comparedAddress(address);
    return films.has(compared) || compared.startsWith('letterboxd.com/film/') ? undefined : address;
  };
}

/** The day on which a review was published; undefined where the row has no day of the calendar. */
export function dayOf(row: Row): string | undefined {
  const day = row.cell('Date');
  return isPlainDate(day) && reviewSchema.shape.published.safeParse(day).success ? day : undefined;
}

/** The files of the reviews that are here, by what they are known by. */
function knownReviews({ entries }: Content): Map<string | undefined, string> {
  const known = new Map<string | undefined, string>();
  for (const { file, readable } of entries.reviews.values()) {
    const { canonical, films = [], published = '', authors = [] } = readable;
    // Two reviews of one day have an address each at Letterboxd; where an editor took it out, the day must do.
    if (letterboxdAddress(canonical ?? '') !== undefined) known.set(addressKey(canonical), file);
    else for (const author of authors) known.set(dayKey(films[0], published.slice(0, 10), author), file);
  }
  known.delete(undefined);
  return known;
}

function addressKey(url: string | undefined): string | undefined {
  return url === undefined ? undefined : `address ${comparedAddress(url)}`;
}

function dayKey(film: string | undefined, day: string, author: string | undefined): string | undefined {
  return film === undefined || author === undefined || day === '' ? undefined : `day ${film} ${day} ${author}`;
}
