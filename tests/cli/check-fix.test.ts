/** `check --fix` on publications with every kind of fault that it mends, and with their neighbours that it must not touch. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fixContent } from '../../src/cli/check-fix.ts';
import { checkPublication, PublicationMemory } from '../../src/cli/check-publication.ts';
import { mendedTexts, type Mended } from '../../src/cli/mended-texts.ts';
import type { Problem } from '../../src/problem.ts';
import { faultyFiles, mendableFaults, review, soundFiles } from '../support/mendable-faults.ts';
import { problemsOf, runCheck, temporaryContent, type TemporaryFolder } from './check-command.ts';

/** A sound publication. */
async function publication(): Promise<TemporaryFolder> {
  const content = await temporaryContent();
  for (const [file, text] of Object.entries(soundFiles)) await content.write(file, text);
  return content;
}

const textOf = (content: TemporaryFolder, file: string): Promise<string> => readFile(join(content.path, file), 'utf8');

/** What would be mended, and what would be left. */
async function mended(content: TemporaryFolder): Promise<Mended & { problems: Problem[] }> {
  const settings = { contentDir: content.path, outDir: '', siteUrl: undefined, now: Date.parse('2026-11-01') };
  const memory = new PublicationMemory();
  const checked = await checkPublication(settings, { memory });
  const found = await mendedTexts(settings, { checked, memory, isNamed: () => true });
  const edited = new Map(found.texts.map(({ file, after }) => [file, after]));
  return { ...found, problems: (await checkPublication(settings, { edited })).problems };
}

describe('what is mended', () => {
  it.each(mendableFaults)('is %s', async (_, file, before, after) => {
    await using content = await publication();
    await content.write(file, before);
    expect(await mended(content)).toMatchObject({ texts: [{ file, before, after }], left: [], problems: [] });
    expect(await textOf(content, file), 'the file itself').toBe(before);
  });

  it.each<[string, string, string, string?]>([
    ['two names are near', 'reviews/a.md', review('relatedReads: [oter]\n'), '"other" and "otter" are near.'],
    [
      'the words behind # may be a note',
      'films/b.yaml',
      'title: B # the remake\nyear: 2001\n',
      'What stands behind # may be a note.',
    ],
    [
      'an entry that stands twice has a comment',
      'films/b.yaml',
      'title: B\nyear: 2001\ndirectors:\n  - C\n  - C # why?\n',
      'What stands behind # may be a note.',
    ],
    [
      'entries of one topic say different things',
      'films/b.yaml',
      'title: B\nyear: 2001\nwarnings: [sexual-violence, { warning: sexual-violence, level: described }]\n',
    ],
    [
      'the field that was meant is there',
      'films/b.yaml',
      'title: B\ntitel: C\nyear: 2001\n',
      'The mending would make another problem: This field stands here twice.',
    ],
    [
      'the mended field would hold what it cannot',
      'films/b.yaml',
      'title: B\nyear: next: year\n',
      'The mending would make another problem: "next: year": this must be a whole number from 1870 to 2100.',
    ],
    [
      'the mended reference would name the thing itself',
      'reviews/oddly-named.md',
      review('relatedReads: [odly-named]\n'),
      'The mending would make another problem: "oddly-named" is this review itself.',
    ],
  ])('is nothing where %s, and why is told where it is not plain', async (_, file, before, why) => {
    await using content = await publication();
    await content.write('reviews/otter.md', review(''));
    await content.write(file, before);
    const { texts, left, problems } = await mended(content);
    expect(texts).toEqual([]);
    expect(problems).not.toEqual([]);
    expect(left.map(({ problem }) => problem)).toEqual(problems);
    expect(left.flatMap((problem) => problem.why ?? [])).toEqual(why === undefined ? [] : [why]);
  });
});

describe.concurrent('--fix --yes', () => {
  it('mends all of it in one publication, and the check passes after', async () => {
    await using content = await publication();
    for (const { file, before } of faultyFiles) await content.write(file, before);
    const { status, stdout, stderr } = await runCheck(['--fix', '--yes'], { CONTENT_DIR: content.path });
    for (const { file, after } of faultyFiles) {
      expect(await textOf(content, file)).toBe(after);
      expect(stdout).toContain(`--- ${content.path}/${file}\n+++ ${content.path}/${file}\n@@ -`);
    }
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toMatch(/^Mended \d+ problems in 9 files\.\nNo problems in /);
    expect(status).toBe(0);
    expect(await problemsOf(content.path)).toEqual([]);
  });

  it('keeps a byte-order mark, line ends and all other files as they are, and tells what is left', async () => {
    await using content = await publication();
    await content.write('films/b.yaml', '\uFEFFtitel: B\r\nyear:   2001\r\n');
    await content.write('films/c.yaml', 'titel: C\nyear: 2001\n');
    await content.write('films/d.yaml', 'titel: D\nyear: soon\n');
    const { stdout, stderr, status } = await runCheck(['--fix', '--yes', 'films/b.yaml', 'films/d.yaml'], {
      CONTENT_DIR: content.path,
    });
    expect(stdout).toMatch(/\+title: D\n[^]*films\/d\.yaml:2:7 invalid-value year: /);
    expect(stderr).toMatch(/^Mended 2 problems in 2 files\.\n1 error in 2 files /);
    expect(status).toBe(1);
    expect(await textOf(content, 'films/b.yaml')).toBe('\uFEFFtitle: B\r\nyear:   2001\r\n');
    expect(await textOf(content, 'films/c.yaml')).toBe('titel: C\nyear: 2001\n');
  });
});

describe('--fix', () => {
  it('only shows the difference where nobody can be asked, and says how it is written', async () => {
    await using content = await publication();
    await content.write('films/b.yaml', 'titel: B\nyear: 2001\n');
    await content.write('reviews/otter.md', review(''));
    await content.write('reviews/a.md', review('relatedReads: [oter]\n'));
    const { status, stdout, stderr } = await runCheck(['--fix'], { CONTENT_DIR: content.path });
    expect(await textOf(content, 'films/b.yaml')).toBe('titel: B\nyear: 2001\n');
    expect(stdout).toMatch(/^-titel: B\n\+title: B$/m);
    expect(stdout).toContain(
      `\n\nThis is left for a person (1 error):\n${content.path}/reviews/a.md:10:16 unknown-reference relatedReads[0]: ` +
        '"oter" is not a review.\n  Did you mean "other"?\n  Not mended: "other" and "otter" are near.\n',
    );
    expect(stderr).toContain('This would mend 1 problem in 1 file. Nothing is written: "npm run check -- --fix --yes"');
    expect(status).toBe(1);
  });

  it.each([
    ['writes nothing where the answer is no', 'no', 1, 'titel: B\nyear: 2001\n'],
    ['writes where it is yes', 'yes', 0, 'title: B\nyear: 2001\n'],
    [
      'writes nothing where the file was saved while it asked',
      'saved',
      'was changed meanwhile',
      'title: C\nyear: 2001\n',
    ],
  ])('%s', async (_, answer, end, after) => {
    await using content = await publication();
    await content.write('films/b.yaml', 'titel: B\nyear: 2001\n');
    vi.stubEnv('CONTENT_DIR', content.path);
    const quiet = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
    const asked = { format: 'text' as const, acceptUrls: false, watch: false, fix: true, yes: false, files: [] };
    const ending = await fixContent(asked, async () => {
      if (answer === 'saved') await content.write('films/b.yaml', after);
      return answer !== 'no';
    }).catch(String);
    for (const spy of quiet) spy.mockRestore();
    vi.unstubAllEnvs();
    expect(String(ending)).toContain(String(end));
    expect(await textOf(content, 'films/b.yaml')).toBe(after);
  });
});
