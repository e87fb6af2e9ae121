/**
 * Where an "&" stands that begins no character reference: the commonest fault of exports that were edited by hand. A
 * parser notices only at the next ";", which may be lines away.
 */

/**
 * How many line breaks before `end` the "&" stands whose reference ends at `end` (an index of `text`); undefined where
 * it stands in an earlier piece. No event lies after `lastEvent`, so the text between begins there.
 */
export function strayAmpersand(text: string, end: number, lastEvent: number): { linesBefore: number } | undefined {
  const semicolon = text.lastIndexOf(';', end - 1);
  const start = Math.max(text.lastIndexOf(';', semicolon - 1) + 1, lastEvent - 1, 0);
  const at = text.indexOf('&', start);
  if (at === -1 || at > semicolon) return undefined;
  return { linesBefore: text.slice(at, semicolon).split(/\r\n|\r|\n/).length - 1 };
}
