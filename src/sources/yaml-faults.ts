/** What is wrong with YAML, in an editor's words: the library speaks of indicators and nodes to programmers. */
import { isScalar, parseDocument, Scalar, visit, type Document, type LineCounter, type YAMLError } from 'yaml';
import { lineStartAt } from './source-text.ts';

/** Something wrong at an offset of the YAML. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
}

/** The document, or undefined where its nesting ended the call stack. */
export function parsed(yaml: string, lineCounter: LineCounter): Document | undefined {
  try {
    // "silent" would keep a second document quiet.
    return parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Everything that is wrong, one fault a line: of several, the first is the cause of the others. */
export function yamlFaults(document: Document | undefined, yaml: string): YamlFault[] {
  if (document === undefined)
    return [
      {
        offset: 0,
        message: 'This is nested more deeply than any reader can follow.',
        hint: 'Take out the run of brackets in it.',
      },
    ];
  const faults = [...document.errors, ...document.warnings].map((error) => worded(error, document, yaml));
  const lines = new Set<number>();
  return faults.filter(({ offset }) => {
    const line = lineStartAt(yaml, offset);
    return lines.size !== lines.add(line).size;
  });
}

function worded(error: YAMLError, document: Document, yaml: string): YamlFault {
  const [offset] = error.pos;
  const quote = /^Missing closing ./.test(error.message) ? unclosedQuote(document, offset) : undefined;
  if (quote !== undefined)
    return {
      offset: quote,
      message: 'This value begins with a quotation mark and is never closed.',
      hint: `Write ${yaml.charAt(quote)} at its end too.`,
    };
  return { offset, ...inWords(error, lineAt(yaml, offset)) };
}

/** Where the quoted value begins that lasts to the end; the library tells where it found none. */
function unclosedQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE)) return;
      if (node.range && node.range[1] >= end - 1) start = node.range[0];
    },
  });
  return start;
}

function inWords(error: YAMLError, line: string): { message: string; hint: string } {
  if (error.code === 'DUPLICATE_KEY')
    return {
      message: 'This field stands here twice.',
      hint: 'Keep one of the two.',
    };
  const colon = colonInValue(line);
  if (colon !== undefined)
    return {
      message: 'This value holds a colon, and YAML takes it for another field.',
      hint: `Put it in quotes: ${colon.key.trim()} ${JSON.stringify(colon.value)}`,
    };
  if (error.code === 'MULTIPLE_DOCS')
    return {
      message: 'A second YAML document begins here.',
      hint: 'Keep one set of fields in a file.',
    };
  if (error.code === 'TAB_AS_INDENT')
    return {
      message: 'A tab stands where YAML wants spaces.',
      hint: 'Indent with spaces.',
    };
  if (error.code === 'BAD_SCALAR_START')
    return {
      message: `A value cannot begin with ${/.$/u.exec(error.message)?.[0] ?? 'this character'}.`,
      hint: 'Put the value in quotes.',
    };
  if (error.code === 'TAG_RESOLVE_FAILED')
    return {
      message: 'A value cannot begin with !: YAML takes that for a mark of its own.',
      hint: 'Put the value in quotes.',
    };
  return {
    message: `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`,
    hint: 'Put values with special characters in quotes, and indent lists and maps evenly with spaces.',
  };
}

/** A field whose value holds a colon and stands without quotes; the value ends with the line. */
export function colonInValue(line: string): { key: string; value: string } | undefined {
  const [, key, value] = /^(\s*(?:- )?[A-Za-z]\w*:) +([^"'[{|>].*: .*|[^"'[{|>].*:)$/.exec(line) ?? [];
  return key === undefined || value === undefined ? undefined : { key, value };
}

function lineAt(text: string, offset: number): string {
  const rest = text.slice(lineStartAt(text, offset));
  return rest.slice(0, rest.search(/[\r\n]|$/));
}
