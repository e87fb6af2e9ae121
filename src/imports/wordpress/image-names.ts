/** Names of the files beside a review, one for each picture that its text shows. */
import { numbered } from '../../editorial/free-id.ts';
import { personSlug } from '../../editorial/people.ts';
import { decoded } from '../decoded.ts';

/** A picture to be fetched. */
export interface ArrivingPicture {
  url: string;
  /** The file beside the review. */
  name: string;
}

/** Gives every address its name, and keeps the list. */
export class ImageNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The file for the picture at this address; the same for the same address. */
  nameOf(url: string): string {
    const known = this.#names.get(url);
    if (known !== undefined) return known;
    const [, stem = '', ending = ''] = /([^/]*?)(\.[a-z0-9]{2,5})?$/i.exec(decoded(url.replace(/[?#].*$/s, ''))) ?? [];
    const plain = personSlug(stem).slice(0, 80) || 'picture';
    const suffix = /^\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(ending) ? ending.toLowerCase() : '.jpg';
    const name = numbered(plain, (free) => !this.#taken.has(free + suffix)) + suffix;
    this.#taken.add(name);
    this.#names.set(url, name);
    return name;
  }

  /** All pictures that were asked for. */
  all(): ArrivingPicture[] {
    return [...this.#names].map(([url, name]) => ({ url, name }));
  }
}
