/**
 * The sentences that the site writes of itself, in every language that it speaks. They stand on its pages whatever the
 * publication says, and so do the words in them: a reader who writes "None." has not written "none from our list apply".
 */
import { wordsOf } from '../markdown/words.ts';
import { wordsByLanguage } from '../words/words-for.ts';
import { messageRuns } from '../words/message.ts';

/**
 * The sentences, as words with single spaces; of one that holds something in the middle, what stands before and
 * behind it. A label of one word is no sentence.
 */
export function siteSentences(): string[] {
  const sentences = new Set<string>();
  for (const message of messagesIn(wordsByLanguage))
    for (const part of partsOf(message)) {
      const words = wordsOf(part);
      if (words.length > 1) sentences.add(words.join(' '));
    }
  return [...sentences];
}

/** Strong words and links stand in the line; where a name stands, only the page knows what does. */
function partsOf(message: string): string[] {
  const gap = '\n';
  return messageRuns(message)
    .map((run) => ('text' in run ? run.text : gap))
    .join('')
    .split(gap);
}

function messagesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(messagesIn) : [];
}

/** How often a text says some words in the midst of a longer sentence of the site. All are lists of words. */
export function saidBySite(text: readonly string[], words: readonly string[], sentences: readonly string[]): number {
  const longer = sentences
    .filter((sentence) => ` ${sentence} `.includes(` ${words.join(' ')} `))
    .map((sentence) => sentence.split(' '))
    .filter(({ length }) => length > words.length);
  if (longer.length === 0) return 0;
  return placesOf(words, text).filter((at) =>
    longer.some((sentence) =>
      placesOf(words, sentence).some((offset) => at >= offset && standsAt(sentence, text, at - offset)),
    ),
  ).length;
}

function placesOf(run: readonly string[], words: readonly string[]): number[] {
  return words.flatMap((_word, at) => (standsAt(run, words, at) ? [at] : []));
}

function standsAt(run: readonly string[], words: readonly string[], at: number): boolean {
  return run.every((word, offset) => words[at + offset] === word);
}
