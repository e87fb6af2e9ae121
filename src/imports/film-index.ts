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
  /** Does the name of any film begin with this word? Of a title's words most begin none, and need no further search. */
  begins: (word: string) => boolean;
  /** The same index with one more film. */
  with: (film: NamedFilm) => FilmIndex;
}

/** An index of films; names are compared without case, accents and punctuation, as the site's search does. */
export function filmIndex(films: Iterable<NamedFilm>): FilmIndex {
  const byName = new Map<string, NamedFilm[]>();
  for (const film of [...films].sort(byId))
    for (const name of new Set([film.title, ...film.otherTitles].map(foldedName)))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), film]);
  const firstWords = new Set([...byName.keys()].map(firstWord));
  const index: FilmIndex = {
    named: (title, year) =>
      (byName.get(foldedName(title)) ?? []).filter((film) => year === undefined || film.year === year),
    begins: (word) => firstWords.has(firstWord(foldedName(word))),
    with: (film) => together(index, filmIndex([film])),
  };
  return index;
}

/** Two indexes as one: thousands of texts add a film or two each, and none makes all the others' index anew. */
function together(one: FilmIndex, other: FilmIndex): FilmIndex {
  const index: FilmIndex = {
    named: (title, year) => [...one.named(title, year), ...other.named(title, year)].sort(byId),
    begins: (word) => one.begins(word) || other.begins(word),
    with: (film) => together(index, filmIndex([film])),
  };
  return index;
}

function byId(a: NamedFilm, b: NamedFilm): number {
  return a.id < b.id ? -1 : 1;
}

function firstWord(name: string): string {
  return name.replace(/ .*/, '');
}
