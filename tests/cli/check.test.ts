/** `npm run check` on a broken publication for every code of the contract; each has the whole report beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/cli/problem-formats.ts';
import { problemCodes, type Problem } from '../../src/problem.ts';
import { problemsOf, root, runCheck, runCommand, temporaryContent } from './check-command.ts';
import { problemsIn } from '../support/problems-in.ts';

const fixtures = join(root, 'tests/fixtures/problems');
const names = readdirSync(fixtures).sort();

function expected(name: string): Problem[] {
  return JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8')) as Problem[];
}

describe.concurrent('the check', () => {
  it('has a broken publication for every code', () => {
    expect(names).toEqual(Object.keys(problemCodes).sort());
    for (const name of names) expect(expected(name).map(({ code }) => code)).toContain(name);
  });

  it.each(names)('tells everything that is wrong in the publication of %s, and nothing else', async (name) => {
    const problems = await problemsIn(join(fixtures, name));
    expect(JSON.parse(formatProblems(problems, 'json', ''))).toEqual(expected(name));
  });

  it.each([
    ['an error', 'missing-alt', 1],
    ['a warning', 'truncated-value', 0],
  ])('prints nothing but the array, and ends as it must after %s', async (_, name, ending) => {
    const { status, stdout, stderr } = await runCheck(['--format', 'json'], { CONTENT_DIR: join(fixtures, name) });
    expect(JSON.parse(stdout)).toEqual(expected(name));
    expect([status, stderr]).toEqual([ending, '']);
  });

  it('finds a folder by a path that begins at the project', async () => {
    expect(await problemsOf('tests/fixtures/problems/missing-alt')).toEqual(expected('missing-alt'));
  });

  it('prints the same array and nothing else through npm', async () => {
    const settings = { CONTENT_DIR: join(fixtures, 'duplicate-id') };
    const { status, stdout } = await runCommand('npm', ['run', '-s', 'check', '--', '--format', 'json'], settings);
    expect(JSON.parse(stdout)).toEqual(expected('duplicate-id'));
    expect(status).toBe(1);
  }, 60_000);

  it('ends with 0 where there are only warnings', async () => {
    const { status } = await runCheck([], { CONTENT_DIR: join(fixtures, 'truncated-value') });
    expect(status).toBe(0);
  });

  it('ends with 0 and an empty array where nothing is wrong', async () => {
    await using content = await temporaryContent();
    const { status, stdout, stderr } = await runCheck(['--format=json'], { CONTENT_DIR: content.path });
    expect([status, stdout, stderr]).toEqual([0, '[]\n', '']);
  });

  it('takes the hour from AS_OF', async () => {
    await using content = await temporaryContent();
    await content.write('pages/about.md', '---\ntitle: About\n---\n\n[A review](/reviews/a/).\n');
    await content.write('contributors/critic.md', '---\nname: A Critic\n---\n');
    await content.write('films/film.yaml', 'title: The Film\nyear: 2018\n');
    await content.write('themes/theme.md', '---\nname: A theme\n---\n');
    await content.write(
      'reviews/a.md',
      '---\ntitle: A\nstandfirst: B\nauthors: [critic]\npublished: 2026-11-01T00:30+05:30\nfilms: [film]\nthemes: [theme]\ntriggerWarnings: []\nspoilers: none\n---\n',
    );
    const at = async (instant: string): Promise<string[]> => {
      const { stdout } = await runCheck(['--format', 'json'], { CONTENT_DIR: content.path, AS_OF: instant });
      return (JSON.parse(stdout) as Problem[]).map(({ code, hint }) => `${code}: ${hint}`);
    };
    expect(await at('2026-10-31T19:00:00Z')).toEqual([]);
    expect(await at('2026-10-31T18:59:59Z')).toEqual([expect.stringMatching(/^broken-link: .*2026-11-01T00:30/)]);
  });
});

describe.concurrent('the formats', () => {
  const settings = { CONTENT_DIR: join(fixtures, 'unknown-reference') };
  const folder = 'tests/fixtures/problems/unknown-reference';

  it('prints text for people: errors first, each with its hint under it, then the warnings, and a count', async () => {
    const { status, stdout, stderr } = await runCheck([], settings);
    const lines = stdout.split('\n');
    const at = lines.indexOf(
      `${folder}/reviews/x.md:8:24 unknown-reference triggerWarnings[1]: "sexual-voilence" is not a warning.`,
    );
    expect(lines[at + 1]).toBe('  Did you mean "sexual-violence"?');
    expect(lines.slice(-4)).toEqual([
      'Warnings; these stop nothing:',
      `${folder}/reviews/draft.md:4:11 unknown-reference authors[0]: "nobody" is not a contributor.`,
      '  Create contributors/nobody.md, or use the ID of a contributor that is there.',
      '',
    ]);
    expect(stdout.match(/^\S+:\d+:\d+ /gm)).toHaveLength(expected('unknown-reference').length);
    expect(stderr).toBe(`17 errors, 1 warning in 11 files of ${folder}.\n`);
    expect(status).toBe(1);
  });

  it('prints annotations for GitHub, with every sign escaped that ends one', async () => {
    const { status, stdout } = await runCheck(['--format', 'github'], settings);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(expected('unknown-reference').length);
    expect(lines).toContain(
      `::error file=${folder}/reviews/x.md,line=8,col=24,title=unknown-reference triggerWarnings[1]::"sexual-voilence" is not a warning.%0ADid you mean "sexual-violence"?`,
    );
    expect(lines.filter((line) => line.startsWith('::warning file='))).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('prints the same as JSON whether the format is written in one word or two', async () => {
    const [one, two] = await Promise.all([
      runCheck(['--format=json'], settings),
      runCheck(['--format', 'json'], settings),
    ]);
    expect(one).toEqual(two);
  });

  it('says in one line how many addresses permalinks.txt lacks, and nothing where there is no such file', async () => {
    const { stderr } = await runCheck([], { CONTENT_DIR: join(fixtures, 'vanished-url') });
    expect(stderr).toMatch(/^9 errors in 8 files of \S+\.\n\d+ addresses are not in permalinks\.txt yet; .*\n$/);
    const without = await runCheck([], settings);
    expect(without.stderr).not.toContain('permalinks.txt');
  });
});
