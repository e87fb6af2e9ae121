/**
 * What stands in a file as a form shows it, and back. The form has one way to show a value where a file has several: an
 * ID alone or a map, a word in place of a list. Both ways lead through here, so that the two can be compared.
 */
import type { FieldSchema } from '../schemas/json-schema.ts';
import type { Written } from '../sources/written-data.ts';
import { formShape } from './cms-shapes.ts';

/** A value in the form: text, a flag, a list, a map; `null` or nothing where nothing is entered. */
export type FormValue = string | number | boolean | null | undefined | FormValue[] | FormMap;

/** The fields of a form, or of a part of it. */
export interface FormMap {
  [name: string]: FormValue;
}

/** What the form shows for a written value; undefined where it shows an empty field. */
export function formValue(schema: FieldSchema, written: Written | undefined): FormValue {
  if (written === undefined || written === null) return undefined;
  const shape = formShape(schema);
  switch (shape.is) {
    case 'text':
    case 'choice':
      return typeof written === 'string' ? written.trim() : undefined;
    case 'flag':
      return written === 'true';
    case 'list':
      return listOf(written).map((item) => formValue(shape.items, item) ?? '');
    case 'map':
      if (isMap(written)) return formMap(shape.map, written);
      return shape.short === undefined ? undefined : formMap(shape.map, { [shape.short]: written });
    case 'map or false':
      return isMap(written) ? formMap(shape.map, written) : undefined;
    case 'list or word':
      return written === shape.word
        ? { type: shape.word }
        : { type: 'assessed', entries: formValue(shape.list, listOf(written)) };
  }
}

/** What the form shows for a map of fields; a field that holds nothing is left out. */
export function formMap(schema: FieldSchema, written: Record<string, Written>): FormMap {
  const map: FormMap = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const value = formValue(field, Object.hasOwn(written, name) ? written[name] : undefined);
    if (value !== undefined) map[name] = value;
  }
  return map;
}

/**
 * What a form's value is in a file, in the shortest way of writing it; undefined where it is left out, because nothing
 * is entered or it is what holds anyway.
 */
export function writtenValue(schema: FieldSchema, value: FormValue): Written | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const shape = formShape(schema);
  switch (shape.is) {
    case 'text':
    case 'choice': {
      const text = typeof value === 'object' ? '' : String(value).trim();
      return text === '' || text === schema.default ? undefined : text;
    }
    case 'flag':
      return value === true || value === 'true' ? 'true' : undefined;
    case 'list': {
      const items = itemsOf(value).flatMap((item) => writtenValue(shape.items, item) ?? []);
      return items.length === 0 ? undefined : items;
    }
    case 'map': {
      const map = writtenMap(shape.map, value);
      const [only, ...others] = Object.keys(map ?? {});
      return map !== undefined && only !== undefined && only === shape.short && others.length === 0 ? map[only] : map;
    }
    case 'map or false':
      return writtenMap(shape.map, value);
    case 'list or word': {
      const { type, entries } = isFormMap(value) ? value : {};
      if (type === shape.word) return shape.word;
      // An empty list says that somebody has looked: it is not the same as nothing.
      return type === 'assessed' ? (writtenValue(shape.list, entries) ?? []) : undefined;
    }
  }
}

function writtenMap(schema: FieldSchema, value: FormValue): Record<string, Written> | undefined {
  if (!isFormMap(value)) return undefined;
  const map: Record<string, Written> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const written = writtenValue(field, value[name]);
    if (written !== undefined) map[name] = written;
  }
  return Object.keys(map).length === 0 ? undefined : map;
}

/** Do two values of the form say the same? */
export function saySame(schema: FieldSchema, one: FormValue, other: FormValue): boolean {
  return JSON.stringify(writtenValue(schema, one)) === JSON.stringify(writtenValue(schema, other));
}

/** The items of a list in the form. */
export function itemsOf(value: FormValue): FormValue[] {
  return Array.isArray(value) ? value : [];
}

/** Is this a map of fields in the form? */
export function isFormMap(value: FormValue): value is FormMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(written: Written): Written[] {
  return Array.isArray(written) ? written : [written];
}

function isMap(written: Written): written is Record<string, Written> {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}
