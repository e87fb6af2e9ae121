/** The words of the interface in a text, by the keys that the plugins of Markdown leave in their place. */
import { around } from './message.ts';
import type { Words } from './words-for.ts';

/** The words for a key, with `value` in the place of the one name in them. Throws where there is no such key. */
export function textWords(words: Words['text'], key: string, value: string): string {
  if (!Object.hasOwn(words, key)) throw new Error(`There are no words "${key}" for a text.`);
  const message = words[key as keyof typeof words];
  return value === '' ? message : around(message).join(value);
}
