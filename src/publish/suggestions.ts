/**
 * What the search field suggests while somebody types: films, themes, people and critics by all their names, in one
 * file small enough for a slow phone. It holds names alone, of things that have pages of their own: no review's text,
 * no role, no warning. Each list has the most telling first; between equal matches the earlier one is suggested.
 */
import type { Catalogue } from '../editorial/catalogue.ts';
import { discussedIn, reviewsOf } from '../editorial/discussed-in.ts';
import { hasPage, personSlug, type Person } from '../editorial/people.ts';
import type { Film } from '../schemas/film.ts';
import type { Theme } from '../schemas/theme.ts';
import { foldedWords, slugOf } from './folded-name.ts';

/** The file: columns, since they compress a tenth better than rows. An ID is `''` where it is the name's slug. */
export interface SuggestionsFile {
  /** Each list has one item a film; reviewed films come first. `directors` are places among the people. */
  films: { titles: string[]; years: number[]; ids: string[]; directors: number[][]; otherNames: string[][] };
  /** How many of the films are reviewed. */
  reviewed: number;
  themes: { names: string[]; ids: string[]; otherNames: string[][] };
  /** People with a page come first and lead to its slug; others lead to their one film, by its place among the films. */
  people: { names: string[]; leadTo: (string | number)[] };
  critics: { names: string[]; ids: string[] };
}

/** The suggestions of a publication; the same for the same publication, whatever the order of its files. */
export function suggestionsOf(catalogue: Catalogue, people: ReadonlyMap<string, Person>): SuggestionsFile {
  const films = rankedFilms(catalogue);
  const rows = peopleRows(people, films);
  const directors = directorsByFilm(rows);
  const themes = rankedThemes(catalogue);
  const critics = [...catalogue.contributors].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    films: {
      titles: films.map(({ film }) => film.title),
      years: films.map(({ film }) => film.year),
      ids: films.map(({ id, film }) => unlessSlug(id, film.title)),
      directors: films.map(({ id }) => directors.get(id) ?? []),
      otherNames: films.map(({ film }) => otherNames(film.title, [film.originalTitle ?? [], film.alsoKnownAs].flat())),
    },
    reviewed: films.filter(({ reviews }) => reviews > 0).length,
    themes: {
      names: themes.map(([, { name }]) => name),
      ids: themes.map(([id, { name }]) => unlessSlug(id, name)),
      otherNames: themes.map(([, { name, alsoKnownAs }]) => otherNames(name, alsoKnownAs)),
    },
    people: {
      names: rows.map(({ person }) => person.name),
      leadTo: rows.map(({ person, place }) => place ?? unlessSlug(person.slug, person.name)),
    },
    critics: {
      names: critics.map(([, { name }]) => name),
      ids: critics.map(([id, { name }]) => unlessSlug(id, name)),
    },
  };
}

function unlessSlug(id: string, name: string): string {
  return id === slugOf(name) ? '' : id;
}

/** The names besides the first that the search does not take for one of those before. */
function otherNames(name: string, others: readonly string[]): string[] {
  const known = new Set([foldedWords(name).join('')]);
  return others.filter((other) => {
    const folded = foldedWords(other).join('');
    const isNew = !known.has(folded);
    known.add(folded);
    return isNew;
  });
}

/** A film of the file. */
interface FilmRow {
  id: string;
  film: Film;
  reviews: number;
  mentions: number;
}

/** The films: those with most reviews, then those that most other reviews speak of. */
function rankedFilms(catalogue: Catalogue): FilmRow[] {
  return [...catalogue.films]
    .map(([id, film]) => ({
      id,
      film,
      reviews: reviewsOf(id, catalogue).length,
      mentions: discussedIn(id, catalogue).length,
    }))
    .sort((a, b) => b.reviews - a.reviews || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

/** The themes, those with most reviews first. */
function rankedThemes({ themes, reviews }: Catalogue): [id: string, theme: Theme][] {
  const counts = new Map<string, number>();
  for (const { data } of reviews.values())
    for (const theme of new Set(data.themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...themes].sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}

/**
 * How many people the file names at most, apart from directors and people with a page: a name costs eight bytes or so
 * on its way, and a large magazine's casts would cost more than all its films. Whoever is left out is still found by
 * the words of the film's page.
 */
export const peopleAtMost = 3000;

/** A person of the file; `place` is that of the one film of somebody who has no page. */
interface PersonRow {
  person: Person;
  place: number | undefined;
  films: number;
  /** How far up the film's titles name them; 0 for directors and people with a page, who always stand in the file. */
  billing: number;
}

/** The people: those with pages, whom most films name first, then the others as their films' titles name them. */
function peopleRows(people: ReadonlyMap<string, Person>, films: readonly FilmRow[]): PersonRow[] {
  const places = new Map(films.map(({ id }, place) => [id, place]));
  const rows = [...people.values()].map((person): PersonRow => {
    const named = new Set(person.credits.map(({ film }) => film));
    const place = hasPage(person) ? undefined : places.get([...named][0] ?? '');
    const billing = place === undefined ? 0 : billingOf(person, films[place]?.film);
    return { person, place, films: named.size, billing };
  });
  rows.sort(
    (a, b) =>
      Number(a.place !== undefined) - Number(b.place !== undefined) ||
      a.billing - b.billing ||
      b.films - a.films ||
      (a.place ?? 0) - (b.place ?? 0) ||
      (a.person.slug < b.person.slug ? -1 : 1),
  );
  return rows.filter(({ billing }, rank) => billing === 0 || rank < peopleAtMost);
}

/** Directors, the two first of the cast, writers and the third, then the others. */
function billingOf({ slug, credits }: Person, film: Film | undefined): number {
  const parts = new Set(credits.map(({ part }) => part));
  if (parts.has('director')) return 0;
  const inCast = (film?.cast ?? []).findIndex(({ name }) => personSlug(name) === slug);
  return Math.min(parts.has('writer') ? 3 : Infinity, inCast === -1 ? Infinity : inCast + 1);
}

/** The directors of each film by their places among the people. */
function directorsByFilm(rows: readonly PersonRow[]): Map<string, number[]> {
  const directors = new Map<string, number[]>();
  for (const [place, { person }] of rows.entries())
    for (const { film, part } of person.credits)
      if (part === 'director') directors.set(film, [...(directors.get(film) ?? []), place]);
  return directors;
}
