/** The languages of a publication besides its own: each has search bundles to itself, which every page must know of. */
import type { Review } from '../schemas/review.ts';

/** Languages of reviews besides the site's, by their first subtag (`hi` of `hi-IN`), in the order of the alphabet. */
export function furtherLanguages(
  reviews: Iterable<{ readonly data: Pick<Review, 'language'> }>,
  site: { readonly language: string },
): string[] {
  const own = firstSubtag(site.language);
  const languages = [...reviews].map(({ data }) => firstSubtag(data.language ?? site.language));
  return [...new Set(languages)].filter((language) => language !== own).sort();
}

function firstSubtag(language: string): string {
  return language.split('-')[0] ?? language;
}
