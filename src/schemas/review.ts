/** What a review's front matter may say. The prose of the contract, as a schema. */
import * as z from 'zod';
import { atLeastOne, date, flag, languageTag, name, optionalList, prose, reference, sitePath, url } from './field.ts';
import { declaredWarningsSchema } from './trigger-warnings.ts';

/** Whether the words of a review give a film away, and where. */
export const spoilerFlags = ['none', 'marked', 'throughout', 'unassessed'] as const;

const ratingSchema = z
  .string()
  .refine((value) => {
    const rating = Number(value);
    return /^\d?\.?\d+$/.test(value) && rating >= 0.5 && rating <= 5 && Number.isInteger(rating * 2);
  }, 'a rating is 0.5 to 5 in halves')
  .transform(Number);

/** A file beside the review. */
const localFile = name('The file of the image, relative to this file.').refine(
  (src) => !/^[a-z][a-z0-9+.-]*:|^\//i.test(src),
  'this must be the name of a file beside the review, such as still.jpg',
);

const imageSchema = z.strictObject({
  src: localFile,
  alt: prose('What the image shows, for readers who do not see it.', 1000),
  credit: prose('Who made the image.', 200),
  creditUrl: url('The page of who made the image.').optional(),
  focus: z
    .string()
    .regex(/^(?:100|\d{1,2})% (?:100|\d{1,2})%$/, 'a focus is two percentages such as "50% 20%"')
    .optional(),
});

/** Every field of a review. */
export const reviewSchema = z
  .strictObject({
    title: prose('The title; _emphasis_ for a film’s title.', 140),
    standfirst: prose('The summary under the title, on cards, in feeds and link previews. Free of spoilers.', 320),
    authors: atLeastOne(reference('contributors', 'A critic.'), 'Who wrote the review.'),
    published: date('When the review appears; later than now holds it back until then.').optional(),
    updated: date('When the text last changed in substance.').optional(),
    draft: flag('true keeps the review out of every build.').default(false),
    films: atLeastOne(reference('films', 'A film.'), 'The films; the first is the film under review.'),
    themes: atLeastOne(reference('themes', 'A theme.'), 'The themes; the first stands above the title.'),
    triggerWarnings: z.union([z.literal('unassessed'), declaredWarningsSchema]),
    spoilers: z.enum(spoilerFlags, {
      error: 'spoilers must be none, marked, throughout or unassessed',
    }),
    relatedReads: optionalList(reference('reviews', 'A review.'), 'Reviews to read next.'),
    rating: ratingSchema.optional(),
    verdict: prose('One sentence of judgement that search engines may quote. Free of spoilers.', 240).optional(),
    image: imageSchema.optional(),
    comments: z.enum(['open', 'closed', 'off'], { error: 'comments must be open, closed or off' }).optional(),
    canonical: url('Where the review was first published.').optional(),
    language: languageTag('The language of the review.').optional(),
    translationOf: reference('reviews', 'The review that this one translates.').optional(),
    corrections: z
      .array(
        z.strictObject({
          date: date('The day of the correction.'),
          text: prose('What was wrong and what is right. Free of spoilers.'),
        }),
      )
      .default([]),
    aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
  })
  .refine(
    // Asked even where other fields are wrong, so that all problems are told at once.
    ({ draft, published }) => draft || published !== undefined,
    { path: ['published'], error: 'a review that is no draft has a date', when: () => true },
  );

/** A review's front matter, read. */
export type Review = z.output<typeof reviewSchema>;
