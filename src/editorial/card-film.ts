/** What a film's title card is made of, and nothing else of the film: the card changes exactly when this does. */
import type { Film } from '../schemas/film.ts';
import type { FilmFacts } from './film-view.ts';
import { printedName } from './people.ts';

/** Plain data. */
export interface CardFilm {
  id: string;
  title: string;
  /** Undefined where it is the title. */
  originalTitle: string | undefined;
  year: number;
  /** Printed names. */
  directors: string[];
  /** CSS hex colours as written; empty where the film has none. */
  palette: string[];
}

/** What the card of a film in the catalogue is made of. */
export function cardFilm(id: string, { title, originalTitle, year, directors, palette = [] }: Film): CardFilm {
  return {
    id,
    title,
    originalTitle: otherThan(title, originalTitle),
    year,
    directors: directors.map(printedName),
    palette,
  };
}

/** The same, of a film whose facts a page has already. */
export function cardFilmOf({ id, title, originalTitle, year, directors, palette }: FilmFacts): CardFilm {
  const names = directors.map(({ name }) => name);
  return { id, title, originalTitle: otherThan(title, originalTitle), year, directors: names, palette };
}

function otherThan(title: string, original: string | undefined): string | undefined {
  return original === title ? undefined : original;
}
