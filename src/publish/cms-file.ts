/**
 * Reads a content file for the form and writes it back. The form hands back all of its fields, touched or not; so the
 * file as it was travels with them, and what is written is that file with the changes alone.
 */
import type { FieldSchema } from '../schemas/json-schema.ts';
import { jsonSchema } from '../schemas/json-schema.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import { siteSchema } from '../schemas/site.ts';
import { problemIn, type Finding } from '../problem.ts';
import { splitFrontMatter } from '../sources/front-matter.ts';
import { readBytes } from '../sources/read-entry.ts';
import { readWritten } from '../sources/written-data.ts';
import { formMap, type FormMap } from './cms-values.ts';
import { editedYaml } from './cms-yaml.ts';

/** Where the file as it was stands among the fields of a form; no field of a schema is called so. */
export const asItWas = '$file';

/** What an editor cannot save, in the words of the check. */
export class Refused extends Error {}

/** How the files of one kind are read and written. */
export interface FileFormat {
  extension: 'md' | 'yaml';
  /** The fields of a form. Throws an Error that says why where the file cannot be read. */
  fromFile: (text: string) => FormMap;
  /** The file. Throws `Refused` where the check would find an error in it that was not there before. */
  toFile: (fields: FormMap) => string;
}

/** Gives a changed body the manner of writing of the body before, where an editor with buttons has put it in its own. */
export type OldWriting = (body: string, before: string) => string;

/** The format of a kind. */
export function fileFormat(kind: Kind | 'site', oldWriting: OldWriting): FileFormat {
  const schema = jsonSchema(kind);
  const extension = kind === 'site' ? 'yaml' : kinds[kind].extension;
  const read = (text: string): ReturnType<typeof readFile> => readFile(text, extension, schema);
  const errorsIn = (text: string): Finding[] => {
    const zodSchema = kind === 'site' ? siteSchema : kinds[kind].schema;
    const { findings, isDraft } = readBytes(new TextEncoder().encode(text), extension, zodSchema);
    return findings.filter((finding) => problemIn('', finding, isDraft).severity === 'error');
  };
  return {
    extension,
    fromFile: (text) => {
      const { fields, body } = read(text);
      return { ...fields, ...(extension === 'md' ? { body } : {}), [asItWas]: text };
    },
    toFile: (fields) => {
      const text = textOf(fields[asItWas]);
      const old = text === '' ? { head: '', yaml: '', tail: '', body: '', fields: {} } : read(text);
      const yaml = editedYaml(old.yaml, schema, old.fields, fields);
      const written = extension === 'yaml' ? yaml : markdownFile(old, yaml, textOf(fields['body']), oldWriting);
      refuseErrors(errorsIn(written), text === '' ? [] : errorsIn(text));
      return written;
    },
  };
}

interface ReadFile {
  /** What stands before the fields: a line of dashes. */
  head: string;
  yaml: string;
  /** The closing line of dashes. */
  tail: string;
  body: string;
  fields: FormMap;
}

function readFile(text: string, extension: 'md' | 'yaml', schema: FieldSchema): ReadFile {
  if (extension === 'yaml') return { head: '', yaml: text, tail: '', body: '', fields: fieldsOf(text, 1, schema) };
  const split = splitFrontMatter(text);
  if ('finding' in split) throw new Error(worded(split.finding));
  const { yaml, yamlStart: from, body } = split;
  return {
    head: text.slice(0, from),
    yaml,
    tail: text.slice(from + yaml.length, text.length - body.length),
    body,
    fields: fieldsOf(yaml, 2, schema),
  };
}

function fieldsOf(yaml: string, firstLine: number, schema: FieldSchema): FormMap {
  const { data, findings } = readWritten(yaml, firstLine);
  const [fault] = findings;
  if (fault !== undefined) throw new Error(worded(fault));
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? formMap(schema, data) : {};
}

function markdownFile(old: ReadFile, yaml: string, body: string, oldWriting: OldWriting): string {
  const head = old.head === '' ? '---\n' : old.head;
  const tail = old.tail === '' ? '---\n' : old.tail.replace(/\n?$/, '\n');
  if (body.trim() === old.body.trim()) return head + yaml + tail + old.body;
  const kept = oldWriting(body.trim(), old.body.trim());
  const gap = /^\s*/.exec(old.body)?.[0] ?? '';
  return `${head}${yaml}${tail}${old.body.trim() === '' ? '\n' : gap}${kept}\n`;
}

function refuseErrors(found: readonly Finding[], before: readonly Finding[]): void {
  const known = new Set(before.map(({ code, field }) => `${code} ${field}`));
  const fresh = found.filter(({ code, field }) => !known.has(`${code} ${field}`));
  if (fresh.length > 0) throw new Refused(fresh.map(worded).join('\n'));
}

function worded({ field, line, message, hint }: Finding): string {
  return [`${field === '' ? `Line ${String(line)}` : field}: ${message}`, hint].filter((part) => part !== '').join(' ');
}

function textOf(value: FormMap[string]): string {
  return typeof value === 'string' ? value : '';
}
