/**
 * What a directive looks like when the pen slips: each pattern with the reason why what it matches is none.
 * They are read over folded text (see folded-text.ts), so they are written in plain letters and signs only.
 */
import { distance } from 'fastest-levenshtein';
import { directiveExamples, directiveForms } from './directive-use.ts';

/** A pattern, and how its match is told. */
export interface SlipPattern {
  pattern: RegExp;
  /** Signs of which every match holds one: most passages hold none, and need not be searched. */
  signs: string;
  /** Asked of each match, where the pattern alone says too little. */
  isMeant?: (match: RegExpExecArray) => boolean;
  message: (match: string) => string;
  hint: string;
}

/** Marks in folded text: the end of a spoiler, the end of another directive, and anything else that is no text. */
export const marks = { spoiler: '\uE000', directive: '\uE001', other: '\uFFFC' } as const;

const names = Object.keys(directiveForms).join('|');
const spoilers = 'spoilers?(?:[-_]?ahead)?';
/** Not escaped, and not glued to a word, as in `10:30` and `Note:this`. */
const free = '(?<![\\\\\\p{L}\\p{N}:])';

const published = (match: string): string =>
  `"${match}" begins like a directive and is none; its words would be published as they stand.`;
const insideLine = (match: string): string =>
  `"${match}" stands inside a line or is mistyped, and would mark nothing after it.`;
const asTyped = 'If the characters are meant as they stand, write \\: instead.';

const onItsOwnLine = `Give ${directiveExamples['spoilers-ahead']} a line of its own between two paragraphs of the text. ${asTyped}`;

/** In the order in which they are asked; of two that match the same letters the first is told. */
export const slipPatterns: readonly SlipPattern[] = [
  {
    // `:Name[` or `:name{` that the parser did not take, and a spoiler's name with spaces around it
    pattern: new RegExp(
      [
        `${free}:+[A-Za-z][\\w-]*[\\[{]`,
        `${free}:+[ \\t]*(?:${spoilers})\\s{0,3}[\\[{]`,
        `${free}:+(?:[ \\t]+(?:${names})|(?:${names})[ \\t]+)[\\[{]`,
        `(?<![\\\\:]):+(?:${spoilers})\\s{0,3}[\\[{]`,
      ].join('|'),
      'giu',
    ),
    signs: ':',
    message: published,
    hint: `A directive has no spaces between colon, name and bracket, and its bracket is closed: ${directiveExamples.spoiler}. ${asTyped}`,
  },
  {
    pattern: new RegExp(`${free}:+(?:${spoilers})[ \\t]*[("'“„‘‚«<|:]`, 'giu'),
    signs: ':',
    message: published,
    hint: `The words stand between square brackets: ${directiveExamples.spoiler}. ${asTyped}`,
  },
  {
    pattern: new RegExp(
      [
        `${free}(?::{2,}[ \\t]*(?:${names})|:+spoilers?[-_]?ahead)(?![\\p{L}\\p{N}])`,
        '(?<![\\\\:]):+[^\\\\\\s]?\\s?spoilers?[-_]ahead(?![\\p{L}\\p{N}])',
      ].join('|'),
      'giu',
    ),
    signs: ':',
    message: insideLine,
    hint: onItsOwnLine,
  },
  {
    pattern: new RegExp(`(?<![\\\\\\p{L}\\p{N}:]);(?:${names}|spoilers)\\[`, 'giu'),
    signs: ';',
    message: published,
    hint: `A directive begins with a colon: ${directiveExamples.spoiler}.`,
  },
  {
    // the point of no return, mistyped
    pattern: /(?<![\\:\p{L}\p{N}]):+[ \t]*([^\s[\]{}]{10,18})(?!\S)/gu,
    signs: ':',
    isMeant: ([, name = '']) => /[-_]/.test(name) && isNear(name, 'spoilersahead', 2),
    message: insideLine,
    hint: onItsOwnLine,
  },
  {
    // a name broken or mistyped: `:spo iler[`, `spoielr[`, `:spoiler.[`
    pattern: /(?<![\\:])(?:(?<=([\p{L}\p{N}]?)):+([^[]{4,14}?)|(?<![\p{L}\p{N}])([\p{L}\p{N}]{6,9}))\[(?!\^|\d+\])/gu,
    signs: '[',
    isMeant: ([, before = '', named, bare]) =>
      named === undefined ? isSpoilers(bare ?? '', 1) : isSpoilers(named, 2) && (before === '' || !/^\s/.test(named)),
    message: published,
    hint: `Write ${directiveExamples.spoiler}. ${asTyped}`,
  },
  {
    // the spoilers of forums, chats and other publishing systems
    pattern: new RegExp(
      [
        '(?<![\\p{L}\\p{N}:])spoilers?(?:[:;][ \\t]*)?\\[(?!\\^|\\d+\\])',
        '\\[[/!]?spoilers?(?:[ \\t]*=[^\\]\\n]*|[ \\t]+\\w+=[^\\]\\n]*)?\\]',
        '\\{{1,3}[<%]?[ \\t]*/?[ \\t]*spoilers?(?![\\p{L}\\p{N}-])[^{}\\n]*\\}+',
        '</?spoilers?(?![\\p{L}\\p{N}-])[^<>\\n]*>',
        '>[ \\t]?!(?:[^<>]|\\n[ \\t]*>){1,1000}?!<',
        '\\|\\|(?=[^\\s|])[^|]*?(?<=[^\\s|])\\|\\|',
      ].join('|'),
      'giu',
    ),
    signs: '[{<>|',
    message: (match) =>
      `"${shortened(match)}" looks like a spoiler and marks none; its words would be published as they stand.`,
    hint: `Write ${directiveExamples.spoiler}.`,
  },
  {
    pattern: new RegExp(`(?<=[${marks.spoiler}${marks.directive}])\\{[^}\\n]*\\}?`, 'gu'),
    signs: '{',
    message: (match) => `"${shortened(match)}" follows a directive and is not understood; it would be printed.`,
    hint: `Between braces stands the ID alone, with #: ${directiveExamples.film}.`,
  },
  {
    pattern: /(?<!\\)\{[ \t]*#[\w-]+[ \t]*\}?/g,
    signs: '{',
    message: (match) => `"${match}" stands apart from any directive.`,
    hint: `The braces follow the bracket at once: ${directiveExamples.film}.`,
  },
];

/** In words that hold no directive at all, its bare name is a slip too. */
export const slipPatternsInWords: readonly SlipPattern[] = [
  ...slipPatterns,
  {
    pattern: new RegExp(`${free}:+(?:${names})(?![\\p{L}\\p{N}])`, 'giu'),
    signs: ':',
    message: (match) => `"${match}" is a directive, and these words cannot hold one.`,
    hint: 'Directives stand in the body only. Say it without giving anything away.',
  },
];

/** Are these, but for signs and `most` letters, the word? */
function isNear(written: string, word: string, most: number): boolean {
  return distance(written.toLowerCase().replace(/[^\p{L}]/gu, ''), word) <= most;
}

function isSpoilers(written: string, most: number): boolean {
  return isNear(written, 'spoiler', most) || isNear(written, 'spoilers', most);
}

/** At most sixty letters of what is quoted in a message. */
export function shortened(written: string): string {
  return written.length > 60 ? `${written.slice(0, 57)}...` : written;
}
