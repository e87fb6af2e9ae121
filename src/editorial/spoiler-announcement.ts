/** Prose that announces spoilers: the check asks for it where nothing is marked, and an import where something may be. */
import { wordsOf } from '../markdown/words.ts';

const stockPhrase =
  /\b(?<!\b(?:no|without|free of|zero|avoids?|avoiding) (?:\w+ )?)spoilers? (?:follows?|ahead|alert|warning|below|territory|to come|incoming|abound|from here|in this review)\b|\b(?:beware of|here be|contains?|containing|full of|there (?:will be|are)) (?:(?!no |few |zero )\w+ )?spoilers?\b/;

/** The words that announce spoilers, with single spaces; undefined where none do. */
export function spoilerAnnouncement(text: string | readonly string[]): string | undefined {
  const words = typeof text === 'string' ? wordsOf(text) : text;
  return stockPhrase.exec(words.join(' '))?.[0];
}
