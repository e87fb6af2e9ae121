/** What a person may ask of `check`, and what it says where it cannot do its work. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf, root, runCheck, temporaryContent } from './check-command.ts';

const fixture = join(root, 'tests/fixtures/problems/unknown-reference');
const settings = { CONTENT_DIR: fixture };

describe.concurrent('files that are named', () => {
  it.each([
    ['from the project', 'tests/fixtures/problems/unknown-reference/reviews/map.md'],
    ['from the content folder', 'reviews/map.md'],
    ['by the whole path', join(fixture, 'reviews/map.md')],
  ])('narrow the report, %s', async (_, file) => {
    const problems = await problemsOf(fixture, file);
    expect(problems.map((problem) => problem.file)).toEqual(['reviews/map.md', 'reviews/map.md']);
  });

  it('narrow it from the folder where the person stands', async () => {
    const { stdout } = await runCheck(['--format', 'json', 'map.md'], settings, join(fixture, 'reviews'));
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  it('narrow it from the folder where npm was called', async () => {
    const inFolder = { ...settings, INIT_CWD: join(fixture, 'reviews') };
    const { stdout } = await runCheck(['--format', 'json', 'map.md'], inFolder);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  it('may be several, and folders', async () => {
    const problems = await problemsOf(fixture, 'films/other-film.yaml', 'themes');
    expect([...new Set(problems.map(({ file }) => file))]).toEqual(['films/other-film.yaml', 'themes/under.md']);
  });

  it('leave out the errors of all others, in the exit status too', async () => {
    const { status, stdout, stderr } = await runCheck(['reviews/draft.md'], settings);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Warnings; these stop nothing:\n\S+\/reviews\/draft\.md:4:11 /);
    expect(stderr).toBe('1 warning in 1 file of tests/fixtures/problems/unknown-reference.\n');
  });

  it('may be sound', async () => {
    const { status, stdout, stderr } = await runCheck(['films/film.yaml'], settings);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe('No problems in 1 file of tests/fixtures/problems/unknown-reference.\n');
  });

  it('are judged by what lies in the others', async () => {
    const problems = await problemsOf(fixture, 'themes/under.md');
    expect(problems.map(({ message }) => message)).toEqual(['"them" is not a theme.', '"flim" is not a film.']);
  });
});

describe.concurrent('where the check cannot do its work', () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['there is no content folder', [], { CONTENT_DIR: '/nowhere/at/all' }, /no content folder at \/nowhere\/at\/all/],
    ['the content folder is a file', [], { CONTENT_DIR: 'package.json' }, /package\.json is a file/],
    ['the content folder lies below a file', [], { CONTENT_DIR: 'package.json/content' }, /no content folder at/],
    ['AS_OF is no instant', [], { ...settings, AS_OF: 'tomorrow' }, /AS_OF is "tomorrow"/],
    ['AS_OF is no day of the calendar', [], { ...settings, AS_OF: '2026-02-30' }, /AS_OF is "2026-02-30"/],
    ['AS_OF has no offset', [], { ...settings, AS_OF: '2026-05-01T10:30' }, /AS_OF is "2026-05-01T10:30"/],
    ['SITE_URL is no address', [], { ...settings, SITE_URL: 'example.org' }, /SITE_URL is "example\.org"/],
    ['a file is nowhere', ['reviews/mpa.md'], settings, /no file reviews\/mpa\.md .*Did you mean "reviews\/map\.md"\?/],
    ['a file lies outside', ['package.json'], settings, /no file package\.json in tests\/fixtures/],
    ['an option is unknown', ['--fromat', 'json'], settings, /--fromat.*Write: npm run check/],
    ['an option is given twice, the second unknown', ['--format', 'xml'], settings, /no format "xml"/],
  ])('it prints [] and the reason: %s', async (_, args, environment, reason) => {
    const { status, stdout, stderr } = await runCheck(['--format', 'json', ...args], environment);
    expect(status).toBe(2);
    expect(stdout).toBe('[]\n');
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('it says which formats there are, and which was meant', async () => {
    const unknown = await runCheck(['--format', 'xml'], settings);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('The formats are text, json, github.');
    const near = await runCheck(['--format', 'jsno'], settings);
    expect(near.stderr).toContain('Did you mean "json"?');
  });

  it('it prints nothing but the reason to a person', async () => {
    const { status, stdout, stderr } = await runCheck([], { CONTENT_DIR: '/nowhere/at/all' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/Make one with a site\.yaml in it, or name another with CONTENT_DIR\.\n$/);
  });
});

describe.concurrent('--accept-urls', () => {
  it('writes what permalinks.txt lacks behind what stands there, and only once', async () => {
    await using content = await temporaryContent();
    await content.write('films/film.yaml', 'title: The Film\nyear: 2018\n');
    await content.write('permalinks.txt', '# Kept by hand\n/films/old/ gone\n/themes/ gone\n/films/film/');
    const first = await runCheck(['--accept-urls'], { CONTENT_DIR: content.path });
    const written = await readFile(join(content.path, 'permalinks.txt'), 'utf8');
    expect(first.status).toBe(0);
    expect(written).toMatch(/^# Kept by hand\n\/films\/old\/ gone\n\/themes\/ gone\n\/films\/film\/\n/);
    expect(written.match(/^\/films\/film\/$/gm)).toHaveLength(1);
    expect(written).not.toContain('/page/');
    const second = await runCheck(['--accept-urls'], { CONTENT_DIR: content.path });
    expect(second.stderr).toContain('holds every address already');
    for (const { stderr } of [first, second])
      expect(stderr).toMatch(
        /\npermalinks\.txt says that \/themes\/ is gone, and a build serves it: take out what stands there, or the word "gone"\.\n$/,
      );
    expect(await readFile(join(content.path, 'permalinks.txt'), 'utf8')).toBe(written);
  });

  it('is the only thing that writes that file', async () => {
    await using content = await temporaryContent();
    await runCheck([], { CONTENT_DIR: content.path });
    await expect(readFile(join(content.path, 'permalinks.txt'))).rejects.toThrow('ENOENT');
  });
});
