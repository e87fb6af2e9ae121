/**
 * The quotation marks of each language. A magazine in German that quotes as in English looks translated; the marks
 * are those of CLDR's delimiters (https://cldr.unicode.org), except that a French quotation in a quotation stands in
 * commas, as French printers set it, where CLDR has guillemets twice.
 */

/** The marks of a language: `open` and `close` of a quotation, then those of one inside it. */
export interface QuoteMarks {
  open: string;
  close: string;
  innerOpen: string;
  innerClose: string;
}

/** Four characters each: open, close, and the two of a quotation inside. */
const marks: Record<string, string> = {
  '“”‘’': 'en hi mr bn gu pa ta te kn ml ne si ga cy pt nl da tr lv id ms tl vi ko sw af es-MX es-419 es-US',
  '«»“”': 'es it ca gl eu el uk pt-PT pt-AO pt-MZ hy',
  '«»‹›': 'de-CH de-LI it-CH fr-CH rm',
  '„“‚‘': 'de cs sk sl hr bs is lt et mk bg sq',
  '„”«»': 'pl ro',
  '„”»«': 'hu',
  '„”‚’': 'sr-Latn',
  '«»„“': 'ru be',
  '«»‘’': 'nb no nn',
  '””’’': 'sv fi',
};
const byTag = new Map(
  Object.entries(marks).flatMap(([four, tags]) => tags.split(' ').map((tag) => [tag, fromFour(four)] as const)),
);
// With the narrow spaces that no line breaks at.
byTag.set('fr', { open: '«\u202f', close: '\u202f»', innerOpen: '“', innerClose: '”' });

/** The marks of a language by its BCP 47 tag; undefined where they are not known here. */
export function quoteMarks(language: string): QuoteMarks | undefined {
  const { language: name, region, script } = new Intl.Locale(language);
  return byTag.get(`${name}-${region ?? ''}`) ?? byTag.get(`${name}-${script ?? ''}`) ?? byTag.get(name);
}

function fromFour(four: string): QuoteMarks {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = four;
  return { open, close, innerOpen, innerClose };
}
