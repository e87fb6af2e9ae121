/** What may stand in a body: the texts of a publication differ in what they may hold. */

/**
 * A review; a review that is a spoiler from its first word on; a text that reviews no film (a page, a biography);
 * a stranger's comment.
 */
export type BodyKind = 'review' | 'spoiled-review' | 'standing' | 'comment';

/** Is this the body of a review? */
export function isReview(kind: BodyKind): boolean {
  return kind === 'review' || kind === 'spoiled-review';
}
