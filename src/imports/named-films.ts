/** The films of a publication as an import finds them. */
import type { Content } from '../sources/read-content.ts';
import type { NamedFilm } from './film-index.ts';

/** Every film that says its title and its year. */
export function namedFilms({ entries }: Content): NamedFilm[] {
  return [...entries.films.values()].flatMap(({ id, readable }) => {
    const { title, year, originalTitle, alsoKnownAs = [] } = readable;
    if (title === undefined || year === undefined) return [];
    return [
      { id, title, year, otherTitles: [...(originalTitle === undefined ? [] : [originalTitle]), ...alsoKnownAs] },
    ];
  });
}
