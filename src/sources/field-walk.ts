/**
 * Walks written data beside its schema. It exists so that questions about fields (which are prose, which are
 * IDs of what) are asked of the schema itself, and so that they are answered even where another field is wrong.
 */
import * as z from 'zod';
import { fieldMeta, type FieldMeta } from '../schemas/field.ts';
import type { Written, WrittenPath } from './written-data.ts';

/** A plain value that was written into a known field. */
export interface WrittenField {
  path: WrittenPath;
  value: string;
  meta: FieldMeta;
}

/** Every plain value that stands in a field the schema describes. */
export function writtenFields(schema: z.ZodType, data: Written | undefined): WrittenField[] {
  const found: WrittenField[] = [];
  visit(schema, data, [], found);
  return found;
}

function visit(schema: z.core.$ZodType, data: Written | undefined, path: PropertyKey[], found: WrittenField[]): void {
  if (data === undefined || data === null) return;
  const meta = fieldMeta.get(schema);
  if (meta !== undefined && typeof data === 'string') {
    found.push({ path, value: data, meta });
    return;
  }
  for (const option of alternatives(schema)) {
    if (option instanceof z.ZodObject && typeof data === 'object' && !Array.isArray(data))
      for (const [key, child] of Object.entries<z.ZodType>(option.shape))
        visit(child, data[key], [...path, key], found);
    else if (option instanceof z.ZodArray && Array.isArray(data))
      data.forEach((item, index) => {
        visit(option.element, item, [...path, index], found);
      });
    else if (option !== schema) visit(option, data, path, found);
  }
}

/** The names of the fields that may stand in the map at `path`. */
export function fieldsOf(schema: z.core.$ZodType, path: WrittenPath): string[] {
  const [step, ...rest] = path;
  return alternatives(schema).flatMap((option) => {
    if (option instanceof z.ZodObject) {
      const shape = option.shape as Record<string, z.ZodType>;
      if (step === undefined) return Object.keys(shape);
      const child = shape[String(step)];
      return child === undefined ? [] : fieldsOf(child, rest);
    }
    if (option instanceof z.ZodArray) return step === undefined ? [] : fieldsOf(option.element, rest);
    return option === schema ? [] : fieldsOf(option, path);
  });
}

/** What a schema comes down to under its wrappers: one schema, or each alternative of a union. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldMeta.has(schema.def.innerType) ? [schema.def.innerType] : alternatives(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return fieldMeta.has(schema.def.in) ? [schema.def.in] : alternatives(schema.def.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => alternatives(option));
  return [schema];
}
