/** Films for title cards, the same ones each time: plausible titles, and palettes of every kind that an editor may write. */
import { cardFilm, type CardFilm } from '../../src/editorial/card-film.ts';
import { filmSchema } from '../../src/schemas/film.ts';
import { numbersFrom } from './numbers-from.ts';
import { plausibleFilms } from './plausible-films.ts';

/** So many films; a fifth have no palette. */
export function cardFilms(count: number): CardFilm[] {
  const random = numbersFrom(7);
  const colour = (): string => {
    const digits = Array.from({ length: random() < 0.3 ? 3 : 6 }, () => Math.floor(random() * 16).toString(16));
    return `#${digits.join('')}`;
  };
  return plausibleFilms(count).map((film, index) => {
    const palette = Array.from({ length: 2 + Math.floor(random() * 3) }, colour);
    return cardFilm(`film-${String(index)}`, random() < 0.2 ? film : { ...film, palette });
  });
}

/** A film's card data as an editor's file gives it. */
export function writtenCardFilm(id: string, fields: Readonly<Record<string, unknown>>): CardFilm {
  return cardFilm(id, filmSchema.parse({ title: 'A title', year: '1999', ...fields }));
}
