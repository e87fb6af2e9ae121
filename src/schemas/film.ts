/** What a film's file may say: the film or series as the critics refer to it. */
import * as z from 'zod';
import { date, languageTag, name, optionalList, sitePath, wholeNumber } from './field.ts';

import { declaredWarningsSchema } from './trigger-warnings.ts';

/** The forms that a film may have. */
export const filmForms = ['film', 'series', 'short', 'documentary'] as const;

/** Regions that CLDR names and ISO 3166-1 does not assign to a country. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const countrySchema = z
  .string()
  .refine(
    (code) => /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && regionNames.of(code) !== undefined,
    'this must be a country’s two capital letters (ISO 3166-1), such as KR or US',
  );

const colourSchema = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'this must be a CSS hex colour such as "#8a1c1c", in quotes');

/** A film's page on another site, written as its address or as the ID that the site gives it; read as the address. */
function pageOrId(site: string, id: RegExp, prefix: string, example: string): z.ZodType<string, string> {
  return z.string().transform((value, context) => {
    if (id.test(value)) return prefix + value;
    if (/^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value)) return value;
    context.addIssue(`this must be the film's address at ${site} or its ID there, such as ${example}`);
    return z.NEVER;
  });
}

/** Every field of a film. */
export const filmSchema = z.strictObject({
  title: name('The title that the critics use.'),
  year: wholeNumber('The year of its first showing.', 1870, 2100),
  originalTitle: name('The title in its own language.').optional(),
  alsoKnownAs: optionalList(name('Another title.'), 'Other titles; search finds the film by them.'),
  form: z.enum(filmForms, { error: 'the form must be film, series, short or documentary' }).default('film'),
  directors: optionalList(name('A director.'), 'Who directed it.'),
  writers: optionalList(name('A writer.'), 'Who wrote it.'),
  cast: z
    .array(
      z.strictObject({
        name: name('An actor.'),
        role: name('The part.').optional(),
      }),
    )
    .default([]),
  countries: optionalList(countrySchema, 'Where it was made, as ISO 3166-1 alpha-2.'),
  languages: optionalList(languageTag('A language spoken in it.'), 'Its languages, as BCP 47 tags.'),
  runtime: wholeNumber('Its length in minutes.', 1, 10_000).optional(),
  platforms: optionalList(name('A platform.'), 'Where it can be seen.'),
  released: date('The day of its release.').optional(),
  links: z
    .strictObject({
      imdb: pageOrId('IMDb', /^tt\d{7,9}$/, 'https://www.imdb.com/title/', 'tt7772580').optional(),
      tmdb: pageOrId('TMDB', /^(?:movie|tv)\/\d+$/, 'https://www.themoviedb.org/', 'movie/496243').optional(),
      wikidata: pageOrId('Wikidata', /^Q\d+$/, 'https://www.wikidata.org/wiki/', 'Q61448040').optional(),
      letterboxd: pageOrId('Letterboxd', /^[a-z0-9-]+$/, 'https://letterboxd.com/film/', 'parasite-2019').optional(),
    })
    .optional(),
  warnings: declaredWarningsSchema.default([]),
  palette: z
    .array(colourSchema)
    .min(2, 'a palette has two to four colours')
    .max(4, 'a palette has two to four colours')
    .optional(),
  aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
});

/** A film, read. */
export type Film = z.output<typeof filmSchema>;
