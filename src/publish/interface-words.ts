/**
 * The words that the site prints of itself, in every language that it speaks, read from its own sources. A spoiler of
 * one word may be a word of the interface too ("film", "comments"), and nobody keeps a list of those up to date.
 */
import { wordsOf } from '../markdown/words.ts';

/** What libraries print that have no source here: the anchors of footnotes (mdast-util-to-hast). */
const ofLibraries = 'footnote label user content fn fnref';

/** The words of source texts, comments left out. */
export function interfaceWords(sources: Iterable<string>): Set<string> {
  const words = new Set(wordsOf(ofLibraries));
  for (const source of sources)
    for (const word of wordsOf(source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?:^|\s)\/\/.*$/gm, '')))
      words.add(word);
  return words;
}
