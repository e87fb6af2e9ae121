/** The fields of a new file as an editor reads them. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/schemas/json-schema.ts';
import { kindNames } from '../../src/schemas/kind-names.ts';
import { explainedYaml } from '../../src/sources/explained-yaml.ts';

const kinds = [...kindNames, 'site' as const];

/** The YAML with every field that stands there as a comment written, in the place of the empty map. */
function uncommented(yaml: string): string {
  return yaml.replace(/^\{\}\n/, '').replace(/^# (?=[A-Za-z]+: )/gm, '');
}

describe('explained YAML', () => {
  it.each(kinds)('has every field of %s, in the schema’s order, each under its sentence', (kind) => {
    const { properties = {} } = jsonSchema(kind);
    const lines = explainedYaml(kind, {}, '2026-11-01').split('\n');
    const fields = lines.flatMap((line) => /^# ([A-Za-z]+): /.exec(line)?.[1] ?? []);
    expect(fields).toEqual(Object.keys(properties));
    for (const { description = '' } of Object.values(properties)) expect(lines).toContain(`# ${description}`);
  });

  it.each(kinds)('shows a value for every field of %s that YAML can read', (kind) => {
    const fields = parse(uncommented(explainedYaml(kind, {}, '2026-11-01'))) as object;
    expect(Object.keys(fields)).toEqual(Object.keys(jsonSchema(kind).properties ?? {}));
  });

  it('writes values in the schema’s order, whatever theirs is, and quotes what YAML would take for something else', () => {
    const yaml = explainedYaml('films', { year: 1985, title: 'Broth: a # character' }, '2026-11-01');
    expect(yaml).toMatch(
      /^# The title that the critics use\.\ntitle: "Broth: a # character"\n\n# The year of its first showing\.\nyear: 1985\n\n# /,
    );
    expect(yaml).toMatch(/\n# released: 2026-11-01\n/);
    expect(yaml).toMatch(/\n# palette: \["#f4f1ec", "#b3122b", "#1b1a1f"\]\n/);
  });

  it('shows today in every example of a date, and no other day', () => {
    const yaml = explainedYaml('reviews', {}, '2026-11-01');
    expect(yaml.match(/\d{4}-\d{2}-\d{2}/g)).toEqual(Array.from({ length: 3 }, () => '2026-11-01'));
    expect(yaml).toContain('\n# published: 2026-11-01\n');
    expect(yaml).toContain('\n# corrections: [{ date: 2026-11-01, text: ');
  });

  it('explains the fields within a field', () => {
    expect(
      explainedYaml('reviews', { triggerWarnings: [{ warning: 'death', level: 'described' }] }, '2026-11-01'),
    ).toMatch(
      /\n# {3}warning: The ID of a topic in warnings\/\.\n(?:# {3}.*\n){3}triggerWarnings:\n {2}- \{ warning: death, level: described \}\n/,
    );
  });
});
