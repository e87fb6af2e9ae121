/**
 * What to read next: the editor's choice, the reviews that name this one, and beside them what the catalogue itself
 * knows to be near, each with the reason. Nothing here depends on the clock or on chance.
 */
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { causesBeside, type Cause } from './related-causes.ts';
import type { RelatedIndex } from './related-index.ts';
import { mostComputed, together } from './related-weights.ts';
import { originalOf } from './translations.ts';

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

/** A review that nobody chose. */
export interface ComputedRead {
  review: CatalogueReview;
  /** What it shares with the one just read, the weightiest first; at least one. */
  causes: Cause[];
  score: number;
}

/**
 * The reviews nearest to this one beside those that the page names already, at most `mostComputed`, the nearest first;
 * of equals the one in its language, then the newer. Of a review in several languages one is offered.
 */
export function computedReads(review: CatalogueReview, catalogue: Catalogue, index: RelatedIndex): ComputedRead[] {
  const named = [review, ...relatedReads(review, catalogue), ...readInReply(review, catalogue)];
  // Translations are one work with what they translate.
  const workOf = (version: CatalogueReview): string => originalOf(version, catalogue).id;
  const passedOver = new Set(named.map(workOf));
  const isBefore = orderFor(review, catalogue);
  const works = new Map<string, ComputedRead>();
  for (const [other, causes] of causesBeside(review, catalogue, index)) {
    const work = workOf(other);
    if (passedOver.has(work) || causes.length === 0) continue;
    causes.sort((a, b) => b.weight - a.weight);
    const read = { review: other, causes, score: together(causes.map(({ weight }) => weight)) };
    const version = works.get(work);
    if (version === undefined || isBetterVersion(read, version)) works.set(work, read);
  }
  return firstFew(works.values(), mostComputed, isBefore);

  function isBetterVersion(a: ComputedRead, b: ComputedRead): boolean {
    const [isA, isB] = [a, b].map((read) => languageOf(read.review, catalogue) === languageOf(review, catalogue));
    return isA === isB ? isBefore(a, b) : isA === true;
  }
}

function languageOf({ data }: CatalogueReview, { site }: Catalogue): string {
  return data.language ?? site.language;
}

type IsBefore = (a: ComputedRead, b: ComputedRead) => boolean;

function orderFor(review: CatalogueReview, catalogue: Catalogue): IsBefore {
  const language = languageOf(review, catalogue);
  const isForeign = (other: CatalogueReview): number => Number(languageOf(other, catalogue) !== language);
  return (a, b) => {
    const order =
      b.score - a.score ||
      isForeign(a.review) - isForeign(b.review) ||
      (b.review.publishedAt ?? Infinity) - (a.review.publishedAt ?? Infinity);
    // Of two without a date the difference is no number.
    return Number.isNaN(order) || order === 0 ? a.review.id < b.review.id : order < 0;
  };
}

/** The first of many in their order, without putting all of them into it. */
function firstFew(reads: Iterable<ComputedRead>, count: number, isBefore: IsBefore): ComputedRead[] {
  const first: ComputedRead[] = [];
  for (const read of reads) {
    const last = first[count - 1];
    if (last !== undefined && !isBefore(read, last)) continue;
    const place = first.findIndex((other) => isBefore(read, other));
    first.splice(place === -1 ? first.length : place, 0, read);
    first.length = Math.min(first.length, count);
  }
  return first;
}
