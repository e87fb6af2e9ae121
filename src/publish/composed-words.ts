/**
 * Words that the site has put together itself. A title and its year, a name after a name stand in one line, and
 * nobody has written them so: what comes about at such a seam is no secret, although a spoiler has the same words.
 */

/** Knows how every open text begins and ends. */
export class ComposedWords {
  readonly #texts: readonly string[];
  readonly #vocabulary: ReadonlySet<string>;
  #edges: { whole: Set<string>; begins: Set<string>; ends: Set<string> } | undefined;

  /** `texts`: whole values of fields, with single spaces; `vocabulary`: words that the site prints of itself. */
  constructor(texts: readonly string[], vocabulary: ReadonlySet<string>) {
    this.#texts = texts;
    this.#vocabulary = vocabulary;
  }

  /** Can these words be the end of one text and the beginning of another, with whole ones between? */
  has(words: readonly string[]): boolean {
    const { ends } = (this.#edges ??= edgesOf(this.#texts));
    return words.some((_word, at) => {
      const first = words.slice(0, at + 1);
      return (
        at + 1 < words.length &&
        (this.#isWhole(first) || ends.has(first.join(' '))) &&
        this.#goesOn(words.slice(at + 1))
      );
    });
  }

  #goesOn(words: readonly string[]): boolean {
    const { begins } = (this.#edges ??= edgesOf(this.#texts));
    if (begins.has(words.join(' ')) || this.#isWhole(words)) return true;
    return words.some((_word, at) => at > 0 && this.#isWhole(words.slice(0, at)) && this.#goesOn(words.slice(at)));
  }

  #isWhole(words: readonly string[]): boolean {
    const { whole } = (this.#edges ??= edgesOf(this.#texts));
    return whole.has(words.join(' ')) || (words.length === 1 && this.#vocabulary.has(words[0] ?? ''));
  }
}

/** How many words of a text's beginning and end are known: fewer than a telling run has. */
const edge = 7;

function edgesOf(texts: readonly string[]): { whole: Set<string>; begins: Set<string>; ends: Set<string> } {
  const edges = { whole: new Set(texts), begins: new Set<string>(), ends: new Set<string>() };
  for (const text of texts) {
    const words = text.split(' ');
    for (let count = 1; count <= Math.min(edge, words.length); count += 1) {
      edges.begins.add(words.slice(0, count).join(' '));
      edges.ends.add(words.slice(-count).join(' '));
    }
  }
  return edges;
}
