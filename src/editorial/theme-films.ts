/** The films that a theme's reviews are of: themes are declared of reviews, and a film has those of its own. */
import { groupedBy, type Catalogue } from './catalogue.ts';
import { reviewsOf } from './discussed-in.ts';

/** The films of every theme, those reviewed last first; asked once for many pages. */
export type FilmsByTheme = ReadonlyMap<string, readonly string[]>;

/** The films by the themes of their reviews. */
export function filmsByTheme(catalogue: Catalogue): FilmsByTheme {
  return new Map([...catalogue.by.theme].map(([theme]) => [theme, filmsWithTheme(theme, catalogue)]));
}

/** The films that reviews with this theme are of, those reviewed last first. */
export function filmsWithTheme(theme: string, catalogue: Catalogue): string[] {
  const films = (catalogue.by.theme.get(theme) ?? []).flatMap((review) => review.data.films);
  return [...new Set(films)].filter((film) => catalogue.films.has(film));
}

/** The themes of a film's reviews, those that most of them have first, and of these the main ones. */
export function themesOfFilm(film: string, catalogue: Catalogue): string[] {
  const declared = groupedBy(
    reviewsOf(film, catalogue).flatMap(({ data }) => [...new Set(data.themes)]),
    (theme) => [theme],
  );
  return [...declared].sort(([, a], [, b]) => b.length - a.length).map(([theme]) => theme);
}
