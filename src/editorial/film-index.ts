/** The index of films: every film that the critics refer to, reviewed or only discussed, by letter and by decade. */
import { sayIn } from '../words/message.ts';
import { interfaceLanguage, wordsFor } from '../words/words-for.ts';
import { groupedBy, type Catalogue } from './catalogue.ts';
import { groupedByLetter, withoutArticle, type Letter } from './letters.ts';
import { printedName } from './people.ts';

/** A film where its name is all that a list says. */
export interface FilmLink {
  href: string;
  title: string;
  year: number;
}

/** A film as an index lists it. */
export interface FilmEntry extends FilmLink {
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

/** The films of ten years. */
export interface Decade {
  /** `1960s`, as the page says it. */
  decade: string;
  /** The decade's anchor on the page. */
  anchor: string;
  films: FilmLink[];
}

/** Every film by its decade, the oldest first; of one year by title. */
export function filmDecades(catalogue: Catalogue): Decade[] {
  const { compare } = new Intl.Collator(catalogue.site.language, { numeric: true });
  const films = [...catalogue.films.keys()]
    .flatMap((id) => filmLink(id, catalogue) ?? [])
    .sort((a, b) => a.year - b.year || compare(withoutArticle(a.title), withoutArticle(b.title)));
  const language = interfaceLanguage(catalogue.site.language);
  const say = sayIn(language);
  return [...groupedBy(films, ({ year }) => [`${String(Math.floor(year / 10))}0`])].map(([year, own]) => ({
    decade: say(wordsFor(language).indexes.decade, { year }),
    anchor: `decade-${year}s`,
    films: own,
  }));
}

/** A film by its name; undefined where the catalogue does not hold it. */
export function filmLink(id: string, catalogue: Catalogue): FilmLink | undefined {
  const film = catalogue.films.get(id);
  return film === undefined ? undefined : { href: `/films/${id}/`, title: film.title, year: film.year };
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
  const link = filmLink(id, catalogue);
  if (link === undefined) return undefined;
  const directors = catalogue.films.get(id)?.directors ?? [];
  const { reviews = 0, mentions = 0 } = counts.get(id) ?? {};
  return { ...link, directors: directors.map(printedName), reviews, mentions };
}
