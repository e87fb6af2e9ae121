/**
 * Reads one content file into what it says: its data through the schema of its kind, its body, its place in
 * the file, and all that is wrong with it alone. The site and the check both read every file with this.
 */
import type * as z from 'zod';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds, type KindData } from '../schemas/kinds.ts';
import { fieldPath, type Finding } from '../problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { writtenFields, type WrittenField } from './field-walk.ts';
import { readWithSchema } from './schema-findings.ts';
import { decode } from './source-text.ts';
import { readWritten, type WrittenData } from './written-data.ts';

/** One file, read. */
export interface ReadEntry<Data> {
  /** Undefined where the front matter breaks the schema. */
  data: Data | undefined;
  /** The fields that can be read by themselves. */
  readable: Partial<Data>;
  written: WrittenData | undefined;
  /** Every plain value that stands in a known field. */
  fields: WrittenField[];
  body: string;
  /** The line of the file that the body begins with. */
  bodyLine: number;
  isDraft: boolean;
  findings: Finding[];
}

/** Reads the bytes of a file of `kind`. */
export function readEntry<K extends Kind>(kind: K, bytes: Uint8Array): ReadEntry<KindData[K]> {
  const { extension, schema } = kinds[kind];
  return readBytes(bytes, extension, schema) as ReadEntry<KindData[K]>;
}

/** Reads bytes as YAML alone or as front matter and a body. */
export function readBytes(bytes: Uint8Array, extension: 'md' | 'yaml', schema: z.ZodType): ReadEntry<unknown> {
  const decoded = decode(bytes);
  if ('finding' in decoded) return unreadEntry(decoded.finding);
  if (extension === 'yaml') return readParts(decoded.text, 1, '', 1, schema);
  const split = splitFrontMatter(decoded.text);
  if ('finding' in split) return unreadEntry(split.finding);
  return readParts(split.yaml, 2, split.body, split.bodyLine, schema);
}

/** A file of which nothing is known, because of `findings`. */
export function unreadEntry(...findings: Finding[]): ReadEntry<unknown> {
  return {
    data: undefined,
    readable: {},
    written: undefined,
    fields: [],
    body: '',
    bodyLine: 1,
    isDraft: false,
    findings,
  };
}

function readParts(
  yaml: string,
  firstLine: number,
  body: string,
  bodyLine: number,
  schema: z.ZodType,
): ReadEntry<unknown> {
  const written = readWritten(yaml, firstLine);
  if (written.findings.length > 0)
    return {
      data: undefined,
      readable: {},
      written,
      fields: [],
      body,
      bodyLine,
      isDraft: false,
      findings: written.findings,
    };
  const { data, readable, findings } = readWithSchema(written, schema);
  const fields = writtenFields(schema, written.data);
  return {
    data,
    readable,
    written,
    fields,
    body,
    bodyLine,
    isDraft: isDraftAsWritten(written.data),
    findings: [...findings, ...truncations(written, fields)],
  };
}

function isDraftAsWritten(data: WrittenData['data']): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && data['draft'] === 'true';
}

/** Prose that an unquoted ` #` has cut short. */
function truncations(written: WrittenData, fields: readonly WrittenField[]): Finding[] {
  const proseFields = new Set(fields.filter(({ meta }) => meta.prose === true).map(({ path }) => fieldPath(path)));
  return written.cutShort
    .filter(({ path }) => proseFields.has(fieldPath(path)))
    .map(({ path, rest }) => ({
      code: 'truncated-value' as const,
      ...written.placeOf(path),
      field: fieldPath(path),
      message: `The value ends before " ${rest}": YAML takes that for a comment.`,
      hint: 'Put the value in quotes if the words belong to it; a real comment stands on a line of its own.',
    }));
}
