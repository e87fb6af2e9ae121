/** The films of an arriving review: those that are here, and files for those that the text names with their year. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { personSlug } from '../../editorial/people.ts';
import { arrivingFile } from '../arriving-file.ts';
import type { FilmDraft } from '../conventions/lifted.ts';
import type { FilmIndex } from '../film-index.ts';

/** The films of a review. */
export interface ArrivingFilms {
  /** The film under review first. */
  ids: string[];
  files: UnwrittenFile[];
}

/**
 * Films by ID, with files for the new ones. A new film's ID ends in its year, so that posts that are read apart from
 * each other give one film one file.
 */
export function arrivingFilms(films: readonly (string | FilmDraft)[], index: FilmIndex): ArrivingFilms {
  const ids = new Set<string>();
  const files: UnwrittenFile[] = [];
  for (const film of films) {
    if (typeof film === 'string') {
      ids.add(film);
      continue;
    }
    const [known] = index.named(film.title, film.year);
    const id = known?.id ?? `${personSlug(film.title) || 'film'}-${String(film.year)}`;
    if (known === undefined && !ids.has(id)) files.push(arrivingFile({ kind: 'films', id, fields: { ...film } }));
    ids.add(id);
  }
  return { ids: [...ids], files };
}
