/** What reviews share, turned over once for a whole catalogue, so that no review is compared with every other. */
import { groupedBy, newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';
import { hasPage, type Credit, type Person } from './people.ts';
import { personWeights } from './related-weights.ts';

/** A person of a film, in the weightiest of their parts there. */
export interface FilmPerson {
  slug: string;
  name: string;
  part: Credit['part'];
}

/** Who shares what. */
export interface RelatedIndex {
  /** The families that each theme stands in, by the themes that head them. */
  families: ReadonlyMap<string, readonly string[]>;
  /** Reviews by those families: themes of theirs are the head, or directly under it. */
  inFamily: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** The people of each film whom another film names too. */
  people: ReadonlyMap<string, readonly FilmPerson[]>;
  /** Those people's films, with their parts, by slug. */
  films: ReadonlyMap<string, readonly { film: string; part: Credit['part'] }[]>;
  /** Reviews by the film under review, the first of theirs; the newest first, as in each of these lists. */
  ofFilm: ReadonlyMap<string, readonly CatalogueReview[]>;
}

/** The index of a catalogue with its people. */
export function relatedIndex(catalogue: Catalogue, people: ReadonlyMap<string, Person>): RelatedIndex {
  const reviews = newestFirst(catalogue.reviews.values());
  const families = familiesOf(catalogue);
  const credits = [...people.values()].filter(hasPage).flatMap(weightiestCredits);
  return {
    families,
    inFamily: groupedBy(reviews, ({ data }) => new Set(data.themes.flatMap((theme) => families.get(theme) ?? []))),
    people: Map.groupBy(credits, ({ film }) => film),
    films: Map.groupBy(credits, ({ slug }) => slug),
    ofFilm: Map.groupBy(reviews, ({ data }) => data.films[0] ?? ''),
  };
}

/** The family that a theme heads, and the one that it belongs to; a theme without neighbours has none. */
function familiesOf({ themes }: Catalogue): Map<string, string[]> {
  const parents = new Set([...themes.values()].flatMap(({ parent }) => parent ?? []));
  return new Map(
    [...themes].map(([id, { parent }]) => [
      id,
      [...(parents.has(id) ? [id] : []), ...(parent === undefined || parent === id ? [] : [parent])],
    ]),
  );
}

/** One credit for each film, of the part that weighs most. */
function weightiestCredits({ slug, name, credits }: Person): (FilmPerson & { film: string })[] {
  const byFilm = new Map<string, Credit>();
  for (const credit of credits) {
    const known = byFilm.get(credit.film);
    if (known === undefined || personWeights[credit.part] > personWeights[known.part]) byFilm.set(credit.film, credit);
  }
  return [...byFilm.values()].map(({ film, part }) => ({ slug, name, film, part }));
}
