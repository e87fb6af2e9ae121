/**
 * The fields of a new file as YAML that explains itself: each with its sentence on a line above it, those without a
 * value as comment lines to be filled. The sentences are the schema's own, so that none is kept twice.
 */
import { Document, isMap, isSeq, visit } from 'yaml';
import { jsonSchema, type FieldSchema } from '../schemas/json-schema.ts';
import type { Kind } from '../schemas/kind-names.ts';

/** Values by field; a field that is left out or undefined becomes a comment. */
export type FieldValues = Readonly<Record<string, unknown>>;

/**
 * The fields of a kind, or of `site.yaml`, in the schema's order; ends with a line break. `today` (`2026-05-01`)
 * stands where a date is shown as an example.
 */
export function explainedYaml(kind: Kind | 'site', values: FieldValues, today: string): string {
  const document = new Document({});
  const { properties = {} } = jsonSchema(kind);
  let unfilled: string[] = [];
  for (const [name, field] of Object.entries(properties)) {
    const value = values[name];
    const comment = explanation(field);
    if (value === undefined) {
      unfilled.push(`${comment}\n ${name}: ${example(field, today)}`);
      continue;
    }
    const pair = document.createPair(name, value);
    pair.key.commentBefore = [...unfilled, comment].join('\n\n');
    pair.key.spaceBefore = isMap(document.contents) && document.contents.items.length > 0;
    document.add(pair);
    unfilled = [];
  }
  if (unfilled.length > 0) document.comment = unfilled.join('\n\n');
  visit(document, {
    Map: (_, map, path) => {
      // A map in a list takes one line, as editors write it.
      map.flow = isSeq(path.at(-1));
    },
  });
  return document.toString({ lineWidth: 0, blockQuote: false });
}

/** The field's sentence, and under it those of the fields within it. */
function explanation(field: FieldSchema): string {
  const within = Object.entries(fieldsWithin(field) ?? {}).map(([name, { description = '' }]) =>
    `   ${name}: ${description}`.trimEnd(),
  );
  return [` ${field.description ?? ''}`, ...within].join('\n');
}

/** The fields of a field that is a map, or a list of maps. */
function fieldsWithin(field: FieldSchema): Record<string, FieldSchema> | undefined {
  const below = [...(field.items === undefined ? [] : [field.items]), ...(field.anyOf ?? [])];
  return field.properties ?? below.map(fieldsWithin).find((found) => found !== undefined);
}

const examples: Readonly<Partial<Record<NonNullable<FieldSchema['form']>, string>>> = {
  flag: 'true',
  'whole number': '100',
  number: '3.5',
  'web address': 'https://...',
  'image file': 'picture.jpg',
  colour: '"#8a1c1c"',
};

/** A value of the right shape, as it is written on one line. */
function example(field: FieldSchema, today: string): string {
  const { properties, items, minItems = 1, anyOf = [], form, enum: values } = field;
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, within]) => `${name}: ${example(within, today)}`);
    return `{ ${fields.join(', ')} }`;
  }
  if (items !== undefined) return `[${Array.from({ length: minItems }, () => example(items, today)).join(', ')}]`;
  const way = anyOf.findLast(({ const: fixed }) => fixed === undefined);
  if (way !== undefined) return example(way, today);
  if (values !== undefined) return String(values[0]);
  if (form === 'date') return today;
  return form === undefined ? '...' : (examples[form] ?? '...');
}
