/** Films on the settings page: what each is called, and which one somebody means. */
import type { ListedFilm } from '../publish/film-list.ts';
import type { Speech } from './speech.ts';

/** A film as the page names it. */
export interface NamedFilm {
  id: string;
  title: string;
  /** What stands behind the title: the year, or that the magazine has no such film any longer. */
  after: string;
  /** Has it a page? */
  isListed: boolean;
}

/** The films by the names that the page gives them. Of two with one title and year each has its ID in its name. */
export function namedFilms(films: readonly ListedFilm[]): NamedFilm[] {
  const counts = new Map<string, number>();
  const key = ({ title, year }: ListedFilm): string => `${title} ${String(year)}`;
  for (const film of films) counts.set(key(film), (counts.get(key(film)) ?? 0) + 1);
  return films.map((film) => ({
    id: film.id,
    title: film.title,
    after: counts.get(key(film)) === 1 ? `(${String(film.year)})` : `(${String(film.year)}, ${film.id})`,
    isListed: true,
  }));
}

/** `The Handmaiden (2016)`. */
export function filmName({ title, after }: NamedFilm): string {
  return `${title} ${after}`.trim();
}

/** The film that a text names, by its whole name or by a title that no other has. */
export function filmMeant(text: string, films: readonly NamedFilm[]): NamedFilm | 'none' | 'several' {
  const meant = folded(text);
  const [named] = films.filter((film) => folded(filmName(film)) === meant);
  if (named !== undefined) return named;
  const [first = 'none', ...others] = films.filter(({ title }) => folded(title) === meant);
  return others.length > 0 ? 'several' : first;
}

/**
 * The films that were marked, in the order of the magazine's list; those that it has no longer come last, by their
 * IDs. Without the list (undefined) nothing is known of any but its ID.
 */
export function filmsSeen(
  seen: readonly string[],
  films: readonly NamedFilm[] | undefined,
  { words: { settings } }: Speech<'settings'>,
): NamedFilm[] {
  const after = films === undefined ? '' : settings.noLonger;
  const known = (films ?? []).filter(({ id }) => seen.includes(id));
  const unknown = seen.filter((id) => !known.some((film) => film.id === id));
  return [...known, ...unknown.map((id) => ({ id, title: id, after, isListed: false }))];
}

/** Letters alone: case, accents, apostrophes and spaces are written in many ways. */
function folded(text: string): string {
  const letters = text.normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1');
  return letters
    .toLowerCase()
    .replace(/[\s’'‘]+/g, ' ')
    .trim();
}
