/** What to read next: the editor's choice, and the reviews that name this one. */
import type { Catalogue, CatalogueReview } from './catalogue.ts';

/** The reviews that the editor chose, in that order; what is not out yet shows nothing. */
export function relatedReads(review: CatalogueReview, catalogue: Catalogue): CatalogueReview[] {
  return review.data.relatedReads.flatMap((id) => {
    const found = catalogue.reviews.get(id);
    return found === undefined ? [] : [found];
  });
}

/** The reviews that name this one among theirs, newest first, without those that this one names itself. */
export function readInReply(review: CatalogueReview, catalogue: Catalogue): CatalogueReview[] {
  return (catalogue.by.relatedRead.get(review.id) ?? []).filter(({ id }) => !review.data.relatedReads.includes(id));
}
