/** A post's title as our titles are written: a film's name in `_emphasis_` and not in quotation marks. */
import { plainText } from '../../editorial/emphasis.ts';
import type { FilmIndex } from '../film-index.ts';
import { quotedNames } from './film-names.ts';

/**
 * `Netflix's 'The Perfection' Punishes` as `Netflix’s _The Perfection_ Punishes`, where `films` has one of that name. A
 * title without such a name stays as it is, but for underscores that would be read as emphasis and were none: our
 * titles have no sign to print them with, so that the words remain and the signs go.
 */
export function titleWithEmphasis(title: string, films: Pick<FilmIndex, 'named'>): string {
  const names = quotedNames(title).filter(
    ({ name, year }) => films.named(name, year).length > 0 && !name.includes('_'),
  );
  if (names.length === 0) return plainText(title);
  let result = '';
  let done = 0;
  for (const { start, end, name, trailing } of names) {
    result += `${unmarked(title.slice(done, start))}_${name}_${trailing}`;
    done = end;
  }
  return result + unmarked(title.slice(done));
}

/** Words around a name: apostrophes are set as a printer does, since quotation marks beside them were. */
function unmarked(words: string): string {
  return plainText(words).replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
