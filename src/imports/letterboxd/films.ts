/**
 * The films of the reviews: those that the publication has, and files for those that it lacks. An export names a film
 * by its title and year; its own address stands in the tables that list films, not in those that list entries.
 */
import type { GivenIds } from '../../editorial/free-id.ts';
import type { Content } from '../../sources/read-content.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { arrivingFile } from '../arriving-file.ts';
import { fileFault } from '../file-fault.ts';
import { filmIndex, type FilmIndex, type NamedFilm } from '../film-index.ts';
import type { PlacelessNote } from '../import-report.ts';
import { namedFilms } from '../named-films.ts';
import { comparedAddress, letterboxdAddress } from './letterboxd-address.ts';
import type { Row } from './table.ts';

/** What a row's film is here. */
export interface FilmOfRow {
  /** Undefined where an editor must say it. */
  id: string | undefined;
  /** Its file, where it is not here yet and no row before named it. */
  file?: UnwrittenFile;
  notes: readonly PlacelessNote[];
}

/** Tables whose addresses are those of films. */
const tablesOfFilms = ['watched.csv', 'ratings.csv', 'watchlist.csv', 'likes/films.csv'];

/** The addresses of the films that an export lists, by name and year. */
export function filmAddresses(rows: readonly Row[]): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>();
  for (const row of rows) {
    const address = letterboxdAddress(row.cell('Letterboxd URI'));
    if (!tablesOfFilms.includes(row.table) || !row.isWhole || address === undefined) continue;
    addresses.set(filmKey(row), (addresses.get(filmKey(row)) ?? new Set()).add(address));
  }
  return addresses;
}

/** The films that arrive with reviews: one answer for each name and year, however many reviews it has. */
export class ArrivingFilms {
  readonly #content: Content;
  readonly #index: FilmIndex;
  readonly #byAddress: ReadonlyMap<string, string>;
  readonly #addresses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #ids: GivenIds;
  readonly #found = new Map<string, FilmOfRow>();
  readonly #made: NamedFilm[] = [];

  constructor(content: Content, others: readonly Row[], ids: GivenIds) {
    this.#content = content;
    this.#index = filmIndex(namedFilms(content));
    this.#addresses = filmAddresses(others);
    this.#ids = ids;
    const linked = [...content.entries.films.values()].flatMap(({ id, readable }) =>
      readable.links?.letterboxd === undefined ? [] : [[comparedAddress(readable.links.letterboxd), id] as const],
    );
    this.#byAddress = new Map(linked);
  }

  /** The film of a row, which is made where it is not here. */
  of(row: Row): FilmOfRow {
    const found = this.#found.get(filmKey(row)) ?? this.#known(row) ?? this.#new(row);
    // A file is made once, and told once; what is asked is asked of each review.
    this.#found.set(filmKey(row), found.file === undefined ? found : { id: found.id, notes: [] });
    return found;
  }

  /** The film of a row, if it is here. */
  here(row: Row): string | undefined {
    return this.#known(row)?.id;
  }

  /** The publication's films and those that were made. */
  index(): FilmIndex {
    return filmIndex([...namedFilms(this.#content), ...this.#made]);
  }

  #known(row: Row): FilmOfRow | undefined {
    const addresses = [...(this.#addresses.get(filmKey(row)) ?? [])];
    if (addresses.length > 1)
      return asking(
        `Letterboxd has ${String(addresses.length)} films of this name and year, and does not say which of them this review is about: ${addresses.join(', ')}.`,
        'Look which film it is, and write its ID.',
      );
    const linked = this.#byAddress.get(comparedAddress(addresses[0] ?? ''));
    if (linked !== undefined) return { id: linked, notes: [] };
    const [name, year] = [row.cell('Name'), yearOf(row)];
    const films = name === '' ? [] : this.#index.named(name, year);
    if (films.length > 1)
      return asking(`Several films here have this name: ${shownFilms(films)}.`, 'Write the ID of the right one.');
    const [film] = films;
    if (film === undefined) return undefined;
    if (year !== undefined) return { id: film.id, notes: [] };
    const message = `Letterboxd says no year of ${name}; the film of ${String(film.year)} is the only one of this name here.`;
    return { id: film.id, notes: [{ kind: 'guessed', field: 'films', message }] };
  }

  #new(row: Row): FilmOfRow {
    const [title, year] = [row.cell('Name'), yearOf(row)];
    if (title === '' || year === undefined)
      return asking(
        title === ''
          ? 'The row names no film.'
          : `Letterboxd says no year of ${title}, and no film here has this name.`,
        'Write the film’s file, or npm run new -- film "Its title", and then its ID.',
      );
    const near = this.#index.named(title).filter((film) => Math.abs(film.year - year) === 1);
    if (near.length > 0)
      return asking(
        `There is no film of this name and of ${String(year)} here, but ${shownFilms(near)}; festivals and release make years differ.`,
        'Write its ID if it is the same film; else the file of the other one.',
      );
    const id = this.#ids.free('films', [title, `${title} ${String(year)}`]);
    const [letterboxd] = this.#addresses.get(filmKey(row)) ?? [];
    const fields = { title, year, links: letterboxd === undefined ? undefined : { letterboxd } };
    const file = arrivingFile({ kind: 'films', id, fields });
    const fault = fileFault(file);
    if (fault !== undefined) return asking(`No file can be made of this film: ${fault.message}`, fault.hint);
    this.#ids.give('films', [id]);
    this.#made.push({ id, title, year, otherTitles: [] });
    const message = `No film here has this name and year: ${file.file} is made, with what the export says of it.`;
    return {
      id,
      file,
      notes: [{ kind: 'guessed', field: 'films', message, hint: 'Fill in who made it and the rest.' }],
    };
  }
}

function asking(message: string, hint: string): FilmOfRow {
  return { id: undefined, notes: [{ kind: 'question', field: 'films', message, hint }] };
}

function shownFilms(films: readonly NamedFilm[]): string {
  return films.map(({ id, title, year }) => `${title} of ${String(year)} ("${id}")`).join(', ');
}

function yearOf(row: Row): number | undefined {
  const written = row.cell('Year');
  return /^\d{4}$/.test(written) ? Number(written) : undefined;
}

/** What one film’s rows have in common, as far as an export goes: two films of a year may share a name. */
export function filmKey(row: Row): string {
  return JSON.stringify([row.cell('Name'), row.cell('Year')]);
}
