/** Finds what the check would take for a slip, and writes it so that the check does not. */
import { FoldedText, foldedText } from '../../markdown/folded-text.ts';
import type { SlipPattern } from '../../markdown/slip-patterns.ts';

/** Offsets in order, each with what is written there: another sign, or where that is empty the same one, escaped. */
export type Written = readonly (readonly [offset: number, sign: string])[];

/** Some words, folded as they are written so. */
export type Fold = (written: Written) => FoldedText;

/** The folding of words that stand together. */
export function plainlyFolded(words: string): Fold {
  return (written) => {
    const folded = new FoldedText();
    addWritten(folded, words, 0, words.length, written);
    return folded;
  };
}

/** Adds a part of the source as it is written. */
export function addWritten(folded: FoldedText, source: string, start: number, end: number, written: Written): void {
  let done = start;
  for (let index = firstFrom(written, start); index < written.length; index += 1) {
    const [offset = end, sign = ''] = written[index] ?? [];
    if (offset >= end) break;
    folded.add(source, done, offset);
    folded.mark(sign === '' ? '\\' : sign, offset);
    done = sign === '' ? offset : offset + 1;
  }
  folded.add(source, done, end);
}

function firstFrom(written: Written, start: number): number {
  let low = 0;
  let high = written.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((written[middle]?.[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What begins like a spoiler and lacks its bracket is refused where one closes behind it. */
const begunSpoiler: Pick<SlipPattern, 'pattern' | 'isMeant'> = { pattern: /(?<![\\\p{L}\p{N}:]):+spoiler/giu };

/** Where the source must be written in another way, so that none of the patterns holds in it. */
export function slipsOf(source: string, fold: Fold, patterns: readonly SlipPattern[]): Written {
  const escaped = new Map<number, string>();
  for (const offset of matched(fold([]), patterns))
    if (/[!#%()/:;<=>[\]{|}]/.test(source.charAt(offset))) escaped.set(offset, '');
  if (escaped.size === 0 && !/[^\x00-\x7f<{]/.test(source)) return [];
  for (const offset of matched(fold(inOrder(escaped)), patterns)) {
    const sign = foldedText(source.charAt(offset)).text;
    const instead = inPlaceOf[sign];
    if (instead !== undefined) escaped.set(offset, instead);
  }
  return inOrder(escaped);
}

function inOrder(written: ReadonlyMap<number, string>): Written {
  return [...written].sort(([a], [b]) => a - b);
}

const inPlaceOf: Readonly<Record<string, string>> = {
  '[': '(',
  '{': '(',
  '<': '(',
  ']': ')',
  '}': ')',
  '>': ')',
  '|': '/',
  ':': '\\:',
  ';': ',',
};

/** The matches that are meant, also those that begin inside of one that is not: it may be none when it is written. */
function* overlapping(
  text: string,
  pattern: RegExp,
  isMeant: SlipPattern['isMeant'],
): Generator<RegExpExecArray, void, undefined> {
  const own = new RegExp(pattern);
  for (let match = own.exec(text); match !== null; match = own.exec(text))
    if (isMeant?.(match) === false) own.lastIndex = match.index + 1;
    else yield match;
}

/** The offsets of all that the patterns match. */
function matched(folded: FoldedText, patterns: readonly SlipPattern[]): Set<number> {
  const offsets = new Set<number>();
  for (const { pattern, isMeant } of [begunSpoiler, ...patterns])
    for (const match of overlapping(folded.text, pattern, isMeant)) {
      for (let at = match.index; at < match.index + match[0].length; at += 1) offsets.add(folded.offsetAt(at));
    }
  return offsets;
}
