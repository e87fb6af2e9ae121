/** The schemas as an editor's tools read them. */
import { describe, expect, it } from 'vitest';
import { jsonSchema, type FieldSchema } from '../../src/schemas/json-schema.ts';
import { kindNames } from '../../src/schemas/kind-names.ts';

/** The paths of the fields below a schema that say nothing to the person who fills them. */
function silentFields({ properties = {}, items, anyOf = [] }: FieldSchema, path: string): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description === undefined ? [`${path}.${name}`] : []),
      ...silentFields(field, `${path}.${name}`),
    ]),
    ...(items === undefined ? [] : silentFields(items, `${path}[]`)),
    ...anyOf.flatMap((way) => silentFields(way, path)),
  ];
}

describe('a JSON Schema of content', () => {
  it.each([...kindNames, 'site' as const])('says a sentence about every field of %s', (kind) => {
    expect(silentFields(jsonSchema(kind), kind)).toEqual([]);
  });

  it('lists what there is to refer to, with its name', () => {
    const films = new Map([['parasite', 'Parasite (2019)']]);
    expect(jsonSchema('reviews', { films }).properties?.['films']?.items).toMatchObject({
      enum: ['parasite'],
      markdownEnumDescriptions: ['Parasite (2019)'],
    });
  });

  it('asks for what the check asks for, and knows no field that the check does not', () => {
    const { required, additionalProperties } = jsonSchema('reviews');
    expect(required).toEqual(['title', 'standfirst', 'authors', 'films', 'themes', 'triggerWarnings', 'spoilers']);
    expect(additionalProperties).toBe(false);
  });

  it('takes plain values as YAML reads them', () => {
    const { properties = {} } = jsonSchema('films');
    expect(properties['year']?.type).toEqual(['integer', 'string']);
    expect(properties['title']?.type).toContain('number');
    expect(jsonSchema('reviews').properties?.['draft']?.type).toBe('boolean');
    expect(properties['released']?.type).toBe('string');
  });

  it('asks for a date where a review is no draft', () => {
    const { if: condition, else: otherwise } = jsonSchema('reviews');
    expect(condition).toEqual({ properties: { draft: { const: true } }, required: ['draft'] });
    expect(otherwise).toEqual({ required: ['published'] });
  });

  it('takes an ID that YAML reads as a number, written either way', () => {
    const films = new Map([['1917', '1917 (2019)']]);
    expect(jsonSchema('reviews', { films }).properties?.['films']?.items?.enum).toEqual(['1917', 1917]);
  });
});
