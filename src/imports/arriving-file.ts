/** A file as an import writes it: its fields in the schema's order, as an editor would set them, and its body. */
import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import * as z from 'zod';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import type { UnwrittenFile } from '../sources/unwritten-content.ts';

/** A thing that arrives. */
export interface ArrivingThing {
  kind: Kind;
  id: string;
  /** Values by field; those that are undefined and lists that are empty are left out, but for `triggerWarnings`. */
  fields: Readonly<Record<string, unknown>>;
  /** Markdown, without a line break at its end. */
  body?: string;
  /** Does it have a folder of its own, for the images beside it? */
  hasFolder?: boolean;
}

/** The file. */
export function arrivingFile({ kind, id, fields, body = '', hasFolder = false }: ArrivingThing): UnwrittenFile {
  const { extension } = kinds[kind];
  const yaml = writtenFields(kind, fields);
  const text = extension === 'yaml' ? yaml : `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
  return { kind, id, file: `${kind}/${id}${hasFolder ? '/index' : ''}.${extension}`, text };
}

function writtenFields(kind: Kind, fields: ArrivingThing['fields']): string {
  const written = fieldNames(kind)
    .map((name) => [name, fields[name]] as const)
    .filter(([name, value]) => isSaid(value) || (name === 'triggerWarnings' && value !== undefined));
  const document = new Document(Object.fromEntries(written));
  visit(document, {
    // Lists of IDs take one line, and so do maps in lists; sentences get a line each.
    Seq: (_, list, path) => {
      const parent = path.at(-1);
      const key = isPair(parent) && isScalar(parent.key) ? parent.key.value : '';
      list.flow = list.items.every(isScalar) && key !== 'aliases' && key !== 'alsoKnownAs';
    },
    Map: (_, map, path) => {
      map.flow = isSeq(path.at(-1));
    },
  });
  if (isMap(document.contents) && document.contents.items.length === 0) return '';
  return document.toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: true });
}

/** The names of a kind's fields as its schema orders them; thousands of files ask, so no JSON Schema is made of it. */
function fieldNames(kind: Kind): string[] {
  const { schema } = kinds[kind];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
