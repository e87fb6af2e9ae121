/**
 * The schemas as JSON Schema, for whoever shows an editor the fields: the editor's own tools, the form in the browser,
 * the handbook. It is written from the zod schemas, so that none of them can ask for what the check refuses.
 */
import * as z from 'zod';
import { fieldMeta, type FieldForm, type FieldMeta } from './field.ts';
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
  /** What the YAML language server says where the pattern does not match. */
  patternErrorMessage?: string;
  /** What it says of whatever else is wrong with the value. */
  errorMessage?: string;
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
  /** It may be left out only where this flag beside it is true. */
  neededUnless?: string;
  if?: FieldSchema;
  else?: FieldSchema;
}

/** What zod has written of a field, with what its meta says. */
type WrittenSchema = FieldSchema & Pick<FieldMeta, 'most' | 'asks'>;

/** The fields of a file of one kind, or of `site.yaml`; `known` makes an enumeration of every reference. */
export function jsonSchema(kind: Kind | 'site', known: KnownIds = {}): FieldSchema {
  const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
  const written = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    metadata: fieldMeta,
    override: ({ jsonSchema: field }) => {
      asWritten(field as WrittenSchema, known);
    },
  });
  return { ...(written as FieldSchema), title: kind === 'site' ? 'The publication' : kinds[kind].noun };
}

/**
 * The schemas take every plain value as the text that was written; a tool that reads YAML by itself sees `true`,
 * `1917` and `3.5` as what they are there, and both are right.
 */
function asWritten(field: WrittenSchema, known: KnownIds): void {
  const { form, most, asks, references } = field;
  if (form === 'flag') {
    field.type = 'boolean';
    delete field.enum;
  } else if (form === 'whole number') field.type = ['integer', 'string'];
  else if (form === 'number') field.type = ['number', 'string'];
  else if (field.const === 'false') Object.assign(field, { type: 'boolean', const: false });
  else if ([field.type].flat().includes('string') && field.enum === undefined && field.const === undefined)
    field.type = plainTypes(asks?.pattern ?? field.pattern);
  if (most !== undefined) field.maxLength = most;
  Object.assign(field, asks);
  // A list or a number in the place of a text is refused in the same words.
  if (field.type === 'string' && asks?.patternErrorMessage !== undefined) field.errorMessage = asks.patternErrorMessage;
  delete field.most;
  delete field.asks;
  const ids = references === undefined ? undefined : known[references];
  if (references !== undefined && ids !== undefined && ids.size > 0) Object.assign(field, oneOfIds(references, ids));
  // Of maps, equal ones are no fault.
  if (field.type === 'array' && field.items?.type !== 'object') field.uniqueItems = true;
  Object.assign(field, unlessFlag(field.properties));
}

/** Text, and what else a value that keeps the pattern can be once YAML has read it. */
function plainTypes(pattern = ''): NonNullable<FieldSchema['type']> {
  const takes = (text: string): boolean => new RegExp(pattern, 'u').test(text);
  const others = [...(takes('1917') ? ['number'] : []), ...(takes('true') ? ['boolean'] : [])];
  return others.length === 0 ? 'string' : ['string', ...others];
}

/** The IDs that may stand in a field. YAML reads `1917` as a number, and without quotes it is an ID all the same. */
function oneOfIds(kind: Kind, ids: ReadonlyMap<string, string>): FieldSchema {
  const values = [...ids].flatMap(([id, name]) => [
    { id, name },
    ...(/^(?:0|[1-9]\d*)$/.test(id) ? [{ id: Number(id), name }] : []),
  ]);
  const { noun, extension } = kinds[kind];
  return {
    enum: values.map(({ id }) => id),
    markdownEnumDescriptions: values.map(({ name }) => name),
    errorMessage: `There is no ${noun} with this ID. Create ${kind}/ID.${extension}, or use the ID of a ${noun} that is there.`,
  };
}

/** What is required of a map where a flag in it is not true. */
function unlessFlag(fields: Record<string, FieldSchema> = {}): Pick<FieldSchema, 'if' | 'else'> {
  const [needed] = Object.entries(fields).filter(([, { neededUnless }]) => neededUnless !== undefined);
  if (needed === undefined) return {};
  const [name, { neededUnless = '' }] = needed;
  return {
    if: { properties: { [neededUnless]: { const: true } }, required: [neededUnless] },
    else: { required: [name] },
  };
}
