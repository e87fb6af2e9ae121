/**
 * The schemas as JSON Schema, for whoever shows an editor the fields: the editor's own tools, the form in the browser,
 * the handbook. It is written from the zod schemas, so that none of them can ask for what the check refuses.
 */
import * as z from 'zod';
import { fieldMeta, type FieldForm } from './field.ts';
import type { Kind } from './kind-names.ts';
import { kinds } from './kinds.ts';
import { siteSchema } from './site.ts';

/** What there is to refer to: for each kind its IDs, each with the name that a person knows it by. */
export type KnownIds = Partial<Record<Kind, ReadonlyMap<string, string>>>;

/** A field, or the whole of a file (JSON Schema, draft 7, as editors' tools read it), with what only Cuemark knows. */
export interface FieldSchema {
  $schema?: string;
  title?: string;
  type?: string | readonly string[];
  description?: string;
  properties?: Record<string, FieldSchema>;
  required?: readonly string[];
  additionalProperties?: false;
  items?: FieldSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  anyOf?: readonly FieldSchema[];
  enum?: readonly unknown[];
  /** What each value of `enum` stands for; VS Code shows it. */
  markdownEnumDescriptions?: readonly string[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  maxLength?: number;
  /** The kind whose IDs may stand here. */
  references?: Kind;
  /** It is prose, in which an editor writes sentences or names. */
  prose?: true;
  form?: FieldForm;
}

/** The fields of a file of one kind, or of `site.yaml`; `known` makes an enumeration of every reference. */
export function jsonSchema(kind: Kind | 'site', known: KnownIds = {}): FieldSchema {
  const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
  const written = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    metadata: fieldMeta,
    override: ({ jsonSchema: field }) => {
      asWritten(field as FieldSchema & { most?: number }, known);
    },
  });
  return { ...(written as FieldSchema), title: kind === 'site' ? 'The publication' : kinds[kind].noun };
}

/**
 * The schemas take every plain value as the text that was written; a tool that reads YAML by itself sees `true`,
 * `1917` and `3.5` as what they are there, and both are right.
 */
function asWritten(field: FieldSchema & { most?: number }, known: KnownIds): void {
  const { form, most, references } = field;
  if (form === 'flag') {
    field.type = 'boolean';
    delete field.enum;
  } else if (form === 'whole number') field.type = ['integer', 'string'];
  else if (form === 'number') field.type = ['number', 'string'];
  else if (field.const === 'false') Object.assign(field, { type: 'boolean', const: false });
  else if (field.type === 'string' && field.enum === undefined && field.const === undefined)
    field.type = ['string', 'number', 'boolean'];
  if (most !== undefined) field.maxLength = most;
  delete field.most;
  const ids = references === undefined ? undefined : known[references];
  if (ids !== undefined && ids.size > 0)
    Object.assign(field, { enum: [...ids.keys()], markdownEnumDescriptions: [...ids.values()] });
  if (field.type === 'array') field.uniqueItems = true;
}
