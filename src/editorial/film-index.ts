/** The index of films: every film that the critics refer to, reviewed or only discussed, under its letter. */
import type { Catalogue } from './catalogue.ts';
import { groupedByLetter, withoutArticle, type Letter } from './letters.ts';
import { printedName } from './people.ts';

/** A film as an index lists it. */
export interface FilmEntry {
  href: string;
  title: string;
  year: number;
  directors: string[];
  /** The number of its reviews. */
  reviews: number;
  /** The number of other reviews whose open text mentions it. */
  mentions: number;
}

/** The films under the first letters of their titles, English articles passed over. */
export function filmIndex(catalogue: Catalogue): Letter<FilmEntry>[] {
  const count = filmCounts(catalogue);
  const films = [...catalogue.films.keys()].flatMap((id) => filmEntry(id, catalogue, count) ?? []);
  films.sort((a, b) => a.year - b.year);
  return groupedByLetter(films, ({ title }) => withoutArticle(title), catalogue.site.language);
}

/** How many reviews are of a film, and how many others mention it. */
export type FilmCounts = ReadonlyMap<string, { reviews: number; mentions: number }>;

/** The counts of every film, in one pass over the reviews. */
export function filmCounts(catalogue: Catalogue): FilmCounts {
  const counts = new Map<string, { reviews: number; mentions: number }>();
  const add = (film: string, kind: 'reviews' | 'mentions'): void => {
    const count = counts.get(film) ?? { reviews: 0, mentions: 0 };
    count[kind] += 1;
    counts.set(film, count);
  };
  for (const { data, facts } of catalogue.reviews.values()) {
    for (const film of new Set(data.films)) add(film, 'reviews');
    for (const film of new Set(facts.filmMentions)) if (!data.films.includes(film)) add(film, 'mentions');
  }
  return counts;
}

/** A film as indexes list it; undefined where the catalogue does not hold it. */
export function filmEntry(id: string, catalogue: Catalogue, counts: FilmCounts): FilmEntry | undefined {
  const film = catalogue.films.get(id);
  if (film === undefined) return undefined;
  const { title, year, directors } = film;
  const { reviews = 0, mentions = 0 } = counts.get(id) ?? {};
  return { href: `/films/${id}/`, title, year, directors: directors.map(printedName), reviews, mentions };
}
