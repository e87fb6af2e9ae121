/** Which reviews speak of a film: those that review it, and those whose open text mentions it. */
import type { Catalogue, CatalogueReview } from './catalogue.ts';

/** The films that a review is of or mentions in the open, each once; only those that the catalogue holds. */
export function filmsDiscussed({ data, facts }: CatalogueReview, { films }: Catalogue): string[] {
  return [...new Set([...data.films, ...facts.filmMentions])].filter((film) => films.has(film));
}

/** Reviews of the film, newest first: it stands in their `films`. */
export function reviewsOf(film: string, catalogue: Catalogue): readonly CatalogueReview[] {
  return catalogue.by.film.get(film) ?? [];
}

/** Reviews that mention the film outside spoilers and do not review it, newest first. */
export function discussedIn(film: string, catalogue: Catalogue): CatalogueReview[] {
  return (catalogue.by.mention.get(film) ?? []).filter(({ data }) => !data.films.includes(film));
}
