/**
 * The values of the search page's filters: of a film, and of a review through its film and by itself. The page that
 * offers them and the index that holds them both ask here, so that nothing is offered that the index does not have.
 * They are in the language of the search page, whatever language a review is in: one filter finds all of them.
 */
import type { Film } from '../schemas/film.ts';
import { sayIn, type Say } from '../words/message.ts';
import { interfaceLanguage, wordsFor, type Words } from '../words/words-for.ts';
import { capitalised } from './care-marks.ts';
import type { CatalogueReview } from './catalogue.ts';

/** Says the values of a publication in `language`: its own. */
export class FacetValues {
  readonly #language: string;
  readonly #words: Words;
  readonly #say: Say;

  constructor(language: string) {
    this.#language = interfaceLanguage(language);
    this.#words = wordsFor(language);
    this.#say = sayIn(this.#language);
  }

  /** What a film is, in the order in which it is offered. */
  get forms(): string[] {
    return Object.values(this.#words.film.forms);
  }

  /** What a review without a rating has for one. */
  get unrated(): string {
    return this.#words.search.unrated;
  }

  /** A film's values; `countries` are codes. */
  film({
    year,
    form,
    countries,
  }: Pick<Film, 'year' | 'form' | 'countries'>): Record<'decade' | 'form' | 'country', string[]> {
    return {
      decade: [this.#say(this.#words.indexes.decade, { year: Math.floor(year / 10) * 10 })],
      form: [this.#words.film.forms[form]],
      country: countryNames(countries, this.#language),
    };
  }

  /** `4.5 out of 5`. */
  rating(rating: number | undefined): string {
    return rating === undefined ? this.unrated : this.#say(this.#words.after.rating, { rating });
  }

  /** What a review gives away, in the words of its marks: `Spoilers marked`. */
  reveals(spoilers: CatalogueReview['data']['spoilers']): string {
    return capitalised(this.#words.marks[spoilers]);
  }
}

const regionNames = new Map<string, Intl.DisplayNames>();

/** Regions by their codes (ISO 3166-1), named in a language. */
export function countryNames(codes: readonly string[], language: string): string[] {
  // Kept: every film asks, and to gather a language's names takes far longer than to look one up.
  const names =
    regionNames.get(language) ?? new Intl.DisplayNames([language, 'en'], { type: 'region', style: 'short' });
  regionNames.set(language, names);
  return codes.map((code) => names.of(code) ?? code);
}
