/**
 * The Markdown of a body: CommonMark, GitHub's extensions and directives, parsed to a tree with places.
 * It stands alone because the check parses bodies without rendering them.
 */
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { remarkDirectiveSyntax } from './remark-directive-syntax.ts';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A body that would take the parser minutes or break it: more nesting than anybody writes. */
export class TooNested extends Error {
  /** The line of the body, counted from 1. */
  readonly line: number;
  constructor(line: number) {
    super('nested too deeply');
    this.line = line;
  }
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirectiveSyntax).freeze();

/** The tree of a body. Throws `TooNested`. */
export function parseBody(body: string): Root {
  refuseNesting(body);
  try {
    return parser.parse(body);
  } catch (error) {
    if (error instanceof RangeError) throw new TooNested(1); // the call stack ended
    throw error;
  }
}

/** More open brackets than this at one place are no text; the parser's time grows with their square. */
const deepestBrackets = 200;
/** The same for quotes in quotes and lists in lists, in columns of indentation. */
const deepestIndent = 200;
/** The same for blocks of colons in one another. */
const deepestBlocks = 50;

/** Throws `TooNested` where the parser would not end. */
export function refuseNesting(body: string): void {
  let depth = 0;
  let closed = 0;
  let blocks = 0;
  const lines = body.split(/\r\n|\n|\r/);
  lines.forEach((text, index) => {
    const indent = /^(?:[\s>*+-]|\d{1,9}[.)](?=\s))*/.exec(text)?.[0] ?? '';
    if (indent.trimEnd().length > deepestIndent || (indent.length > deepestIndent && indent.length < text.length))
      throw new TooNested(index + 1);
    if (/([`*_~:!])\1{400}/.test(text)) throw new TooNested(index + 1);
    if (text.trim() === '') [depth, closed] = [0, 0];
    if (text.startsWith(':::', indent.length))
      blocks = Math.max(0, blocks + (/[^:\s]/.test(text.slice(indent.length)) ? 1 : -1));
    for (const character of text) {
      if (character === '[') depth += 1;
      else if (character === ']' && depth > 0) depth -= 1;
      else if (character === ']') closed += 1;
      if (depth > deepestBrackets) throw new TooNested(index + 1);
    }
    if (closed > deepestBrackets || blocks > deepestBlocks) throw new TooNested(index + 1);
  });
}
