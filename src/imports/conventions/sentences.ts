/** The sentences of a paragraph, as far as signs tell: a stop, and a new beginning behind it. */

const ending = /(?<=[.!?…।][\])"'”’»]*)\s+/u;

/** In their order, without the spaces between them. */
export function sentencesIn(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(ending)
    .filter((sentence) => sentence !== '');
}
