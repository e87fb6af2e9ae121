/**
 * What a finished file is, by what it holds: a list of endings would let a file pass that nobody thought of.
 */

/** How the pieces of a text are told apart. */
export type OutputKind = 'page' | 'json' | 'xml' | 'program' | 'plain';

/** The text of a file; undefined where it is none. */
export function outputText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // No text holds the character zero; every picture, font and program for a machine does.
  if (encoding === 'utf-8' && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // an old encoding; every byte is a letter in this one
  }
}

/** What a text is. Endings only say what people never read: programs and styles. */
export function outputKind(path: string, text: string): OutputKind {
  if (/\.(?:js|mjs|css|map)$/i.test(path)) return 'program';
  const begin = text.slice(0, 1000).trimStart();
  if (/\.html?$/i.test(path) || /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|body)\b/i.test(begin)) return 'page';
  if (begin.startsWith('<')) return 'xml';
  return /^[[{"]/.test(begin) ? 'json' : 'plain';
}
