/** One review in several languages: what it translates, what translates it, and their siblings. */
import type { Catalogue, CatalogueReview } from './catalogue.ts';

/** A review in a language. */
export interface LanguageVersion {
  /** BCP 47. */
  language: string;
  /** Without the sub-path. */
  path: string;
}

/** The same review in other languages, the first of all before the rest. */
export function translations(review: CatalogueReview, catalogue: Catalogue): CatalogueReview[] {
  return family(review, catalogue).filter(({ id }) => id !== review.id);
}

/**
 * The review in each of its languages, itself among them, the first of all before the rest; empty where there is one
 * alone. A version that another site published first, or that is not out, is none: search engines take such families
 * only where each member stands here and names all the others.
 */
export function languageVersions(review: CatalogueReview, catalogue: Catalogue): LanguageVersion[] {
  const versions = family(review, catalogue).filter(
    ({ data, state }) => data.canonical === undefined && state === 'published',
  );
  if (versions.length < 2 || !versions.includes(review)) return [];
  return versions.map(({ id, data }) => ({
    language: data.language ?? catalogue.site.language,
    path: `/reviews/${id}/`,
  }));
}

function family(review: CatalogueReview, catalogue: Catalogue): CatalogueReview[] {
  const original = review.data.translationOf ?? review.id;
  const first = catalogue.reviews.get(original);
  return [...(first === undefined ? [] : [first]), ...(catalogue.by.translationOf.get(original) ?? [])];
}
