/**
 * The fields of every kind of file, as the handbook explains them: read from the schemas that the check uses, so that
 * no field is explained that it does not know, and none is left out.
 */
import { parseDocument, isMap, isScalar } from 'yaml';
import { fieldExamples } from '../schemas/examples.ts';
import { jsonSchema, type FieldSchema } from '../schemas/json-schema.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { handbook } from '../words/handbook.ts';

/** A field, explained. Words between backticks are typed as they stand. */
export interface HandbookField {
  name: string;
  /** From the file's own fields: `image.alt`, `corrections.date`. */
  path: string;
  sentence: string;
  /** Whether it must be there, and what holds where it is not. */
  need: string;
  /** How its value is written. */
  written: string;
  /** Its lines of the example; a field inside another has none of its own. */
  example: string | undefined;
  /** The fields inside it. */
  inside: readonly HandbookField[];
}

/** The fields of a file of one kind, in their order; `ids` stand in the place of the example's words in capitals. */
export function handbookFields(kind: Kind | 'site', ids: ReadonlyMap<string, string>): HandbookField[] {
  const lines = exampleLines(withIds(fieldExamples[kind], ids));
  return fieldsIn(jsonSchema(kind)).map((field) => ({ ...field, example: lines.get(field.name) }));
}

/** A source with the publication's own IDs in it; where it has none, with `film-id`. */
export function withIds(source: string, ids: ReadonlyMap<string, string>): string {
  return source.replace(
    /\b(?:FILM|REVIEW|WARNING|CONTRIBUTOR|THEME)\b/g,
    (word) => ids.get(word) ?? `${word.toLowerCase()}-id`,
  );
}

/** Each field's lines, cut from a YAML text. */
function exampleLines(yaml: string): Map<string, string> {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) throw new Error('An example is no map of fields.');
  const starts = contents.items.flatMap(({ key }) =>
    isScalar(key) ? [{ name: String(key.value), at: key.range[0] }] : [],
  );
  return new Map(starts.map(({ name, at }, index) => [name, yaml.slice(at, starts[index + 1]?.at).trimEnd()]));
}

function fieldsIn(schema: FieldSchema, path = ''): HandbookField[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).map(([name, field]) => ({
    name,
    path: path + name,
    sentence: field.description ?? '',
    need: need(name, field, required),
    written: written(field),
    example: undefined,
    inside: mapsIn(field).flatMap((map) => fieldsIn(map, `${path}${name}.`)),
  }));
}

/** The maps that a value may be or hold. */
function mapsIn(schema: FieldSchema): FieldSchema[] {
  if (schema.properties !== undefined) return [schema];
  return [...(schema.items === undefined ? [] : [schema.items]), ...(schema.anyOf ?? [])].flatMap(mapsIn);
}

function need(name: string, field: FieldSchema, required: readonly string[]): string {
  const words = handbook.fields;
  if (required.includes(name)) return words.required;
  if (field.neededUnless !== undefined) return put(words.requiredUnless, { flag: typed(field.neededUnless) });
  const value = field.default;
  if (Array.isArray(value) && value.length === 0) return put(words.byDefault, { value: words.emptyList });
  return typeof value === 'string' ? put(words.byDefault, { value: typed(value) }) : words.optional;
}

function written(schema: FieldSchema): string {
  const words = handbook.written;
  const { form, references, enum: values, anyOf } = schema;
  if (anyOf !== undefined) return anyOf.map(written).reduce((one, other) => put(words.or, { one, other }));
  if (schema.const !== undefined) return typed(JSON.stringify(schema.const).replaceAll('"', ''));
  if (references !== undefined) return put(words.reference, { one: handbook.one[references] });
  if (values !== undefined)
    return put(words.values, { values: values.map((value) => typed(String(value))).join(', ') });
  if (schema.items !== undefined) return list(schema, schema.items);
  if (schema.properties !== undefined) return words.map;
  const numbers = { least: schema.minimum ?? 0, greatest: schema.maximum ?? 0, step: schema.multipleOf ?? 1 };
  switch (form) {
    case 'flag':
      return words.flag;
    case 'whole number':
      return put(words.wholeNumber, numbers);
    case 'number':
      return put(words.number, numbers);
    case 'date':
      return words.date;
    case 'web address':
      return words.webAddress;
    case 'image file':
      return words.imageFile;
    case 'colour':
      return words.colour;
    default:
      return schema.maxLength === undefined ? textForm(schema) : put(words.textUpTo, { most: schema.maxLength });
  }
}

/** The form that a text must have, out of what is said where it has not. */
function textForm({ patternErrorMessage = '' }: FieldSchema): string {
  const [, form] = /^(?:This must be|A \w+ is) (.+)\.$/.exec(patternErrorMessage) ?? [];
  const [, such] = /; write one (such as .+)\.$/.exec(patternErrorMessage) ?? [];
  if (form !== undefined) return form;
  return such === undefined ? handbook.written.text : put(handbook.written.textSuch, { such });
}

function list({ minItems: least, maxItems: greatest }: FieldSchema, items: FieldSchema): string {
  const words = handbook.written;
  const item = written(items);
  if (least !== undefined && greatest !== undefined) return put(words.listUpTo, { least, greatest, item });
  return least === undefined ? put(words.list, { item }) : put(words.listOf, { least, item });
}

/** Words that are typed as they stand. */
function typed(words: string): string {
  return `\`${words}\``;
}

function put(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_written, name: string) => String(values[name]));
}
