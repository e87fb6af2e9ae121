/**
 * The Markdown of a body: CommonMark, GitHub's extensions and directives, parsed to a tree with places.
 * It stands alone because the check parses bodies without rendering them.
 */
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
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

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

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

function refuseNesting(body: string): void {
  let depth = 0;
  const lines = body.split(/\r\n|\n|\r/);
  lines.forEach((text, index) => {
    const indent = /^[\s>*+-]*/.exec(text)?.[0] ?? '';
    if (indent.trimEnd().length > deepestIndent || (indent.length > deepestIndent && indent.length < text.length))
      throw new TooNested(index + 1);
    if (/([`*_~:!])\1{400}/.test(text)) throw new TooNested(index + 1);
    if (text.trim() === '') depth = 0;
    for (const character of text) {
      if (character === '[') depth += 1;
      else if (character === ']') depth = Math.max(0, depth - 1);
      if (depth > deepestBrackets) throw new TooNested(index + 1);
    }
  });
}
