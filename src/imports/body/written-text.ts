/**
 * Plain text as Markdown, with a backslash only where the parser would otherwise take a sign for markup: what is read
 * in the file is what an editor would have typed. `mdast-util-to-markdown` escapes by the single sign (`\_`, `\[sic]`,
 * `10\:30`) and reads every text some sixty times; this reads it once.
 */
import { isDirectiveName } from '../../markdown/directive-use.ts';
import type { PassageSigns } from './passage-signs.ts';

/** Where a text stands. */
export interface TextPlace {
  /** What is written before and after it; a line break at the edge of a block. */
  before: string;
  after: string;
  /** Is it the text of a link, or the label of a directive? */
  isInLabel: boolean;
  isInCell: boolean;
  isInHeading: boolean;
  /** Does something stand before it in its block? */
  isFirst: boolean;
  signs: PassageSigns;
  /** Are brackets written as references? */
  encodesBrackets: boolean;
  /** Offsets at which a sign must be escaped, and signs to write in place of others: see `slip-signs.ts`. */
  escaped: ReadonlySet<number> | undefined;
  replaced: ReadonlyMap<number, string> | undefined;
}

const special = /[\\`*_~[\]<!&:|]/g;
const punctuation = /[!-/:-@[-`{-~]/;
const nameFrom = /[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*/uy;
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const lineStart = {
  /** Headings, quotes, lists, fences, directives and calls to do: the first sign is escaped. */
  begins: /(?:#{1,6}(?=[ \t]|$)|>|[-+*](?=[ \t]|$)|~{3}|`{3}|::|\[[ xX]\](?=[ \t]))/my,
  /** Rules and underlines, which fill a line. */
  fills: /(?:-[-\t ]*|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/my,
  /** The row of a table that makes one. */
  rules: /[|:][-|: \t]*-[-|: \t]*$/my,
  number: /\d{1,9}(?=[.)](?:[ \t]|$))/my,
  definition: /\[(?:[^\]]*$|[^\]]*\]:)/y,
};

/** The text as Markdown. */
export function writtenText(text: string, place: TextPlace): string {
  const value = trimmed(text, place);
  if (value === '') return '';
  const shift = text.length - (place.before.endsWith('\n') ? text.trimStart().length : text.length);
  const at = new Set<number>();
  for (const offset of place.escaped ?? []) at.add(offset - shift);
  addSigns(value, place, at);
  if (place.before.endsWith('\n')) addLineStart(value, 0, place.isFirst, at);
  for (let line = value.indexOf('\n'); line !== -1; line = value.indexOf('\n', line + 1))
    addLineStart(value, line + 1, false, at);
  if (place.isInHeading && place.after === '\n') addHeadingEnd(value, at);
  if (at.size === 0 && place.replaced === undefined && !place.encodesBrackets) return value;
  const instead = new Map([...(place.replaced ?? [])].map(([offset, sign]) => [offset - shift, sign]));
  if (place.encodesBrackets)
    for (const { 0: sign, index } of value.matchAll(/[[\]]/g))
      instead.set(index, bracket(sign, at.has(index) && place.escaped?.has(index + shift) === true));
  let written = '';
  let done = 0;
  for (const offset of [...new Set([...at, ...instead.keys()])].sort((a, b) => a - b)) {
    if (offset < 0 || offset >= value.length) continue;
    const sign = value.charAt(offset);
    written +=
      value.slice(done, offset) +
      (afterBracket(instead.get(offset), value.charAt(offset - 1)) ?? (punctuation.test(sign) ? `\\${sign}` : sign));
    done = offset + 1;
  }
  return written + value.slice(done);
}

/** A round bracket behind a square one would make a link of it. */
function afterBracket(sign: string | undefined, before: string): string | undefined {
  return sign === '(' && before === ']' ? '\\(' : sign;
}

/** A bracket as a reference; where even that would be taken for a slip, a round one. */
function bracket(sign: string, isSlip: boolean): string {
  if (isSlip) return sign === '[' ? '(' : ')';
  return sign === '[' ? '&#x5B;' : '&#x5D;';
}

/** White space at the edges of a line means nothing, or something else than was meant. */
function trimmed(text: string, { before, after, isInCell, isInHeading }: TextPlace): string {
  let value = text;
  if (value.includes('\n') || value.includes('\r'))
    value =
      isInCell || isInHeading ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value.replace(/[ \t]*\r?\n[ \t\r\n]*/g, '\n');
  if (before.endsWith('\n')) value = value.trimStart();
  if (after === '\n') value = value.trimEnd();
  return value;
}

function addSigns(value: string, place: TextPlace, at: Set<number>): void {
  const { signs, isInLabel, isInCell, before, after } = place;
  const charAt = (index: number): string =>
    index < 0 ? before.slice(-1) : index < value.length ? value.charAt(index) : after.charAt(0);
  const isBalanced = !isInLabel || (place.escaped === undefined && hasBalancedBrackets(value));
  special.lastIndex = 0;
  for (let match = special.exec(value); match !== null; match = special.exec(value)) {
    const { index, 0: sign } = match;
    const next = charAt(index + 1);
    switch (sign) {
      case '\\':
        if (punctuation.test(next) || (next === '\n' && index < value.length - 1)) at.add(index);
        break;
      case '`':
        if (signs.ticks > 1) at.add(index);
        break;
      case '*':
      case '_':
      case '~': {
        let end = index + 1;
        while (end < value.length && value.charAt(end) === sign) end += 1;
        if (isAttention(sign, end - index, charAt(index - 1), charAt(end), signs))
          for (let each = index; each < end; each += 1) at.add(each);
        special.lastIndex = end;
        break;
      }
      case '[':
        if (next === '^' || signs.hasDefinitions || !isBalanced) at.add(index);
        break;
      case ']':
        if (next === '(' || signs.hasDefinitions || !isBalanced) at.add(index);
        break;
      case '<':
        if (/[A-Za-z/!?]/.test(next)) at.add(index);
        break;
      case '!':
        if (index === value.length - 1 && after === '[') at.add(index);
        break;
      case '&':
        reference.lastIndex = index;
        if (reference.test(value)) at.add(index);
        break;
      case '|':
        if (isInCell) at.add(index);
        break;
      default:
        // A colon before that of a directive would undo it.
        if ((index === value.length - 1 && after === ':') || isDirective(value, index, charAt(index - 1), after))
          at.add(index);
    }
  }
  if (value.length > 400) breakRuns(value, at);
}

/** Could this run of signs begin or end an emphasis? */
function isAttention(sign: string, length: number, previous: string, next: string, signs: PassageSigns): boolean {
  if (sign === '~' ? signs.tildes <= length : !signs.hasEmphasis && (sign === '*' ? signs.stars : signs.lows) <= length)
    return false;
  const isSpaced = /^\s?$/.test(previous) && /^\s?$/.test(next);
  return !isSpaced && !(sign === '_' && isLetter(previous) && isLetter(next));
}

function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}

/** Would a colon here begin a directive, or be taken for the slip of one? */
function isDirective(value: string, colon: number, before: string, after: string): boolean {
  nameFrom.lastIndex = colon + 1;
  const name = nameFrom.exec(value)?.[0];
  if (name === undefined || /^\d/.test(name)) return false;
  const end = colon + 1 + name.length;
  const next = end < value.length ? value.charAt(end) : after.charAt(0);
  return next === '[' || next === '{' || (isDirectiveName(name) && !/[\p{L}\p{N}:]/u.test(before));
}

function hasBalancedBrackets(value: string): boolean {
  let depth = 0;
  for (const sign of value.match(/[[\]]/g) ?? []) {
    depth += sign === '[' ? 1 : -1;
    if (depth < 0 || depth > 3) return false;
  }
  return depth === 0;
}

/** The parser refuses longer runs of one sign. */
function breakRuns(value: string, at: Set<number>): void {
  for (const { 0: run, index } of value.matchAll(/([`*_~:!])\1{200,}/g))
    for (let each = index; each < index + run.length; each += 100) at.add(each);
}

function addLineStart(value: string, line: number, isFirst: boolean, at: Set<number>): void {
  const holds = (pattern: RegExp): boolean => {
    pattern.lastIndex = line;
    return pattern.test(value);
  };
  if (holds(lineStart.begins) || holds(lineStart.fills) || (!isFirst && holds(lineStart.rules))) at.add(line);
  if (value.charAt(line) === '[' && holds(lineStart.definition)) at.add(line);
  lineStart.number.lastIndex = line;
  const number = lineStart.number.exec(value);
  if (number !== null) at.add(line + number[0].length);
}

function addHeadingEnd(value: string, at: Set<number>): void {
  const end = /(?<=^|[ \t])#+$/.exec(value);
  if (end !== null) at.add(end.index);
}
