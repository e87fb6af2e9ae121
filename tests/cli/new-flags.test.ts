/** `npm run new` without a terminal: everything is given on the command line, or what is missing is told. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsIn } from '../support/problems-in.ts';
import { smallMagazine } from '../support/small-magazine.ts';
import { root, runCommand, type Ended } from './check-command.ts';

async function runNew(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const ended = await runCommand(process.execPath, [join(root, 'src/cli/new.ts'), ...args], environment);
  expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at .+:\d+|fault of Cuemark|Warning: /);
  return ended;
}

const review = [
  ...['review', 'Broth: "a" #character', '--standfirst', 'A noodle shop learns to cook.', '--author', 'asha-rao'],
  ...['--new-film', 'Tampopo', '--year', '1985', '--director', 'Juzo Itami', '--theme', 'class', '--theme', 'labour'],
  ...['--warning', 'death:mentioned', '--warning', 'violence', '--spoilers', 'throughout', '--published', '2026-12-01'],
];

describe.concurrent('npm run new, told everything', () => {
  it('makes a review and its film, and says where they lie and what to do next', async () => {
    await using magazine = await smallMagazine();
    const { status, stdout, stderr } = await runNew(review, { CONTENT_DIR: magazine.path });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'Written:',
        `  ${magazine.path}/films/tampopo.yaml`,
        `  ${magazine.path}/reviews/tampopo.md`,
        '',
        'Open it and write; every field says above itself what it is for. Then:',
        `  CONTENT_DIR=${magazine.path} npm run check   names whatever is not right yet`,
        `  CONTENT_DIR=${magazine.path} npm run dev     shows it as you write, at the address`,
        '    http://localhost:4321/reviews/tampopo/',
        '',
        'It is held back until 2026-12-01 (Asia/Kolkata).',
        'Its address will be https://small.example/reviews/tampopo/',
        '',
      ].join('\n'),
    );
    const text = await magazine.text('reviews/tampopo.md');
    expect(text).toContain('  - { warning: death, level: mentioned }\n  - { warning: violence, level: discussed }\n');
    expect(await problemsIn(magazine.path)).toEqual([]);
  });

  it('never overwrites: a taken ID is refused, and the next free one is named', async () => {
    await using magazine = await smallMagazine();
    const before = await magazine.files();
    const taken = await runNew([...review, '--id', 'parasite'], { CONTENT_DIR: magazine.path });
    expect(taken.status).toBe(2);
    expect(taken.stderr).toBe(
      '--id: There is something at /reviews/parasite/ already; nothing is overwritten. "parasite-2" is free.\n',
    );
    const redirected = await runNew([...review, '--id', 'amelie'], { CONTENT_DIR: magazine.path });
    expect(redirected.stderr).toContain('There is something at /reviews/amelie/ already');
    expect(await magazine.files()).toEqual(before);
  });

  it('tells all that is missing in one sentence, with the command line that would do', async () => {
    await using magazine = await smallMagazine();
    const args = ['review', 'The "broth"', '--film', 'amelie', '--spoilers', 'none'];
    const { status, stdout, stderr } = await runNew(args, { CONTENT_DIR: magazine.path });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'A review also needs a standfirst (--standfirst), an author (--author), a theme (--theme, or --new-theme) and ' +
        'its trigger warnings (--warning ID:LEVEL, or none, or unassessed). Write: ' +
        'npm run new -- review "The \\"broth\\"" --film amelie --spoilers none ' +
        '--standfirst "The summary." --author ID --theme ID --warning unassessed\n',
    );
  });

  it('tells what is wrong beside what is missing, and names what was meant', async () => {
    await using magazine = await smallMagazine();
    const before = await magazine.files();
    const args = [...review, '--film', 'parasit', '--theme', 'labuor'].filter((arg) => !/^(?:--year|1985)$/.test(arg));
    const { status, stdout, stderr } = await runNew(args, { CONTENT_DIR: magazine.path });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^--film: "parasit" is not a film\. Did you mean "parasite"\?\n--theme: "labuor" is not a theme\. Did you mean "labour"\?\nA review also needs a year \(--year\)\. Write: .* --year 2026\n$/,
    );
    expect(await magazine.files()).toEqual(before);
  });

  it('says what can be made where it is asked for nothing', async () => {
    const { status, stderr } = await runNew([], {});
    expect(status).toBe(2);
    expect(stderr).toMatch(/no terminal to ask on.*npm run new -- review "Title"/);
  });

  it('prints how it is used', async () => {
    const { status, stdout } = await runNew(['--help'], {});
    expect(status).toBe(0);
    expect(stdout).toContain('npm run new -- KIND "NAME"');
  });
});

describe.concurrent('npm run new -- magazine', () => {
  it('refuses a folder in which something lies, and writes nothing', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'cuemark-new-'));
    try {
      await mkdir(join(parent, 'taken'));
      await writeFile(join(parent, 'taken/notes.txt'), 'Mine.');
      const { status, stderr } = await runNew(['magazine', 'Mine', 'taken', '--author', 'A Critic'], {
        INIT_CWD: parent,
      });
      expect(status).toBe(2);
      expect(stderr).toMatch(/taken is not empty \("notes\.txt" lies in it\), and nothing is overwritten/);
      const missing = await runNew(['magazine', 'Mine'], {});
      expect(missing.stderr).toBe(
        'A magazine also needs a folder and a critic (--author). Write: npm run new -- magazine Mine FOLDER --author "A Name"\n',
      );
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  });
});
