/**
 * The values of the search page's filters: of a film, and of a review through its film and by itself. The page that
 * offers them and the index that holds them both ask here, so that nothing is offered that the index does not have.
 */
import type { Film } from '../schemas/film.ts';
import { careMarks } from './care-marks.ts';
import type { CatalogueReview } from './catalogue.ts';

/** What a film is, in words. */
export const formWords: Readonly<Record<Film['form'], string>> = {
  film: 'Film',
  series: 'Series',
  short: 'Short film',
  documentary: 'Documentary',
};

/** What a review without a rating has for one. */
export const unrated = 'No rating';

/** A film's values; `countries` are their names. */
export function filmFacets({
  year,
  form,
  countries,
}: {
  year: number;
  form: Film['form'];
  countries: readonly string[];
}): Record<'decade' | 'form' | 'country', string[]> {
  return { decade: [`${String(Math.floor(year / 10) * 10)}s`], form: [formWords[form]], country: [...countries] };
}

/** `4.5 out of 5`. */
export function ratingFacet(rating: number | undefined): string {
  return rating === undefined ? unrated : `${String(rating)} out of 5`;
}

/** What a review gives away, in the words of its marks: `Spoilers marked`. */
export function spoilersFacet(spoilers: CatalogueReview['data']['spoilers']): string {
  return careMarks({ topics: [], isAssessed: true, spoilers, language: 'en' }).words;
}

/** Regions by their codes (ISO 3166-1), named in a language. */
export function countryNames(codes: readonly string[], language: string): string[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  return codes.map((code) => names.of(code) ?? code);
}
