/** The atlas as a table: the facts of the drawing, for readers who hear or search it, and for those who want the reviews. */
import type { Atlas, AtlasFilm, AtlasReview, AtlasTheme } from './atlas.ts';

/** A film in the table, with the films that it is joined with: those that the same reviews join it with stand together. */
export interface AtlasRow {
  film: AtlasFilm;
  joined: { films: AtlasFilm[]; reviews: AtlasReview[] }[];
}

/** The films under their themes, each with all its joins, in the order of the atlas. */
export function atlasTable({ themes, films, joins }: Atlas): { theme: AtlasTheme; rows: AtlasRow[] }[] {
  const byFilm = new Map(films.map(({ id }) => [id, new Map<string, AtlasReview[]>()]));
  for (const {
    films: [film, other],
    reviews,
  } of joins) {
    byFilm.get(film)?.set(other, reviews);
    byFilm.get(other)?.set(film, reviews);
  }
  const row = (film: AtlasFilm): AtlasRow => {
    const joined = new Map<string, AtlasRow['joined'][number]>();
    for (const other of films) {
      const reviews = byFilm.get(film.id)?.get(other.id);
      if (reviews === undefined) continue;
      const key = reviews.map(({ id }) => id).join(' ');
      const together = joined.get(key);
      if (together === undefined) joined.set(key, { films: [other], reviews });
      else together.films.push(other);
    }
    return { film, joined: [...joined.values()] };
  };
  return themes.map((theme) => ({ theme, rows: films.filter((film) => film.theme === theme.id).map(row) }));
}
