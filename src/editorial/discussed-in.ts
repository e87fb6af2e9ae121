/** Which reviews speak of a film: those that review it, and those whose open text mentions it. */
import { newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';

/** Reviews of the film, newest first: it stands in their `films`. */
export function reviewsOf(film: string, catalogue: Catalogue): CatalogueReview[] {
  return newestFirst([...catalogue.reviews.values()].filter(({ data }) => data.films.includes(film)));
}

/** Reviews that mention the film outside spoilers and do not review it, newest first. */
export function discussedIn(film: string, catalogue: Catalogue): CatalogueReview[] {
  return newestFirst(
    [...catalogue.reviews.values()].filter(
      ({ data, facts }) => facts.filmMentions.includes(film) && !data.films.includes(film),
    ),
  );
}
