/** What a page hands its scripts to say, in its own language: a page has the words of no other. */
import { sayIn, type Say } from '../words/message.ts';
import type { Words } from '../words/words-for.ts';

/** Some groups of words, and how their messages are said. */
export interface Speech<Group extends keyof Words> {
  words: Pick<Words, Group>;
  say: Say;
}

/** The words on the element of a script. */
export function speechOf<Group extends keyof Words>({ dataset }: HTMLElement): Speech<Group> {
  const words = JSON.parse(dataset['words'] ?? '{}') as Pick<Words, Group>;
  return { words, say: sayIn(document.documentElement.lang) };
}

/** The words of both searches, and the language of the publication's own where the page speaks another. */
export interface SearchSpeech extends Speech<'found'> {
  siteLang: string | undefined;
}

/** The words on the element of a search. */
export function searchSpeechOf<Group extends keyof Words = 'found'>(host: HTMLElement): SearchSpeech & Speech<Group> {
  return { ...speechOf<'found' | Group>(host), siteLang: host.dataset['siteLang'] };
}
