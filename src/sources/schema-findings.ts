/**
 * What a schema says against written data, in an editor's words. It exists because zod speaks of types to
 * programmers, and reports a key it does not know without the key that was meant.
 */
import * as z from 'zod';
import { fieldPath, namesNear, suggestion, type Finding } from '../problem.ts';
import { idPattern, nearestId } from '../schemas/field.ts';
import { fieldsOf } from './field-walk.ts';
import type { WrittenData, WrittenPath } from './written-data.ts';

/** The data that a schema reads, or undefined, and all that is wrong with it. */
export interface SchemaResult {
  data: unknown;
  /** The fields that can be read by themselves, where others cannot too. */
  readable: Record<string, unknown>;
  findings: Finding[];
}

/** Reads written data with a kind's schema. A file without a single field is read as an empty map. */
export function readWithSchema(written: WrittenData, schema: z.ZodType): SchemaResult {
  const result = schema.safeParse(written.data ?? Object.create(null));
  if (result.success) return { data: result.data, readable: result.data as Record<string, unknown>, findings: [] };
  const issues = result.error.issues.flatMap((issue) => innerIssues(issue, []));
  return {
    data: undefined,
    readable: readableFields(written, schema),
    findings: issues.flatMap((issue) => findingsOf(issue, written, schema)),
  };
}

/** One fault must not hide the next: what concerns a sound field is asked even where another field is broken. */
function readableFields({ data }: WrittenData, schema: z.ZodType): Record<string, unknown> {
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!(schema instanceof z.ZodObject) || !isMap) return {};
  return Object.fromEntries(
    Object.entries<z.ZodType>(schema.shape).flatMap(([key, field]) => {
      const read = field.safeParse(data[key]);
      return read.success ? [[key, read.data]] : [];
    }),
  );
}

type Issue = z.core.$ZodIssue;

/** Of a union's failures, those of the alternative that the editor evidently meant: the one that went deepest. */
function innerIssues(issue: Issue, prefix: PropertyKey[]): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const alternatives = issue.errors.map((issues) => issues.flatMap((inner) => innerIssues(inner, path)));
  const meant = alternatives.find((issues) => !issues.some((inner) => isWrongShape(inner, path)));
  return meant ?? [{ ...issue, path }];
}

function isWrongShape(issue: Issue, path: WrittenPath): boolean {
  const isHere = issue.path.length === path.length;
  return isHere && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union');
}

function findingsOf(issue: Issue, written: WrittenData, schema: z.ZodType): Finding[] {
  const { path } = issue;
  const field = fieldPath(path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(schema, path);
    return issue.keys.map((key) => ({
      code: 'unknown-field' as const,
      ...written.placeOfKey([...path, key]),
      field: fieldPath([...path, key]),
      message: `"${key}" is not a field here.`,
      ...suggestion(key, namesNear(key, known), `The fields are ${known.join(', ')}.`),
    }));
  }
  const value = valueAt(written.data, path);
  if (value === undefined) {
    const isWrittenEmpty = written.hasKey(path);
    return [
      {
        code: 'missing-field',
        ...(isWrittenEmpty ? written.placeOf(path) : { line: 1, column: 1 }),
        field,
        message: isWrittenEmpty ? `"${field}" has no value.` : `"${field}" is missing.`,
        hint: hintOfMissing(String(path.at(-1))),
      },
    ];
  }
  return [
    {
      code: 'invalid-value',
      ...written.placeOf(path),
      field,
      message: `${describe(value)}: ${wordedIssue(issue)}.`,
      ...hintOf(issue, value),
    },
  ];
}

function valueAt(data: unknown, path: WrittenPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'Nothing is written here';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return Array.isArray(value) ? 'A list stands here' : 'A map stands here';
}

const shapes: Record<string, string> = {
  string: 'this must be text',
  array: 'this must be a list',
  object: 'this must be a map of fields',
};

function wordedIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return shapes[issue.expected] ?? `this must be ${issue.expected}`;
    case 'invalid_value':
      return issue.message.startsWith('Invalid')
        ? `this must be ${issue.values.map(String).join(' or ')}`
        : issue.message;
    case 'invalid_union':
      return 'this has a form that the field does not know';
    default:
      return issue.message;
  }
}

function hintOf(issue: Issue, value: unknown): Pick<Finding, 'hint' | 'meant'> {
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return suggestion(value, namesNear(value, issue.values.map(String)), '');
  if (issue.code === 'invalid_format' && issue.pattern === String(idPattern) && typeof value === 'string')
    return meantId(value);
  if (issue.code === 'invalid_union') return { hint: oneOf(examples[String(issue.path.at(-1))]) };
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return { hint: 'Write a list: [one, two], or one entry a line, each after "- ".' };
  return { hint: '' };
}

function oneOf(example: string | undefined): string {
  return example === undefined ? '' : `Write ${example}.`;
}

/** `Sexual Violence` was meant as `sexual-violence`. */
function meantId(written: string): Pick<Finding, 'hint' | 'meant'> {
  const id = nearestId(written.replace(/\.(?:md|yaml)$/, ''));
  return suggestion(id, id === '' ? [] : [id], '');
}

const examples: Record<string, string> = {
  title: 'title: A title',
  standfirst: 'standfirst: One or two sentences that say what the review is about',
  authors: 'authors: [critic-id]',
  published: 'published: 2026-05-01, or draft: true',
  films: 'films: [film-id]',
  themes: 'themes: [theme-id]',
  triggerWarnings: 'triggerWarnings: [] where the text was assessed and none apply, a list of topics, or unassessed',
  membership: 'membership: false, or its heading, text, action and url',
  spoilers: 'spoilers: none, marked, throughout or unassessed',
  alt: 'alt: What the image shows',
  credit: 'credit: Who made the image',
};

function hintOfMissing(field: string): string {
  const example = examples[field];
  return example === undefined ? `Write "${field}:" and its value behind it.` : `Write ${example}.`;
}
