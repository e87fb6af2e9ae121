/** The questions that an editor must answer before an arriving review can be published: what is required and not known. */
import type * as z from 'zod';
import { slipsInWords } from '../../markdown/slips.ts';
import type { PlacelessNote } from '../import-report.ts';
import { reviewSchema } from '../../schemas/review.ts';

const questions: Readonly<Record<string, { message: string; hint: string }>> = {
  title: { message: 'It has no title.', hint: 'Write one.' },
  standfirst: {
    message: 'It has no excerpt, and a sentence of the text may give the film away.',
    hint: 'Write the standfirst: the sentence under the title.',
  },
  authors: { message: 'The export does not say who wrote it.', hint: 'Name the critic.' },
  published: { message: 'It has no date.', hint: 'Write when it appears.' },
  films: {
    message: 'The film under review is not known.',
    hint: 'Name it in films; for one that is not here yet, npm run new -- film "Title" makes its file.',
  },
  themes: {
    message: 'None of its categories and tags is a theme here.',
    hint: 'Name a theme; or say in the mapping file which category is which theme (--map FILE), before the import.',
  },
};

/** Fields of words, as the check reads them. */
const wordFields = ['title', 'standfirst', 'verdict'] as const;

/** A note for each required field that is missing, and for each whose words the check would refuse. */
export function missingFields(fields: Readonly<Record<string, unknown>>): PlacelessNote[] {
  const missing = Object.entries(questions).flatMap(([field, question]): PlacelessNote[] => {
    const value = fields[field];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? [{ kind: 'question', field, ...question }]
      : [];
  });
  const image = (fields['image'] ?? {}) as Partial<Record<'alt' | 'credit', string>>;
  const unfit = wordFields.flatMap((field) => unfitWords(field, fields[field], reviewSchema.shape[field]));
  const unfitOfImage = (['alt', 'credit'] as const).flatMap((field) =>
    unfitWords(`image.${field}`, image[field], reviewSchema.shape.image.unwrap().shape[field]),
  );
  return [...missing, ...unfit, ...unfitOfImage];
}

function unfitWords(field: string, value: unknown, schema: z.ZodType): PlacelessNote[] {
  if (typeof value !== 'string') return [];
  const issue = schema.safeParse(value).error?.issues[0];
  const [slip] = slipsInWords(value);
  return [
    ...(issue === undefined
      ? []
      : [{ kind: 'question' as const, field, message: `In its ${field}, ${issue.message}.`, hint: 'Shorten it.' }]),
    ...(slip === undefined
      ? []
      : [{ kind: 'question' as const, field, message: `In its ${field}: ${slip.message}`, hint: slip.hint }]),
  ];
}
