/**
 * The quotation marks of each language. A magazine in German that quotes as in English looks translated; the marks
 * are those of CLDR 45 (https://github.com/unicode-org/cldr-json, delimiters.json). Where CLDR has one pair for a
 * quotation and for one inside it, the two are told apart as that language's printers do.
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
  '“”‘’': 'en hi mr bn gu ta te kn ml pt es gl nl da tr lv id cy',
  '«»“”': 'it ca eu el sq pt-PT pt-AO pt-MZ',
  '«»‹›': 'de-CH de-LI it-CH fr-CH',
  '„“‚‘': 'de cs sk sl hr et lt is mk bg',
  '„”«»': 'pl ro',
  '„”»«': 'hu',
  '„”‘’': 'bs',
  '„”’’': 'sr-Latn',
  '«»„“': 'ru uk be',
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
