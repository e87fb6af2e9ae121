/** What a review's front matter may say. The prose of the contract, as a schema. */
import * as z from 'zod';
import {
  asked,
  atLeastOne,
  date,
  fieldMeta,
  flag,
  imageFile,
  languageTag,
  optionalList,
  prose,
  reference,
  sitePath,
  url,
} from './field.ts';
import { declaredWarnings } from './trigger-warnings.ts';

/** Whether the words of a review give a film away, and where. */
export const spoilerFlags = ['none', 'marked', 'throughout', 'unassessed'] as const;

const decimal = /^\d?\.?\d+$/;
const halves = 'a rating is 0.5 to 5 in halves';
const ratingSchema = z
  .string()
  .refine((value) => {
    const rating = Number(value);
    return decimal.test(value) && rating >= 0.5 && rating <= 5 && Number.isInteger(rating * 2);
  }, halves)
  .transform(Number)
  .register(fieldMeta, {
    description: 'Half a star to five, in halves.',
    form: 'number',
    asks: { ...asked(decimal, halves), minimum: 0.5, maximum: 5, multipleOf: 0.5 },
  });

const twoPercentages = /^(?:100|\d{1,2})% (?:100|\d{1,2})%$/;
const focus = 'a focus is two percentages such as "50% 20%"';
const imageSchema = z
  .strictObject({
    src: imageFile('The file of the image, relative to this file.'),
    alt: prose('What the image shows, for readers who do not see it.', 1000),
    credit: prose('Who made the image.', 200),
    creditUrl: url('The page of who made the image.').optional(),
    focus: z
      .string()
      .regex(twoPercentages, focus)
      .register(fieldMeta, {
        asks: asked(twoPercentages, focus),
        description: 'What stays in view where the picture is cut: across and down, such as "50% 20%".',
      })
      .optional(),
  })
  .register(fieldMeta, { description: 'The picture above the text.' });

const warningsSentence =
  'What the review’s own words deal with. [] says that none applies; unassessed, that nobody has looked yet.';
const warningsSchema = z
  .union([z.literal('unassessed'), declaredWarnings(warningsSentence)])
  .register(fieldMeta, { description: warningsSentence });

const spoilersSchema = z
  .enum(spoilerFlags, { error: 'spoilers must be none, marked, throughout or unassessed' })
  .register(fieldMeta, {
    description:
      'Whether the text gives a film away: none; marked, by its spoiler directives alone; throughout; unassessed, where nobody has looked yet.',
  });

const commentsSchema = z
  .enum(['open', 'closed', 'off'], { error: 'comments must be open, closed or off' })
  .register(fieldMeta, {
    description: 'Whether readers may comment; closed shows what there is. Left out, the publication’s policy holds.',
  });

const correctionsSchema = z
  .array(
    z.strictObject({
      date: date('The day of the correction.'),
      text: prose('What was wrong and what is right. Free of spoilers.'),
    }),
  )
  .register(fieldMeta, { description: 'Corrections with their days, shown under the article, the newest first.' });

/** Every field of a review. */
export const reviewSchema = z
  .strictObject({
    title: prose('The title; _emphasis_ for a film’s title.', 140),
    standfirst: prose('The summary under the title, on cards, in feeds and link previews. Free of spoilers.', 320),
    authors: atLeastOne(reference('contributors', 'A critic.'), 'Who wrote the review.'),
    published: date('When the review appears; later than now holds it back until then.', {
      neededUnless: 'draft',
    }).optional(),
    updated: date('When the text last changed in substance.').optional(),
    draft: flag('true keeps the review out of every build.').default(false),
    films: atLeastOne(reference('films', 'A film.'), 'The films; the first is the film under review.'),
    themes: atLeastOne(reference('themes', 'A theme.'), 'The themes; the first stands above the title.'),
    triggerWarnings: warningsSchema,
    spoilers: spoilersSchema,
    relatedReads: optionalList(reference('reviews', 'A review.'), 'Reviews to read next.'),
    rating: ratingSchema.optional(),
    verdict: prose('One sentence of judgement that search engines may quote. Free of spoilers.', 240).optional(),
    image: imageSchema.optional(),
    comments: commentsSchema.optional(),
    canonical: url('Where the review was first published.').optional(),
    language: languageTag('The language of the review, where it is not the publication’s.').optional(),
    translationOf: reference('reviews', 'The review that this one translates.').optional(),
    corrections: correctionsSchema.default([]),
    aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
  })
  .refine(
    // Asked even where other fields are wrong, so that all problems are told at once.
    ({ draft, published }) => draft || published !== undefined,
    { path: ['published'], error: 'a review that is no draft has a date', when: () => true },
  );

/** A review's front matter, read. */
export type Review = z.output<typeof reviewSchema>;
