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
 * The review in each of its languages, itself among them where its language has no other page, the first of all before
 * the rest; empty where there is one alone. A version that another site published first, or that is not out, is none:
 * search engines take such families only where each member stands here and names all the others, and no language twice.
 * Of two in one language, the one that stands first in the family is its page.
 */
export function languageVersions(review: CatalogueReview, catalogue: Catalogue): LanguageVersion[] {
  const versions = new Map<string, CatalogueReview>();
  for (const version of family(review, catalogue)) {
    const language = languageOf(version, catalogue);
    const isHere = version.data.canonical === undefined && version.state === 'published';
    if (isHere && !versions.has(language)) versions.set(language, version);
  }
  const pages = [...versions.values()];
  if (pages.length < 2 || !pages.includes(review)) return [];
  return pages.map((page) => ({ language: languageOf(page, catalogue), path: `/reviews/${page.id}/` }));
}

/** The review that all versions of one come from; of versions that translate each other in a circle, the first by ID. */
export function originalOf(review: CatalogueReview, catalogue: Catalogue): CatalogueReview {
  const line: CatalogueReview[] = [];
  let here: CatalogueReview | undefined = review;
  while (here !== undefined && !line.includes(here)) {
    line.push(here);
    here = catalogue.reviews.get(here.data.translationOf ?? '');
  }
  if (here === undefined) return line.at(-1) ?? review;
  return line.slice(line.indexOf(here)).reduce((first, other) => (other.id < first.id ? other : first));
}

/** What stands behind whatever it translates: the original, its translations with the newest first, then theirs. */
function family(review: CatalogueReview, catalogue: Catalogue): CatalogueReview[] {
  const versions = new Set([originalOf(review, catalogue)]);
  // A set gives what is added to it while it is gone through, too.
  for (const { id } of versions)
    for (const translation of catalogue.by.translationOf.get(id) ?? []) versions.add(translation);
  return [...versions];
}

function languageOf({ data }: CatalogueReview, { site }: Catalogue): string {
  return data.language ?? site.language;
}
