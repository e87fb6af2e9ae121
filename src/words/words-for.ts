/** The words of each language that the interface speaks. A further language is a file beside these and a line here. */
import { en } from './en.ts';
import { hi } from './hi.ts';
import type { Translated } from './message.ts';

/** The words of a language. */
export type Words = Translated<typeof en>;

/** By the first subtag. */
export const wordsByLanguage: Readonly<Record<string, Words>> = { en, hi };

/** The words for a language (BCP 47), by its first subtag; English where there are none. */
export function wordsFor(language: string): Words {
  return wordsByLanguage[firstSubtag(language)] ?? en;
}

/** The first of these languages (BCP 47) for which there are words, as it is written there; English where none has. */
export function interfaceLanguage(...languages: readonly string[]): string {
  return languages.find((language) => Object.hasOwn(wordsByLanguage, firstSubtag(language))) ?? 'en';
}

function firstSubtag(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}
