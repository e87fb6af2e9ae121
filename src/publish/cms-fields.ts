/**
 * The form of one kind of file in the editors' desk, made from the schema that the check reads the file with. A field
 * that is added to a schema stands in the form by that alone.
 */
import type { Field } from '@sveltia/cms';
import type { FieldSchema } from '../schemas/json-schema.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { formShape } from './cms-shapes.ts';

/** What an editor knows a thing by: the fields that stand for it in lists and choices. */
export const titleFields: Readonly<Record<Kind, string>> = {
  reviews: 'title',
  films: 'title',
  themes: 'name',
  warnings: 'label',
  contributors: 'name',
  comments: 'name',
  pages: 'title',
};

/** A pattern of JavaScript and the sentence that is said where a text does not match. */
export type Pattern = [pattern: string, message: string];

/** The words that refuse a wrong value of a field, by the way that leads to it: the check's own. */
export type Refusal = (path: readonly string[]) => string | undefined;

/** Kinds whose IDs are not the names of their files alone, so that an editor writes them by hand. */
const unlisted: ReadonlySet<Kind> = new Set(['comments']);

/** The fields of a form, in the order of the schema. */
export function formFields(schema: FieldSchema, refusal: Refusal, path: readonly string[] = []): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) =>
    formField(name, field, schema.required?.includes(name) === true, refusal, [...path, name]),
  );
}

function formField(
  name: string,
  schema: FieldSchema,
  required: boolean,
  refusal: Refusal,
  path: readonly string[],
): Field {
  const common = { name, label: fieldLabel(name), hint: fieldHint(schema), required, preview: false };
  const fieldsOf = (part: FieldSchema | undefined, ...steps: string[]): Field[] =>
    formFields(part ?? {}, refusal, [...path, ...steps]);
  const shape = formShape(schema);
  switch (shape.is) {
    case 'list or word':
      return {
        ...common,
        widget: 'object',
        types: [
          {
            name: 'assessed',
            label: 'Assessed',
            fields: [{ ...entries, widget: 'list', ...listOf(shape.list.items) }],
          },
          { name: shape.word, label: fieldLabel(shape.word), fields: [] },
        ],
      };
    case 'map or false':
    case 'map':
      return { ...common, widget: 'object', fields: fieldsOf(shape.map), collapsed: 'auto' };
    case 'list': {
      const { items } = shape;
      const count = { min: schema.minItems, max: schema.maxItems };
      if (items.references !== undefined && !unlisted.has(items.references))
        return { ...common, ...relation(items.references), multiple: true, ...count };
      return { ...common, widget: 'list', label_singular: itemLabel(name, items), ...count, ...listOf(items) };
    }
    case 'flag':
      return { ...common, required: false, widget: 'boolean', default: false };
    case 'choice':
      return {
        ...common,
        // What holds where nothing is written is chosen already.
        required: required || schema.default !== undefined,
        widget: 'select',
        options: shape.values.map((value) => ({ label: fieldLabel(value), value })),
        ...(typeof schema.default === 'string' ? { default: schema.default } : {}),
      };
    case 'text':
      return textField(common, schema, refusal(path));
  }

  /** The items of a list: maps, or a single value each. */
  function listOf(items: FieldSchema | undefined): { fields: Field[] } | { field: Field } {
    const shapeOfItem = formShape(items ?? {});
    if (shapeOfItem.is === 'map') return { fields: fieldsOf(shapeOfItem.map, '0') };
    return { field: formField('item', items ?? {}, true, refusal, [...path, '0']) };
  }
}

const entries = {
  name: 'entries',
  label: 'Topics',
  label_singular: 'Topic',
  hint: 'None says: assessed, and no topic applies.',
  required: false,
  preview: false,
};

type Common = Pick<Field, 'name' | 'label'> & { hint: string; required: boolean; preview: boolean };

/** A plain value. A date is a text too: a calendar would write every form of a date in its own. */
function textField(common: Common, schema: FieldSchema, refused: string | undefined): Field {
  const { references, form, maxLength } = schema;
  if (references !== undefined && !unlisted.has(references)) return { ...common, ...relation(references) };
  const pattern = patternOf(schema, refused);
  const checked = pattern === undefined ? {} : { pattern };
  if (form === 'whole number') return { ...common, widget: 'number', value_type: 'int/string' };
  if (form === 'number') return { ...common, widget: 'number', value_type: 'float/string', step: 0.5 };
  if (form === 'image file') return { ...common, widget: 'image', choose_url: false };
  const text = { ...common, use_emoji_autocomplete: false, ...checked };
  return maxLength !== undefined && maxLength > 140
    ? { ...text, widget: 'text' }
    : { ...text, widget: 'string', type: 'text' };
}

/** An ID, chosen by the name of what it stands for. */
export function relation(kind: Kind) {
  const title = titleFields[kind];
  const shown = kind === 'films' ? '{{title}} ({{year}})' : `{{${title}}}`;
  return {
    widget: 'relation' as const,
    collection: kind,
    value_field: '{{slug}}',
    display_fields: [shown],
    search_fields: [title, '{{slug}}'],
    dropdown_threshold: 0,
  };
}

/** The forms that say more than a line of text; the check asks for more, and never for less. */
const formPatterns: Partial<Record<NonNullable<FieldSchema['form']>, string>> = {
  date: String.raw`^\s*\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?: ?(?:[Zz]|[+-]\d{2}:?\d{2}))?)?\s*$`,
  'web address': String.raw`^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]`,
};

function patternOf({ form, pattern, prose }: FieldSchema, refused: string | undefined): Pattern | undefined {
  // Of words the schema's pattern says that they are not empty and not too long: the form requires and the save counts.
  if (prose === true) return undefined;
  const asked = pattern ?? (form === undefined ? undefined : formPatterns[form]);
  if (asked === undefined) return undefined;
  // The patterns of JSON Schema know no flags; these two are read without regard to capitals by the check.
  const lenient = form === 'colour' || asked.includes('mailto:') ? bothCases(asked) : asked;
  return [lenient, refused ?? 'This has not the form that the field asks for.'];
}

function bothCases(pattern: string): string {
  return pattern
    .replace('0-9a-f', '0-9a-fA-F')
    .replace('0-9a-f', '0-9a-fA-F')
    .replace('mailto:', '[Mm][Aa][Ii][Ll][Tt][Oo]:')
    .replace('https?', '[Hh][Tt][Tt][Pp][Ss]?');
}

const spelledLabels: Readonly<Record<string, string>> = {
  src: 'File',
  alt: 'Description for those who do not see it',
  href: 'Link',
  url: 'Link',
  imdb: 'IMDb',
  tmdb: 'TMDB',
  item: 'Entry',
};

/** `triggerWarnings` as `Trigger warnings`. */
export function fieldLabel(name: string): string {
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spelledLabels[name] ?? words.charAt(0).toUpperCase() + words.slice(1).replace(/ url$/, ' link');
}

/** What one item of a list is: "A director." says so. */
function itemLabel(name: string, { description = '' }: FieldSchema): string {
  const [, noun] = /^An?(?:other)? ([^.,]+)/.exec(description) ?? [];
  return noun === undefined ? fieldLabel(name) : fieldLabel(noun);
}

/** The sentence of the schema; the form reads Markdown in it. */
export function fieldHint({ description = '', maxLength, prose }: FieldSchema): string {
  const most = prose === true && maxLength !== undefined && maxLength < 10_000;
  const limit = most ? ` At most ${String(maxLength)} characters.` : '';
  return description.replace(/[\\_*[\]~]/g, String.raw`\$&`) + limit;
}
