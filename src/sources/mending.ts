/**
 * What would mend a problem, as edits of its file: where one known name was evidently meant, an entry stands in a list
 * twice, or quotation marks are missing. Whether an edit does mend it is for whoever makes it to check.
 */
import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { Problem } from '../problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { doubledEntry } from './doubled-entry.ts';
import { directiveIdOffset } from './directive-id.ts';
import { lineStartAt, lineStarts, offsetAt } from './source-text.ts';
import type { TextEdit } from './text-edit.ts';
import { colonInValue } from './yaml-faults.ts';

/** The text that a problem stands in. */
export interface MendableText {
  text: string;
  /** The ID that the directive at the problem's place names; undefined in front matter. */
  directiveId: string | undefined;
}

/** The edits, or undefined where nothing safe is known. */
export function mending(problem: Problem, { text, directiveId }: MendableText): TextEdit[] | undefined {
  const { code, field } = problem;
  const offset = offsetAt(lineStarts(text), problem);
  const [meant, another] = problem.meant ?? [];
  if (another !== undefined) return undefined;
  if (meant === undefined) {
    if (code === 'frontmatter-syntax') return quotedColon(text, offset);
    if (code === 'truncated-value') return quotedHash(text, offset);
    if (code === 'invalid-value' && /\[\d+\]$/.test(field)) return withoutDouble(problem, text);
    return undefined;
  }
  if (code === 'unknown-directive') return renamed(text, offset, /(?<=^:+)[\p{L}\p{N}\p{M}_-]+/u, meant);
  if (field === 'body') return directiveId === undefined ? undefined : renamedId(text, offset, directiveId, meant);
  return renamedScalar(text, offset, meant);
}

function renamed(text: string, offset: number, pattern: RegExp, meant: string): TextEdit[] | undefined {
  const found = pattern.exec(text.slice(offset));
  if (found === null) return undefined;
  const from = offset + found.index;
  return [{ from, to: from + found[0].length, text: meant }];
}

function renamedId(text: string, offset: number, id: string, meant: string): TextEdit[] | undefined {
  const from = directiveIdOffset(text, offset, id);
  return from === undefined ? undefined : [{ from, to: from + id.length, text: meant }];
}

/** The key or value that begins at `offset`, in whatever quotes it stands. */
function renamedScalar(text: string, offset: number, meant: string): TextEdit[] | undefined {
  const { yaml, begin } = yamlOf(text);
  let edit: TextEdit | undefined;
  visit(parseDocument(yaml, { logLevel: 'silent' }), {
    Scalar: (_, node) => {
      if (!isScalar(node) || !node.range || node.range[0] + begin !== offset) return;
      const [from, to] = node.range;
      const quote = node.type === Scalar.QUOTE_DOUBLE ? '"' : node.type === Scalar.QUOTE_SINGLE ? "'" : '';
      if (quote !== '' || node.type === Scalar.PLAIN)
        edit = { from: from + begin, to: to + begin, text: quote + meant + quote };
    },
  });
  return edit === undefined ? undefined : [edit];
}

function withoutDouble({ field }: Problem, text: string): TextEdit[] | undefined {
  const { yaml, begin } = yamlOf(text);
  const double = doubledEntry(yaml, field);
  return double === undefined ? undefined : [{ from: double.from + begin, to: double.to + begin, text: '' }];
}

function quotedColon(text: string, offset: number): TextEdit[] | undefined {
  const { start, line } = lineAt(text, offset);
  const found = colonInValue(line);
  if (found === undefined || (/\s#/.test(found.value) && !isNumbered(found.value))) return undefined;
  const value = found.value.trimEnd();
  const from = start + line.length - found.value.length;
  return [{ from, to: from + value.length, text: JSON.stringify(value) }];
}

function quotedHash(text: string, offset: number): TextEdit[] | undefined {
  const { start, line } = lineAt(text, offset);
  const value = line.slice(offset - start).trimEnd();
  if (!isNumbered(value)) return undefined;
  return [{ from: offset, to: offset + value.length, text: JSON.stringify(value) }];
}

/** `Review #1` was meant so; `Review # a note` and `Review #todo` may well be notes, and are left for a person. */
function isNumbered(value: string): boolean {
  return /^[^#]*[ \t]#\d[^#]*$/.test(value);
}

function lineAt(text: string, offset: number): { start: number; line: string } {
  const start = lineStartAt(text, offset);
  const [line = ''] = text.slice(start).split(/[\r\n]/, 1);
  return { start, line };
}

/** The YAML of a file, and the offset in the file at which it begins. */
function yamlOf(text: string): { yaml: string; begin: number } {
  const split = splitFrontMatter(text);
  return 'yaml' in split ? { yaml: split.yaml, begin: split.yamlStart } : { yaml: text, begin: 0 };
}
