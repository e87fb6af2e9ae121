/**
 * A film as its card can be drawn where only certain letters can: a picture must not show boxes. What cannot be drawn
 * is said in Latin letters, the original title left out, for the title stands there already.
 */
import anyAscii from 'any-ascii';
import type { CardFilm } from '../../editorial/card-film.ts';

/** Can all of a text be drawn? */
export type CanDraw = (text: string) => boolean;

/** The film with nothing in its words that cannot be drawn. */
export function drawableFilm(film: CardFilm, canDraw: CanDraw): CardFilm {
  const { title, originalTitle, directors } = film;
  const drawn = drawable(title, canDraw);
  return {
    ...film,
    title: drawn === '' ? inLatin(title).replaceAll(':', '') : drawn,
    originalTitle: originalTitle !== undefined && canDraw(originalTitle) ? originalTitle : undefined,
    directors: directors.map((name) => drawable(name, canDraw)).filter((name) => name !== ''),
  };
}

/** Word by word, so that one letter does not change the rest. */
function drawable(text: string, canDraw: CanDraw): string {
  // A picture has no name that could stand for it.
  const bare = text.replace(/\p{Extended_Pictographic}\uFE0F?/gu, (sign) => (canDraw(sign) ? sign : ''));
  const words = bare.split(/\s+/u).map((word) => (canDraw(word) ? word : inLatin(word)));
  return words.filter((word) => word !== '' && canDraw(word)).join(' ');
}

/** Scripts without capitals get one at the beginning of a word, where the transliteration has one for each syllable. */
function inLatin(word: string): string {
  const latin = anyAscii(word);
  return word.toLowerCase() === word.toUpperCase()
    ? latin.slice(0, 1).toUpperCase() + latin.slice(1).toLowerCase()
    : latin;
}
