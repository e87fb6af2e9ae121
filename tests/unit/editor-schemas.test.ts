/** The schemas that are written for editors' tools: whether the YAML language server and the check agree by them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemaFile, editorSchemas } from '../../src/publish/editor-schemas.ts';
import type { Problem } from '../../src/problem.ts';
import type { FieldSchema } from '../../src/schemas/json-schema.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { projectRoot } from '../support/built-publication.ts';
import { schemaFaults, type SchemaFault } from '../support/schema-faults.ts';

const publications = join(projectRoot, 'tests/fixtures/problems');
const names = readdirSync(publications).sort();
/** Bytes and documents that are no map are the YAML parser's to refuse, or the check's alone. */
const unread = ['frontmatter-syntax', 'invalid-encoding'];

function expected(name: string): Problem[] {
  return JSON.parse(readFileSync(join(publications, name, 'expected.json'), 'utf8')) as Problem[];
}

const faultsByName = new Map<string, Promise<SchemaFault[]>>();
function faultsOf(name: string): Promise<SchemaFault[]> {
  const faults = faultsByName.get(name) ?? schemaFaults(join(publications, name));
  faultsByName.set(name, faults);
  return faults;
}

/** The server tells a missing field at the map that lacks it, and the check on line 1. */
function isToldOf({ file, line, code }: Problem, faults: readonly SchemaFault[]): boolean {
  return faults.some((fault) => fault.file === file && (fault.line === line || code === 'missing-field'));
}

describe('the YAML language server', () => {
  it.each(['content', 'tests/fixtures/magazine'])(
    'finds nothing in %s, in which the check finds nothing',
    async (folder) => {
      expect(await schemaFaults(join(projectRoot, folder))).toEqual([]);
    },
    60_000,
  );

  it('finds the faults of fields that the check finds, but for what a schema cannot know', async () => {
    const missed: string[] = [];
    for (const name of names.filter((other) => !unread.includes(other))) {
      const faults = await faultsOf(name);
      const ofFields = expected(name).filter(
        ({ code, field, file }) =>
          ['missing-field', 'unknown-field', 'invalid-value', 'unknown-reference'].includes(code) &&
          field !== 'body' &&
          file !== 'permalinks.txt',
      );
      for (const problem of ofFields)
        if (!isToldOf(problem, faults)) missed.push(`${problem.file} ${problem.field}: ${problem.message}`);
    }
    expect(missed).toEqual([
      'films/wrong.yaml languages[0]: "xx-invalid-tag-here": this is no language tag; write one such as en, hi or pt-BR.',
      'reviews/earlier.md updated: "2026-05-01" lies before the day of publication, 2026-05-02T10:30:00.',
      'reviews/translated.md translationOf: "same-day" is in the same language as this review, en.',
      'site.yaml timeZone: "Bombay": this is no time zone; write an IANA name such as Asia/Kolkata or UTC.',
      'themes/over.md parent: This theme is above itself: its parents lead back to it.',
      'themes/under.md parent: This theme is above itself: its parents lead back to it.',
    ]);
  }, 60_000);

  it('refuses nothing that the check takes', async () => {
    const refused: string[] = [];
    for (const name of names.filter((other) => !unread.includes(other))) {
      const problems = expected(name);
      for (const { file, line, message } of await faultsOf(name))
        if (!problems.some((problem) => isToldOf(problem, [{ file, line, message }])))
          refused.push(`${name}/${file}:${String(line)} ${message}`);
    }
    expect(refused).toEqual([]);
  }, 60_000);
});

describe('the length of a text', () => {
  it('is counted as readers count it, whatever the script', async () => {
    const { entries } = await readContent(join(publications, 'missing-alt'));
    const files = editorSchemas({ entries }, (file) => new URL(`file:///${file}`));
    const schema = JSON.parse(files.get(editorSchemaFile('reviews')) ?? '') as FieldSchema;
    const title = new RegExp(schema.properties?.['title']?.pattern ?? '', 'u');
    for (const letter of ['a', 'क्षि', 'e\u0301', '👩🏽‍🚀', 'ৎ']) {
      expect(title.test(letter.repeat(140)), letter).toBe(true);
      expect(title.test(letter.repeat(141)), letter).toBe(false);
    }
    expect(title.test(' ')).toBe(false);
  });
});
