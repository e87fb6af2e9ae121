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

/** The words of the search over any page, which only who reaches for it fetches. Rejects where they do not come. */
export async function findSpeech(host: HTMLElement, base: string): Promise<SearchSpeech & Speech<'find'>> {
  const { lang } = document.documentElement;
  const response = await fetch(`${base}search/words/${lang.split('-')[0] ?? lang}.json`);
  if (!response.ok) throw new Error(`The words of search were answered with status ${String(response.status)}.`);
  const words = (await response.json()) as Pick<Words, 'found' | 'find'>;
  return { words, say: sayIn(lang), siteLang: host.dataset['siteLang'] };
}
