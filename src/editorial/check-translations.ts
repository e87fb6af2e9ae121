/**
 * Checks that a translation is in another language than what it translates: two pages of one text in one language would
 * be told to search engines as if they were for different readers.
 */
import type { Finding } from '../problem.ts';
import type { Review } from '../schemas/review.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';

/** The finding of a review that translates one in its own language. */
export function translationFindings(entry: ContentEntry<Review>, { entries, site }: Content): Finding[] {
  const { translationOf } = entry.readable;
  const original = translationOf === undefined ? undefined : entries.reviews.get(translationOf);
  if (translationOf === undefined || original === undefined || original === entry) return [];
  const [own, others] = [entry, original].map(({ readable }) => readable.language ?? site?.language ?? 'en');
  if (own === undefined || own !== others) return [];
  return [
    {
      code: 'invalid-value',
      ...entry.placeOf(['translationOf']),
      field: 'translationOf',
      message: `"${translationOf}" is in the same language as this review, ${own}.`,
      hint: 'Say in which language this review is written (language: hi), or take the line out.',
    },
  ];
}
