/** Texts cut to the length that a format or a reader of it allows, between words and never within a letter. */

/** In characters of Unicode, as XML counts. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * As many whole words as there is room for (`most` characters), without what only led to the next; of a single long
 * word its beginning.
 */
export function shortened(text: string, most: number): string {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (lengthOf(whole) <= most) return whole;
  let begin = '';
  let length = 0;
  for (const { segment } of graphemes.segment(whole)) {
    length += lengthOf(segment);
    if (length > most) break;
    begin += segment;
  }
  const isWordsEnd = whole.charAt(begin.length) === ' ';
  const words = isWordsEnd || !begin.includes(' ') ? begin : begin.slice(0, begin.lastIndexOf(' '));
  return words.replace(/(?:\s+(?:[^\p{L}\p{N}]+|and|of|the|for|in))+$|[,;:–—-]+$/iu, '');
}
