/**
 * The films by ID, for the settings page: what a reader has marked as seen is kept by IDs alone, on the device, and
 * has to be called by its title there.
 */
import type { Catalogue } from '../editorial/catalogue.ts';
import { withoutArticle } from '../editorial/letters.ts';

/** A film as `/preferences/films.json` has it. */
export interface ListedFilm {
  id: string;
  title: string;
  year: number;
}

/** Every film of the index of films, by title. */
export function filmList({ films, site }: Catalogue): ListedFilm[] {
  const { compare } = new Intl.Collator(site.language);
  return [...films]
    .map(([id, { title, year }]) => ({ id, title, year }))
    .sort((a, b) => compare(withoutArticle(a.title), withoutArticle(b.title)) || a.year - b.year);
}
