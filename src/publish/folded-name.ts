/**
 * A name as the search for names compares it: without case, accents, punctuation or the form of a letter, so that
 * "amelie" is "Amélie" and "weisse" is "weiße". The build and the browser fold with the same lines.
 */

/** Letters that Unicode does not take apart into a plain one and a mark, and forms of one letter that keyboards mix. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  '\u{901}': '\u{902}', // candrabindu as anusvara: फँड्री is written फंड्री as well
  '&': ' and ',
};
const plainLetter = new RegExp(Object.keys(plainLetters).join('|'), 'gu');

/**
 * Marks that readers leave out: accents of Latin, Greek and Cyrillic, the points of Hebrew and Arabic, the nukta.
 * Other marks are letters to those who write them: the vowels of Hindi, the voicing of kana.
 */
const optionalMarks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u093c\u09bc]/g;

/** A name's words: `Salò, or the 120 Days` as `salo or the 120 days`, `8½` as `8 1 2`, `L'Avventura` as `l avventura`. */
export function foldedWords(name: string): string[] {
  // Most names are plain, and taking them apart costs five times as much: a phone folds thousands at once.
  if (/^[ -%'-~]*$/.test(name)) return name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    name
      .replace(/[¼-¾⅐-⅞]/g, ' $&')
      .normalize('NFKD')
      .toLowerCase()
      .replace(optionalMarks, '')
      .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** A name as names are compared: its words with single spaces. */
export function foldedName(name: string): string {
  return foldedWords(name).join(' ');
}

/** The ID that a name has where nobody chose another: `Lady Vengeance` as `lady-vengeance`. */
export function slugOf(name: string): string {
  return foldedWords(name).join('-');
}
