/**
 * Finds what was meant as a directive and is none: the parser hands it over as plain text, and plain text is
 * published. A slip of the pen must never publish a twist, so each of these is an error.
 */
import type { Code, Html, InlineCode, Nodes, Parent } from 'mdast';
import {
  bareName,
  directiveExamples,
  directiveForms,
  directiveUse,
  meantDirective,
  type Misuse,
} from './directive-use.ts';
import { FoldedText, foldedText } from './folded-text.ts';
import { marks, shortened, slipPatterns, slipPatternsInWords, type SlipPattern } from './slip-patterns.ts';

/** A slip at an offset of the source it was found in. */
export interface Slip extends Misuse {
  offset: number;
}

/** The slips in words that are not Markdown: a title, an alternative text, a caption. */
export function slipsInWords(words: string): Slip[] {
  return slipsIn(foldedText(words), slipPatternsInWords);
}

/** The slips in a paragraph, heading or table cell, in whatever the parser took for text there. */
export function slipsInPassage(node: Nodes & Parent, source: string): Slip[] {
  const prose = proseOf(node, source);
  const stray = strayLines(prose.text).filter(({ index }) => beginsLine(source, prose.offsetAt(index)));
  return slipsIn(prose, slipPatterns, stray, strayBrackets(prose));
}

/** The slips in raw HTML, and in code that is code only because its line is indented or its fence never closed. */
export function slipsInRaw(node: Html | Code, source: string): Slip[] {
  const { start, end } = span(node);
  const written = source.slice(start, end).replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  if (node.type === 'code' && isFenced(written) && isFenceClosed(written)) return [];
  const raw = foldedText(written);
  const found = slipsIn(raw, slipPatterns, strayLines(raw.text));
  return found.map((slip) => ({ ...slip, offset: slip.offset + start }));
}

/** Two stray backticks make code of what lies between them, and of a spoiler that begins there. */
export function slipsInCodeSpan(node: InlineCode, source: string): Slip[] {
  const { start, end } = span(node);
  const code = foldedText(source.slice(start, end));
  const begun = /(?<!:):+[ \t]*spoilers?[ \t]*\[[^\]]*$/iu.exec(code.text);
  if (begun === null) return [];
  return [
    {
      offset: start + code.offsetAt(begun.index),
      message:
        'A spoiler begins here inside code, between two backticks, and ends outside it; its words would be published as they stand.',
      hint: 'Write \\` for a backtick that is no code.',
    },
  ];
}

/** Is this code fenced, and its fence never closed, so that it swallows what follows? */
export function isUnclosedFence(node: Code, source: string): boolean {
  const { start, end } = span(node);
  const written = source.slice(start, end);
  return isFenced(written) && !isFenceClosed(written);
}

function isFenced(written: string): boolean {
  return /^(?:```|~~~)/.test(written);
}

function isFenceClosed(written: string): boolean {
  const [fence = ''] = /^(?:`+|~+)/.exec(written) ?? [];
  const lines = written.split(/\r\n|\n|\r/);
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd() : '';
  return last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
}

/** What stands in a passage as text: its words as typed, with a mark for everything else. */
function proseOf(passage: Nodes & Parent, source: string): FoldedText {
  const prose = new FoldedText();
  const { start, end } = span(passage);
  const quote = /(>)[ \t]*$/.exec(source.slice(Math.max(0, start - 4), start));
  if (quote !== null) prose.mark('>', start - quote[0].length);
  addChildren(passage, start, end);
  return prose;

  function addChildren({ children }: Parent, from: number, to: number): void {
    let at: number | undefined = from;
    children.forEach((child, index) => {
      if (child.position !== undefined) {
        addNode(child);
        at = span(child).end;
      } else if (at !== undefined) {
        // GFM's autolinks leave nodes without a place; what is written between their neighbours stands for them.
        const next = children.slice(index + 1).find(({ position }) => position !== undefined);
        prose.add(source, at, next === undefined ? to : span(next).start);
        at = undefined;
      }
    });
  }

  function addNode(node: Nodes): void {
    const place = span(node);
    switch (node.type) {
      case 'text':
        prose.add(source, place.start, place.end);
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
        addChildren(node, place.start, place.end);
        return;
      case 'break':
        prose.mark('\n', place.start);
        return;
      case 'textDirective':
        if (directiveUse(node, source[place.start - 1] ?? '') === bareName) {
          prose.add(source, place.start, place.end);
          return;
        }
        prose.mark(marks.other, place.start);
        addChildren(node, place.start, place.end);
        prose.mark(node.name === 'spoiler' && node.children.length > 0 ? marks.spoiler : marks.directive, place.start);
        return;
      default:
        prose.mark(marks.other, place.start);
        if (!('children' in node)) return;
        addChildren(node, place.start, place.end);
        prose.mark(marks.other, place.end);
    }
  }
}

function span(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const lookalike = 'A character here only looks like the right one, or is invisible: type these anew.';

/** Letters of a folded text, and the slip that they are. */
interface Match extends Misuse {
  index: number;
  length: number;
}

/** `first`, then what the patterns find, then `last`; of what overlaps, the first alone. */
function slipsIn(
  folded: FoldedText,
  patterns: readonly SlipPattern[],
  first: readonly Match[] = [],
  last: readonly Match[] = [],
): Slip[] {
  const slips: Slip[] = [];
  const taken = new Uint8Array(folded.text.length);
  const add = ({ index, length, message, hint }: Match): void => {
    if (taken.subarray(index, index + length).includes(1)) return;
    taken.fill(1, index, index + length);
    const asSeen = folded.isChanged(index, index + length) ? `${hint} ${lookalike}` : hint;
    slips.push({ offset: folded.offsetAt(index), message, hint: asSeen });
  };
  first.forEach(add);
  for (const { pattern, signs, isMeant, message, hint } of patterns) {
    if (!Array.from(signs).some((sign) => folded.text.includes(sign))) continue;
    for (const match of folded.text.matchAll(pattern)) {
      const [written] = match;
      if (isMeant?.(match) === false) continue;
      add({ index: match.index, length: written.length, message: message(written.trim()), hint });
    }
  }
  last.forEach(add);
  return slips;
}

/** Lines that begin with two colons and stand in plain text. */
function strayLines(text: string): Match[] {
  return [...text.matchAll(/(?<=^[\s>]*)(::+[^\n\r]*)/gm)].map(({ 0: line, index }) => {
    const [taken = line] = /^:+[ \t]*[\w-]*(?:\[[^\]]*\]?|\{[^}]*\}?)*/.exec(line) ?? [];
    return { index, length: taken.length, ...strayLine(line.trim()) };
  });
}

/** Stands nothing but marks of quotes and lists before this offset on its line? */
function beginsLine(source: string, offset: number): boolean {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  return /^[\s>]*(?:(?:[*+-]|\d+[.)]|\[\^[^\]]+\]:)\s+)*[\s>]*$/.test(foldedText(source.slice(start, offset)).text);
}

function strayLine(line: string): Misuse {
  if (/^:+$/.test(line))
    return {
      message: 'This line of colons closes nothing.',
      hint: 'Remove it, or open a block before it. A block that holds another needs one colon more than the inner one: ::::warning{#id} around :::spoiler.',
    };
  const [, name = ''] = /^:+[ \t]*([\w-]*)/.exec(line) ?? [];
  const meant = meantDirective(name);
  return {
    message: `"${shortened(line)}" begins like a directive and is none.`,
    hint:
      meant === undefined
        ? `The directives are ${Object.keys(directiveForms).join(', ')}.`
        : `Write ${directiveExamples[meant]}, on a line of its own that is not indented.`,
  };
}

const closedTooEarly: Misuse = {
  message: 'This spoiler ends at its first "]", and the words up to the next "]" are published.',
  hint: 'Write \\] for a bracket that belongs to the words.',
};

const neverOpened: Misuse = {
  message: 'This begins like a spoiler and has no opening bracket; its words would be published as they stand.',
  hint: `Write ${directiveExamples.spoiler}.`,
};

/** A `]` after a spoiler that nothing opened: the spoiler ended too early, or never began, and its words are published. */
function strayBrackets({ text }: FoldedText): Match[] {
  const found: Match[] = [];
  let depth = 0;
  let spoiler: Match | undefined;
  for (const { 0: sign, index } of text.matchAll(/\\.|[[\]\uE000]|(?<![\p{L}\p{N}:]):+spoiler/giu)) {
    if (sign === marks.spoiler) spoiler = { index, length: 1, ...closedTooEarly };
    else if (sign.startsWith(':')) spoiler = { index, length: sign.length, ...neverOpened };
    else if (sign === '[') depth += 1;
    else if (sign === ']' && depth > 0) depth -= 1;
    else if (sign === ']' && spoiler !== undefined) {
      found.push(spoiler);
      spoiler = undefined;
    }
  }
  return found;
}
