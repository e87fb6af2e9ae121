/**
 * What the search that opens over any page knows, apart from the page: names at once, what texts say when it comes.
 * Answers come late and out of order; each carries the generation of its question, and one that is not the latest
 * changes nothing.
 */
import { foldedWords } from '../publish/folded-name.ts';
import { pathOf } from './name-entries.ts';
import type { NameMatch } from './name-matching.ts';
import { isArticle } from './name-words.ts';
import { typingPause } from './search-query.ts';
import type { ResultItem } from './search-result.ts';
import type { Speech } from './speech.ts';

/** How many names and how many texts are offered at most. */
export const offered = { names: 6, texts: 4 } as const;

/** Where the names stand: on their way, there, or not to be had. */
export type NamesStatus = 'loading' | 'ready' | 'failed';

/** What is known of the texts that hold the words. */
export type Texts =
  | { status: 'idle' }
  /** `last`: what was found before stays in its place until the next answer, so that nothing jumps. */
  | { status: 'loading'; last: readonly ResultItem[] }
  /**
   * `words`: what was searched for, the words asked or others in their place. `total` counts what is listed
   * on the search page; `leftOut`, what the reader's settings keep from it.
   */
  | { status: 'found'; words: string; items: readonly ResultItem[]; total: number; leftOut: number }
  | { status: 'failed' };

/** The state of the dialog. */
export interface FindState {
  /** The how-manieth question this is. */
  generation: number;
  /** What is asked, without spaces round it. */
  words: string;
  namesStatus: NamesStatus;
  names: readonly NameMatch[];
  texts: Texts;
}

/** Before anything is asked. */
export const beginning: FindState = {
  generation: 0,
  words: '',
  namesStatus: 'loading',
  names: [],
  texts: { status: 'idle' },
};

/** A question, with the names that answer it: whatever is on its way for an earlier one is stale from now on. */
export function asked(state: FindState, words: string, names: readonly NameMatch[]): FindState {
  const texts: Texts = words === '' ? { status: 'idle' } : { status: 'loading', last: itemsOf(state.texts) };
  return { ...state, generation: state.generation + 1, words, names, texts };
}

/** The same question anew, with nothing kept of the answer: the reader's settings may be others. */
export function askedAnew(state: FindState): FindState {
  return asked({ ...state, texts: { status: 'idle' } }, state.words, state.names);
}

function itemsOf(texts: Texts): readonly ResultItem[] {
  if (texts.status === 'loading') return texts.last;
  return texts.status === 'found' ? texts.items : [];
}

/** The names have come, or will not. */
export function namesSettled(
  state: FindState,
  namesStatus: Exclude<NamesStatus, 'loading'>,
  names: readonly NameMatch[],
): FindState {
  return { ...state, namesStatus, names };
}

/** The answer to question `generation`. */
export function answered(state: FindState, generation: number, texts: Texts): FindState {
  return state.generation === generation ? { ...state, texts } : state;
}

/**
 * How long the typing rests before the texts are searched, in milliseconds. The first letters of a name are answered by
 * names; texts that hold them cost a slow line as much as those of the whole words, and are seldom meant.
 */
export function restBeforeTexts({ words, names }: FindState): number {
  return names.length > 0 && words.length < 4 ? 4 * typingPause : typingPause;
}

/** The texts to list: what a name has already led to is not offered twice. `base` is the site's path. */
export function listedTexts({ names, texts }: FindState, base: string): ResultItem[] {
  const named = new Set(names.map(({ entry }) => pathOf(entry, base)));
  return itemsOf(texts)
    .filter(({ href }) => !named.has(href))
    .slice(0, offered.texts);
}

/**
 * What the texts are searched for where the words themselves find nothing: the name that was probably meant, without its
 * articles, which stand in every text; or those of the words that are not `unknown`.
 */
export function otherWords({ words, names }: FindState, unknown: readonly string[]): string | undefined {
  const label = names[0]?.entry.label ?? '';
  const telling = label.split(' ').filter((word) => !isArticle(foldedWords(word).join('')));
  const known = words.split(' ').filter((word) => !unknown.includes(word));
  const others = (telling.join(' ') || known.join(' ')).trim();
  return others === '' || others.toLowerCase() === words.toLowerCase() ? undefined : others;
}

/** The words whose results can be seen on the search page; undefined where there are none. */
export function wordsWithResults({ words, texts }: FindState): string | undefined {
  if (words === '' || texts.status === 'failed') return undefined;
  if (texts.status !== 'found') return words;
  return texts.total + texts.leftOut === 0 ? undefined : texts.words;
}

/** The line under the field, which is also read out. `base` is the site's path. */
export function findAnnouncement(
  state: FindState,
  base: string,
  { words: { found, find }, say }: Speech<'found' | 'find'>,
): string {
  const { words, namesStatus, names, texts } = state;
  if (words === '') return '';
  const sentence = (part: string): string => say(found.sentence, { words: part });
  const forWords = (part: string, asked: string): string => say(found.forWords, { found: part, words: asked });
  const noNames = namesStatus === 'failed' ? [find.noNames] : [];
  const named = names.length === 0 ? '' : say(find.nameCount, { count: names.length });
  switch (texts.status) {
    case 'idle':
    case 'loading':
    case 'failed':
      return [
        ...(named === '' ? [] : [sentence(named)]),
        texts.status === 'failed' ? find.failed : find.searching,
        ...noNames,
      ].join(' ');
    case 'found': {
      const { leftOut } = texts;
      // What a name has led to is not counted twice.
      const total = texts.total - (texts.items.length - listedTexts(state, base).length);
      const isMeant = total > 0 && texts.words !== words;
      const results = total === 0 ? '' : say(found.results, { count: total });
      const inTexts = isMeant ? forWords(results, texts.words) : results;
      const all =
        named !== '' && inTexts !== '' ? say(find.namesAndTexts, { names: named, texts: inTexts }) : named + inTexts;
      const told =
        all !== ''
          ? [
              sentence(isMeant ? all : forWords(all, words)),
              ...(leftOut === 0 ? [] : [sentence(say(found.leftOut, { count: leftOut }))]),
            ]
          : leftOut === 0
            ? [sentence(forWords(found.nothing, words))]
            : [sentence(say(found.allLeftOut, { everything: forWords(found.everything, words) }))];
      return [...told, ...noNames].join(' ');
    }
  }
}
