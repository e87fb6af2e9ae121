/**
 * Why one review may be read after another: each thing that they share is a cause with its weight. Only what stands
 * in the open is one: declared warnings are never looked at, and a film is discussed where open text mentions it.
 */
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { discussedIn, reviewsOf } from './discussed-in.ts';
import type { Credit } from './people.ts';
import type { RelatedIndex } from './related-index.ts';
import { themesBeside } from './related-themes.ts';
import { filmWeights, personWeights, rarity } from './related-weights.ts';

/** What two reviews share; "here" is the one just read. */
export type Shared =
  | { kind: keyof typeof filmWeights; film: string }
  /** Somebody of both films: their part in the other's, and their part in `hereFilm`. */
  | { kind: 'person'; name: string; part: Credit['part']; herePart: Credit['part']; hereFilm: string }
  | { kind: 'theme'; theme: string }
  /** The other's theme, which stands beside, over or under one from here. */
  | { kind: 'near-theme'; theme: string };

/** Something shared, and what it weighs. */
export interface Cause {
  shared: Shared;
  weight: number;
}

/** The causes to read others after a review, by the others; the review itself is among them. */
export function causesBeside(
  review: CatalogueReview,
  catalogue: Catalogue,
  index: RelatedIndex,
): Map<CatalogueReview, Cause[]> {
  const causes = new Map<CatalogueReview, Cause[]>();
  const add: Add = (other, cause) => {
    const known = causes.get(other);
    if (known === undefined) causes.set(other, [cause]);
    else known.push(cause);
  };
  addFilms(review, catalogue, add);
  addPeople(review, catalogue, index, add);
  const themes = themesBeside(review, catalogue, index);
  for (const other of new Set([...causes.keys(), ...themes.newest]))
    causes.set(other, [...(causes.get(other) ?? []), ...themes.causes(other)]);
  return causes;
}

type Add = (other: CatalogueReview, cause: Cause) => void;

function addFilms({ data, facts }: CatalogueReview, catalogue: Catalogue, add: Add): void {
  const addFilm = (film: string, ofIt: keyof typeof filmWeights, onIt: keyof typeof filmWeights): void => {
    const reviews = reviewsOf(film, catalogue);
    const discussions = discussedIn(film, catalogue);
    const rare = rarity(reviews.length + discussions.length, catalogue.reviews.size);
    for (const other of reviews) add(other, { shared: { kind: ofIt, film }, weight: filmWeights[ofIt] * rare });
    for (const other of discussions) add(other, { shared: { kind: onIt, film }, weight: filmWeights[onIt] * rare });
  };
  const films = new Set(data.films);
  for (const film of films) addFilm(film, 'same-film', 'discusses-this');
  for (const film of facts.filmMentions) if (!films.has(film)) addFilm(film, 'discussed-here', 'both-discuss');
}

/** The people of the films under review; of the same film they say nothing that the film has not said. */
function addPeople({ data }: CatalogueReview, catalogue: Catalogue, index: RelatedIndex, add: Add): void {
  const [hereFilm = ''] = data.films;
  for (const { slug, name, part: herePart } of index.people.get(hereFilm) ?? []) {
    const films = index.films.get(slug) ?? [];
    const sharing = films.reduce((sum, { film }) => sum + (index.ofFilm.get(film)?.length ?? 0), 0);
    const rare = rarity(sharing, catalogue.reviews.size);
    for (const { film, part } of films) {
      if (data.films.includes(film)) continue;
      const weight = Math.min(personWeights[part], personWeights[herePart]) * rare;
      for (const other of index.ofFilm.get(film) ?? [])
        add(other, { shared: { kind: 'person', name, part, herePart, hereFilm }, weight });
    }
  }
}
