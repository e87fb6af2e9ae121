/** What a film's file may say: the film or series as the critics refer to it. */
import * as z from 'zod';
import { asked, date, fieldMeta, languageTag, name, optionalList, sitePath, webAddress, wholeNumber } from './field.ts';
import { declaredWarnings } from './trigger-warnings.ts';

/** The forms that a film may have. */
export const filmForms = ['film', 'series', 'short', 'documentary'] as const;

/** Regions that CLDR names and ISO 3166-1 does not assign to a country. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const countryCode = /^[A-Z]{2}$/;
const country = 'this must be a country’s two capital letters (ISO 3166-1), such as KR or US';
const countrySchema = z
  .string()
  .refine((code) => countryCode.test(code) && !noCountries.has(code) && regionNames.of(code) !== undefined, country)
  .register(fieldMeta, { description: 'A country.', asks: asked(countryCode, country) });

const hexColour = /^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/;
const colour = 'this must be a CSS hex colour such as "#8a1c1c", in quotes';
const colourSchema = z
  .string()
  .regex(hexColour, colour)
  .register(fieldMeta, {
    description: 'A colour, such as "#8a1c1c".',
    form: 'colour',
    asks: asked(hexColour, colour),
  });

/** A film's page on another site, written as its address or as the ID that the site gives it; read as the address. */
function pageOrId(site: string, id: RegExp, prefix: string, example: string): z.ZodType<string, string> {
  const sentence = `this must be the film's address at ${site} or its ID there, such as ${example}`;
  const schema = z.string().transform((value, context) => {
    if (id.test(value)) return prefix + value;
    if (webAddress.test(value) && URL.canParse(value)) return value;
    context.addIssue(sentence);
    return z.NEVER;
  });
  return schema.register(fieldMeta, {
    description: `Its page at ${site}, or its ID there, such as ${example}.`,
    asks: asked(new RegExp(`${id.source}|${webAddress.source}`), sentence),
  });
}

const formSchema = z
  .enum(filmForms, { error: 'the form must be film, series, short or documentary' })
  .register(fieldMeta, { description: 'What it is: film (where it is left out), series, short or documentary.' });

const castSchema = z
  .array(z.strictObject({ name: name('An actor.'), role: name('The part.').optional() }))
  .register(fieldMeta, { description: 'Who plays in it, and which part.' });

const linksSchema = z
  .strictObject({
    imdb: pageOrId('IMDb', /^tt\d{7,9}$/, 'https://www.imdb.com/title/', 'tt7772580').optional(),
    tmdb: pageOrId('TMDB', /^(?:movie|tv)\/\d+$/, 'https://www.themoviedb.org/', 'movie/496243').optional(),
    wikidata: pageOrId('Wikidata', /^Q\d+$/, 'https://www.wikidata.org/wiki/', 'Q61448040').optional(),
    letterboxd: pageOrId('Letterboxd', /^[a-z0-9-]+$/, 'https://letterboxd.com/film/', 'parasite-2019').optional(),
  })
  .register(fieldMeta, { description: 'Its pages on other sites.' });

const paletteSchema = z
  .array(colourSchema)
  .min(2, 'a palette has two to four colours')
  .max(4, 'a palette has two to four colours')
  .register(fieldMeta, { description: 'Two to four colours for its title card.' });

/** Every field of a film. */
export const filmSchema = z.strictObject({
  title: name('The title that the critics use.'),
  year: wholeNumber('The year of its first showing.', 1870, 2100),
  originalTitle: name('The title in its own language.').optional(),
  alsoKnownAs: optionalList(name('Another title.'), 'Other titles; search finds the film by them.'),
  form: formSchema.default('film'),
  directors: optionalList(name('A director.'), 'Who directed it.'),
  writers: optionalList(name('A writer.'), 'Who wrote it.'),
  cast: castSchema.default([]),
  countries: optionalList(countrySchema, 'Where it was made, as ISO 3166-1 alpha-2.'),
  languages: optionalList(languageTag('A language spoken in it.'), 'Its languages, as BCP 47 tags.'),
  runtime: wholeNumber('Its length in minutes.', 1, 10_000).optional(),
  platforms: optionalList(name('A platform.'), 'Where it can be seen.'),
  released: date('The day of its release.').optional(),
  links: linksSchema.optional(),
  warnings: declaredWarnings('What the film itself holds, in the form of a review’s triggerWarnings.').default([]),
  palette: paletteSchema.optional(),
  aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
});

/** A film, read. */
export type Film = z.output<typeof filmSchema>;
