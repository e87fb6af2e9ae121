/**
 * The forms of values that a schema knows, told apart in one place: the form asks by them, and reads and writes files
 * by them. A form that is not in this list stops the build, before an editor could lose by it what stands in a file.
 */
import type { FieldSchema } from '../schemas/json-schema.ts';

/** What a field holds. */
export type FormShape =
  /** Text, a number, a date, an ID. */
  | { is: 'text' }
  | { is: 'flag' }
  | { is: 'choice'; values: readonly string[] }
  | { is: 'list'; items: FieldSchema }
  /** `short` is the field of the map that may stand alone in its place. */
  | { is: 'map'; map: FieldSchema; short?: string }
  /** `membership: false` */
  | { is: 'map or false'; map: FieldSchema }
  /** `triggerWarnings: unassessed` */
  | { is: 'list or word'; list: FieldSchema; word: string };

/** The shape of a field. Throws a TypeError at a schema that is none of them. */
export function formShape(schema: FieldSchema): FormShape {
  const { anyOf, enum: values, form, properties, items, references } = schema;
  if (anyOf !== undefined) return unionShape(anyOf);
  if (form === 'flag') return { is: 'flag' };
  // An enumeration of IDs is a reference still.
  if (values !== undefined && references === undefined) return { is: 'choice', values: values.map(String) };
  if (properties !== undefined) return { is: 'map', map: schema };
  if (items !== undefined) return { is: 'list', items };
  if (takesText(schema)) return { is: 'text' };
  throw unknownShape(schema);
}

function unionShape(ways: readonly FieldSchema[]): FormShape {
  const [first, second, ...others] = ways;
  if (first !== undefined && second !== undefined && others.length === 0) {
    if (first.const === false && second.properties !== undefined) return { is: 'map or false', map: second };
    if (typeof first.const === 'string' && second.items !== undefined)
      return { is: 'list or word', list: second, word: first.const };
    const short = second.required?.length === 1 ? second.required[0] : undefined;
    if (takesText(first) && short !== undefined && second.properties?.[short]?.references === first.references)
      return { is: 'map', map: second, short };
  }
  throw unknownShape({ anyOf: ways });
}

function takesText({ type, const: fixed }: FieldSchema): boolean {
  return fixed === undefined && [type].flat().includes('string');
}

function unknownShape(schema: FieldSchema): TypeError {
  return new TypeError(`The editors' desk has no field for ${JSON.stringify(schema)}. Add its form to cms-shapes.ts.`);
}
