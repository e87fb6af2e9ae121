/** Which films stand beside a film in the reviews that speak of it: what critics hold it against. */
import { newestFirst, type Catalogue } from './catalogue.ts';
import { discussedIn, filmsDiscussed, reviewsOf } from './discussed-in.ts';

/** A film that is discussed together with another. */
export interface DiscussedWith {
  film: string;
  /** The number of reviews that speak of both in the open. */
  reviews: number;
}

/** The films that reviews of this film, or such as mention it outside spoilers, speak of besides; most reviews first, then the newest. */
export function discussedWith(film: string, catalogue: Catalogue): DiscussedWith[] {
  const counts = new Map<string, number>();
  for (const review of newestFirst([...reviewsOf(film, catalogue), ...discussedIn(film, catalogue)]))
    for (const other of filmsDiscussed(review, catalogue))
      if (other !== film) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts].map(([other, reviews]) => ({ film: other, reviews })).sort((a, b) => b.reviews - a.reviews);
}
