/**
 * The films that a publication has, found as an archive names them: by title and, where it says one, by year. Imports
 * match films here and nowhere else, so that one film never gets two files.
 */
import { foldedName } from '../publish/folded-name.ts';

/** A film, as far as its name goes. */
export interface NamedFilm {
  id: string;
  title: string;
  year: number;
  /** Its title in its own language and other titles. */
  otherTitles: readonly string[];
}

/** Films by their names. */
export interface FilmIndex {
  /** The films of this name; with a year, those of that year alone. In the order of their IDs. */
  named: (title: string, year?: number) => readonly NamedFilm[];
  /** The same index with one more film. */
  with: (film: NamedFilm) => FilmIndex;
}

/** An index of films; names are compared without case, accents and punctuation, as the site's search does. */
export function filmIndex(films: Iterable<NamedFilm>): FilmIndex {
  const all = [...films].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byName = new Map<string, NamedFilm[]>();
  for (const film of all)
    for (const name of new Set([film.title, ...film.otherTitles].map(foldedName)))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), film]);
  return {
    named: (title, year) =>
      (byName.get(foldedName(title)) ?? []).filter((film) => year === undefined || film.year === year),
    with: (film) => filmIndex([...all, film]),
  };
}
