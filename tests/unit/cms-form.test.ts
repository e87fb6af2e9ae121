/** The form of the editors' desk beside the schemas of the check. */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { cmsConfig } from '../../src/publish/cms-config.ts';
import { fieldHint } from '../../src/publish/cms-fields.ts';
import { deskNotes } from '../../src/publish/cms-notes.ts';
import { deskPolicy } from '../../src/publish/cms-policy.ts';
import { formShape } from '../../src/publish/cms-shapes.ts';
import { jsonSchema, type FieldSchema } from '../../src/schemas/json-schema.ts';
import { kindNames, type Kind } from '../../src/schemas/kind-names.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { deskConfig, fieldsOfForm, type AnyField } from '../support/form-entry.ts';

const forms = [...kindNames, 'site'] as const;

interface Pair {
  path: string;
  schema: FieldSchema;
  /** Must it stand in the map that holds it? */
  isRequired: boolean;
  field: AnyField | undefined;
}

/** Every field that a schema describes, with the field of the form that stands for it. */
function pairs(schema: FieldSchema, fields: readonly AnyField[], path = ''): Pair[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const field = fields.find((one) => one.name === name);
    const here = `${path}${name}`;
    const isRequired = schema.required?.includes(name) === true;
    return [{ path: here, schema: part, isRequired, field }, ...below(part, field, here)];
  });
}

function below(schema: FieldSchema, field: AnyField | undefined, path: string): Pair[] {
  const shape = formShape(schema);
  if (shape.is === 'map' || shape.is === 'map or false') return pairs(shape.map, field?.fields ?? [], `${path}.`);
  if (shape.is === 'list or word') return below(shape.list, field?.types?.[0]?.fields?.[0], path);
  if (shape.is !== 'list') return [];
  const item = formShape(shape.items);
  return item.is === 'map' ? pairs(item.map, field?.fields ?? [], `${path}[].`) : [];
}

const allPairs = (form: Kind | 'site'): Pair[] => pairs(jsonSchema(form), fieldsOfForm(form));

describe.each(forms)('the form of %s', (form) => {
  it('has every field of the schema, with its sentence', () => {
    for (const { path, schema, field } of allPairs(form)) expect(field?.hint, path).toBe(fieldHint(schema));
    expect(allPairs(form).length).toBeGreaterThan(3);
  });

  it('has no field that the check does not know', () => {
    const known = [...Object.keys(jsonSchema(form).properties ?? {}), 'body'];
    expect(fieldsOfForm(form).filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it('asks for what the check asks for', () => {
    for (const { path, schema, isRequired, field } of allPairs(form))
      expect(field?.required, path).toBe(isRequired || field?.default !== undefined ? schema.form !== 'flag' : false);
  });

  it('offers the values that the check takes', () => {
    for (const { path, schema, field } of allPairs(form)) {
      const values = schema.enum?.map(String);
      expect(
        field?.options?.map(({ value }) => value),
        path,
      ).toEqual(values);
    }
  });

  it('refuses by no pattern what the check takes, and in the words of the check', () => {
    const zodSchema = form === 'site' ? siteSchema : kinds[form].schema;
    for (const { path, field } of allPairs(form)) {
      if (field?.pattern === undefined || path.includes('[')) continue;
      const [pattern, message] = field.pattern;
      const steps = path.split('.');
      const words = (text: string): string[] =>
        (
          zodSchema.safeParse(steps.reduceRight<unknown>((value, step) => ({ [step]: value }), text)).error?.issues ??
          []
        )
          .flatMap((issue) => withPaths(issue))
          .filter((issue) => issue.path === path)
          .map(({ message }) => message);
      for (const text of samples)
        if (!new RegExp(pattern).test(text)) expect(words(text), `${path}: ${text}`).not.toEqual([]);
      expect(words('\u0000 none').join(' ').toLowerCase(), path).toContain(message.replace(/\.$/, '').toLowerCase());
    }
  });
});

/** What an issue says, each with its whole path; of a choice of forms, what each says. */
function withPaths(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): { path: string; message: string }[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((inner) => withPaths(inner, path));
  return [{ path: path.join('.'), message: issue.message }];
}

/** Values that some field takes, in each spelling that it takes. */
const samples = [
  ...['2026-05-01', '2026-05-01 10:30', '2026-05-01T10:30+05:30', '2026-05-01t10:30:15.5z', ' 2026-05-01 ', '2026-5-1'],
  ...['https://example.org', 'HTTP://example.org/a?b', 'mailto:a@example.org', 'MAILTO:a@example.org', '/about/'],
  ...['50% 20%', '100% 0%', '#fff', '#A1B2C3', '#12345', 'an-id', 'An ID', 'owner/name', 'a@example.org', 'tomorrow'],
];

describe('what is told of the desk', () => {
  it('names fields and directives that there are', () => {
    const fields = forms.flatMap((form) => allPairs(form).map(({ path }) => path));
    const told = deskNotes.flatMap(({ text }) => [...text.join(' ').matchAll(/`([a-z]\w+)(?:: [\w/]+)?`/g)]);
    const names = told
      .map(([, name]) => name)
      .filter((name) => !['unassessed', 'localhost', 'false'].includes(name ?? ''));
    expect(names).toContain('triggerWarnings');
    expect(names.filter((name) => !fields.some((path) => path === name || path.endsWith(`.${name ?? ''}`)))).toEqual(
      [],
    );
  });
});

describe('the configuration of the desk', () => {
  it('has a collection for every folder of content, and the publication', () => {
    const folders = deskConfig.collections?.flatMap((one) => ('folder' in one ? [one.folder] : []));
    expect(folders).toEqual(kindNames.map((kind) => `content/${kind}`));
    expect(deskConfig.singletons).toMatchObject([{ file: 'content/site.yaml' }]);
  });

  it('refers to things by their IDs and shows them by their names', () => {
    const films = fieldsOfForm('reviews').find(({ name }) => name === 'films');
    expect(films).toMatchObject({
      widget: 'relation',
      collection: 'films',
      multiple: true,
      min: 1,
      value_field: '{{slug}}',
      display_fields: ['{{title}} ({{year}})'],
    });
  });

  it('works with local files alone where no repository is named, and asks nobody else for anything', () => {
    expect(deskConfig.backend).toEqual({ name: 'github', repo: 'local/The Reel', auth_methods: ['token'] });
    expect(deskPolicy({ repository: undefined })).not.toContain('https:');
  });

  it('works with the repository that site.yaml names, and may speak to GitHub', () => {
    const repository = { github: 'reel/content', branch: 'live' };
    const { backend, collections } = cmsConfig({
      site: { name: 'The Reel', repository },
      siteUrl: 'https://reel.example/',
      mark: '/favicon.svg',
      folder: '',
    });
    expect(backend).toEqual({ name: 'github', repo: 'reel/content', branch: 'live', auth_methods: ['token'] });
    expect(collections?.map((one) => 'folder' in one && one.folder)).toEqual([...kindNames]);
    expect(deskPolicy({ repository })).toContain("connect-src 'self' blob: data: https://api.github.com;");
  });

  it('is plain data, so that a page can hold it', () => {
    expect(JSON.parse(JSON.stringify(deskConfig))).toEqual(withoutUndefined(deskConfig));
  });
});

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, withoutUndefined(part)]])),
  );
}
