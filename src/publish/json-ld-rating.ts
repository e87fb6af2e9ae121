/** A critic's rating, said to machines. */
import type { Rating } from 'schema-dts';

/** Half a star to five of them. */
export function rating(value: number): Rating {
  return { '@type': 'Rating', ratingValue: value, bestRating: 5, worstRating: 0.5 };
}
