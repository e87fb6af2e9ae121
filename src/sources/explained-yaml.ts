/**
 * The fields of a new file as YAML that explains itself: each with its sentence on a line above it, those without a
 * value as comment lines to be filled. The sentences are the schema's own, so that none is kept twice.
 */
import { Document, isMap, isSeq, parse, visit } from 'yaml';
import { fieldExamples } from '../schemas/examples.ts';
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
  const examples = parse(fieldExamples[kind], { schema: 'failsafe' }) as Readonly<Record<string, unknown>>;
  let unfilled: string[] = [];
  for (const [name, field] of Object.entries(properties)) {
    const value = values[name];
    const comment = explanation(field);
    if (value === undefined) {
      unfilled.push(`${comment}\n ${name}: ${inOneLine(example(field, examples[name], today))}`);
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

/** A field's example with today in the place of every date: one that is taken over unread should not lie in the past. */
function example(field: FieldSchema, value: unknown, today: string): unknown {
  if (field.form === 'date') return today;
  if (Array.isArray(value)) return value.map((item) => example(field.items ?? {}, item, today));
  if (typeof value !== 'object' || value === null) return value;
  const within = Object.entries(fieldsWithin(field) ?? {});
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const [, schema = {}] = within.find(([known]) => known === name) ?? [];
      return [name, example(schema, inner, today)];
    }),
  );
}

/** A value as an editor would write it on one line. */
function inOneLine(value: unknown): string {
  const document = new Document(value, { schema: 'failsafe' });
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
  });
  const line = document.toString({ lineWidth: 0 }).trim();
  return line.replace(/(?<=\[) | (?=\])/g, '');
}
