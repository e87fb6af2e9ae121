/**
 * The names on the search page: films, themes, people and critics who are called so, or nearly so, above what the texts
 * hold. They are there at each letter, before any text is searched.
 */
import { nameLinks } from './find-list.ts';
import type { NameMatcher } from './name-matching.ts';
import { loadNames } from './names-index.ts';
import { partOf } from './part-of.ts';
import type { SearchSpeech } from './speech.ts';

/** How many names are listed at most. */
const listedNames = 6;

/** The part of the page that lists names. */
export class SearchNames {
  readonly #page: HTMLElement;
  readonly #speech: SearchSpeech;
  #matcher: NameMatcher | undefined;
  #words = '';

  /** `page` says the site's path, and has a part for the names with a list in it. */
  constructor(page: HTMLElement, speech: SearchSpeech) {
    this.#page = page;
    this.#speech = speech;
  }

  /** Somebody is about to search: by the time they write, the names are there. */
  expect(): void {
    void this.#loaded();
  }

  /** Lists the names for these words, at once where the names are there; the result is how many they are. */
  async show(words: string): Promise<number> {
    this.#words = words;
    if (words !== '' && this.#matcher === undefined) await this.#loaded();
    return this.#list();
  }

  async #loaded(): Promise<void> {
    try {
      this.#matcher ??= await loadNames(this.#base);
    } catch (error) {
      // The texts are searched all the same, and the next question asks for the names anew.
      console.error('The names could not be loaded.', error);
    }
  }

  #list(): number {
    const names = this.#matcher?.matches(this.#words, listedNames) ?? [];
    const section = partOf(this.#page, 'names');
    section.hidden = names.length === 0;
    section.querySelector('ul')?.replaceChildren(...nameLinks(names, this.#base, this.#speech));
    return names.length;
  }

  get #base(): string {
    return this.#page.dataset['base'] ?? '/';
  }
}
