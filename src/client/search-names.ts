/**
 * The names on the search page: films, themes, people and critics who are called so, or nearly so, above what the texts
 * hold. They are there at each letter, before any text is searched.
 */
import { nameLinks } from './find-list.ts';
import type { NameMatcher } from './name-matching.ts';
import { loadNames } from './names-index.ts';

/** How many names are listed at most. */
const listedNames = 6;

/** The part of the page that lists names. */
export class SearchNames {
  readonly #section: HTMLElement;
  readonly #base: string;
  #matcher: NameMatcher | undefined;
  #words = '';

  /** `section` holds a list; `base` is the site's path with `/` at both ends. */
  constructor(section: HTMLElement, base: string) {
    this.#section = section;
    this.#base = base;
  }

  /** Somebody is about to search: by the time they write, the names are there. */
  expect(): void {
    void this.#loaded();
  }

  /** Lists the names for these words, at once where the names are there; fulfilled when they are listed. */
  async show(words: string): Promise<void> {
    this.#words = words;
    if (words !== '' && this.#matcher === undefined) await this.#loaded();
    this.#list();
  }

  async #loaded(): Promise<void> {
    try {
      this.#matcher ??= await loadNames(this.#base);
    } catch (error) {
      // The texts are searched all the same, and the next question asks for the names anew.
      console.error('The names could not be loaded.', error);
    }
  }

  #list(): void {
    const names = this.#matcher?.matches(this.#words, listedNames) ?? [];
    this.#section.hidden = names.length === 0;
    this.#section.querySelector('ul')?.replaceChildren(...nameLinks(names, this.#base));
  }
}
