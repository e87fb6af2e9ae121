/**
 * The bytes of a content file, made into text. It exists so that a file in another encoding is told with the
 * line of its first wrong byte, and so that every offset in a file becomes a line and a column in one way.
 */
import type { Finding, Place } from '../problem.ts';

/** Text, or what is wrong with the bytes. */
export type Decoded = { text: string } | { finding: Finding };

/** Decodes UTF-8; a byte-order mark at the beginning is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { finding: encodingFinding(bytes) }; // TextDecoder throws a TypeError that names no place
  }
}

function encodingFinding(bytes: Uint8Array): Finding {
  const place = firstWrongByte(bytes);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    code: 'invalid-encoding',
    ...place,
    field: '',
    message: isUtf16
      ? 'This file is UTF-16, not UTF-8.'
      : 'This file is not UTF-8: a byte here belongs to no character.',
    hint: 'Save it again as UTF-8 (in most editors: "Save with encoding", UTF-8).',
  };
}

/** The longest decodable beginning ends where the first wrong byte stands; found by halving. */
function firstWrongByte(bytes: Uint8Array): Place {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isDecodable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // In a stream, the beginning of a character that never ends is left out: there stands the first wrong byte.
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  return placeAt(lineStarts(before), before.length);
}

function isDecodable(beginning: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The offset of each line's first character; line ends are \n, \r\n or \r. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** The offset of a place, the other way round. */
export function offsetAt(starts: readonly number[], { line, column }: Place): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

/** The offset at which the line of an offset begins; asked of one place, it needs no list of all lines. */
export function lineStartAt(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The place of an offset, by halving over the lines' starts. */
export function placeAt(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
