/**
 * What a publication says to anybody: the fields of everything that is published and the open words of its texts.
 * A spoiler's words that stand here too tell nothing where the site prints them.
 */
import type { Kind } from '../schemas/kind-names.ts';
import type { KindData } from '../schemas/kinds.ts';
import type { Film } from '../schemas/film.ts';
import type { Review } from '../schemas/review.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';
import { wordsOf } from '../markdown/words.ts';
import { peopleOf } from './people.ts';

/** Where one thing's own words are: from the first number up to, not including, the second. */
export interface OpenRange {
  fields: [number, number];
  passages: [number, number];
}

/** Gathers open words; begins with what no entry holds: the publication's own, and the addresses of people. */
export class OpenTexts {
  /** Whole values of fields, as words with single spaces. */
  readonly fields: string[] = [];
  readonly passages: string[] = [];

  constructor({ site, entries, permalinks }: Content) {
    this.#value(site);
    for (const line of (permalinks ?? '').split('\n')) this.#text(line);
    const films = [...entries.films.values()].flatMap(({ id, data }) =>
      data === undefined ? [] : [[id, data] as const],
    );
    for (const text of printedOfCodes(
      [...entries.films.values()],
      [...entries.reviews.values()],
      site?.language ?? 'en',
    ))
      this.#text(text);
    for (const slug of peopleOf(new Map(films)).keys()) this.#text(slug);
  }

  /** Adds one thing; of a review whose whole body is a spoiler, the fields alone. */
  add(entry: ContentEntry<KindData[Exclude<Kind, 'comments'>]>, isWholeSpoiler = false): OpenRange {
    const from = [this.fields.length, this.passages.length] as const;
    const { id, body, readable } = entry;
    this.#text(id);
    this.#value(readable);
    if (!isWholeSpoiler) {
      for (const { words } of body.open) this.passages.push(words.join(' '));
      for (const { words, isSpoiler } of body.titles) if (!isSpoiler) this.passages.push(words.join(' '));
      for (const { url, isSpoiler } of body.links) if (!isSpoiler) this.passages.push(wordsOf(url).join(' '));
    }
    return { fields: [from[0], this.fields.length], passages: [from[1], this.passages.length] };
  }

  /** Every value below a field, but those of a secret warning. */
  #value(value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number') this.#text(String(value));
    else if (Array.isArray(value)) for (const item of value) this.#value(item);
    else if (typeof value === 'object' && value !== null && !('spoiler' in value && value.spoiler === true))
      for (const item of Object.values(value)) this.#value(item);
  }

  #text(text: string): void {
    const words = wordsOf(text);
    if (words.length > 0) this.fields.push(words.join(' '));
  }
}

/** What pages print where files have codes and dates: the names of countries, languages and months. */
function printedOfCodes(
  films: readonly ContentEntry<Film>[],
  reviews: readonly ContentEntry<Review>[],
  language: string,
): Set<string> {
  const printed = new Set<string>();
  // A page may speak the language of its review, the publication's, or English.
  for (const written of new Set(['en', language, ...reviews.flatMap(({ readable }) => readable.language ?? [])])) {
    const regions = new Intl.DisplayNames([written, 'en'], { type: 'region', style: 'short' });
    const languages = new Intl.DisplayNames([written, 'en'], { type: 'language' });
    for (const { readable } of films) {
      for (const code of readable.countries ?? []) printed.add(regions.of(code) ?? code);
      for (const code of readable.languages ?? []) printed.add(languages.of(code) ?? code);
    }
    for (const style of ['long', 'short'] as const)
      for (let month = 0; month < 12; month += 1)
        printed.add(
          new Intl.DateTimeFormat(written, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)),
        );
  }
  return printed;
}
