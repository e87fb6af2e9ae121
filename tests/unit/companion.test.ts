/** The check beside a writer, its clock in the test's hand: what it tells after a save, and what it keeps quiet about. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { checkArguments } from '../../src/cli/check-arguments.ts';
import { Companion, type Report } from '../../src/cli/companion.ts';
import { companionWords } from '../../src/cli/companion-words.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

interface Writing {
  /** Writes files and lets the companion know, as the watcher would. */
  save: (files: Readonly<Record<string, string | undefined>>) => Promise<void>;
  /** Lets time pass, and what is begun then end. */
  pass: (milliseconds: number) => Promise<void>;
  /** What was told since this was asked the last time. */
  told: () => string;
}

/** A companion beside a folder with a theme, a film and two critics. */
async function writing(): Promise<Writing> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-companion-'));
  const settings = { contentDir: folder, outDir: join(folder, 'out'), siteUrl: undefined, now: 0 };
  let said = '';
  let touched: (file: string) => void = () => undefined;
  const companion = new Companion(
    () => settings,
    {
      report: (report: Report) => {
        const { heading, problems, summary } = companionWords(report, 'content', () => true, 0);
        said += heading + problems + summary;
      },
      unreadable: (reason) => (said += `${reason}\n`),
      failed: (reason) => (said += `failed: ${String(reason)}\n`),
    },
    (_, listener) => {
      touched = listener.touched;
      return Promise.resolve({ close: () => Promise.resolve() });
    },
  );
  onTestFinished(async () => {
    await companion.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const save: Writing['save'] = async (files) => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      if (text === undefined) await rm(join(folder, file));
      else await writeFile(join(folder, file), text);
      touched(file);
    }
  };
  await save({
    'site.yaml': 'name: Magazine\nurl: https://magazine.example\n',
    'themes/labour.md': '---\nname: Labour\n---\n',
    'themes/work.md': '---\nname: Work\nparent: labour\n---\n',
  });
  await companion.start();
  return {
    save,
    pass: async (milliseconds) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      await companion.rested();
    },
    told: () => {
      const news = said;
      said = '';
      return news;
    },
  };
}

it('tells what is new and names what is mended, and not what only moved', async () => {
  const { save, pass, told } = await writing();
  expect(told()).toBe('No problems in 3 files of content.\n');
  await save({ 'themes/work.md': '---\nname: Work\nparent: labuor\n---\n' });
  await pass(30);
  expect(told()).toBe(
    '\nthemes/work.md\ncontent/themes/work.md:3:9 unknown-reference parent: "labuor" is not a theme.\n' +
      '  Did you mean "labour"?\n1 error in 3 files of content.\n',
  );
  await save({ 'themes/work.md': '---\n\n\nname: Work\nparent: labuor\n---\n\n:flim[one]{#film}\n' });
  await pass(30);
  expect(told()).toMatch(
    /^\nthemes\/work\.md\ncontent\/themes\/work\.md:8:1 unknown-directive [^\n]+\n[^\n]+\n2 errors/,
  );
  await save({ 'themes/work.md': '---\nname: Work\nparent: labour\n---\n' });
  await pass(30);
  expect(told()).toBe(
    '\nthemes/work.md\nMended: themes/work.md unknown-reference parent, themes/work.md unknown-directive body.\n' +
      'No problems in 3 files of content.\n',
  );
});

it('says of a draft’s problem that is an error without the draft that it stands, and not that it is mended', async () => {
  const { save, pass, told } = await writing();
  const review = (line: string): string =>
    `---\ntitle: A\nstandfirst: B\nauthors: [mei]\n${line}\nfilms: [film]\nthemes: [work]\ntriggerWarnings: []\nspoilers: none\n---\n`;
  const others = { 'contributors/mei.md': '---\nname: Mei\n---\n', 'films/film.yaml': 'title: A\nyear: 2000\n' };
  await save({ ...others, 'reviews/a.md': review('draft: true').replace('[work]', '[wrok]') });
  await pass(30);
  expect(told()).toContain('"wrok" is not a theme.\n  Did you mean "work"?\n1 warning in 6 files of content.\n');
  await save({ 'reviews/a.md': review('published: 2026-01-01').replace('[work]', '[wrok]') });
  await pass(30);
  expect(told()).toBe(
    '\nreviews/a.md\ncontent/reviews/a.md:7:10 unknown-reference themes[0]: "wrok" is not a theme.\n' +
      '  Did you mean "work"?\n1 error in 6 files of content.\n',
  );
});

it('takes several steps of an editor for one save, and its temporary files for none', async () => {
  const { save, pass, told } = await writing();
  told();
  await save({ 'themes/work.md': undefined });
  await pass(20);
  await save({ 'themes/work.md~': 'x', 'themes/4913': '' });
  await pass(20);
  await save({ 'themes/work.md': '---\nname: Work\n---\n', 'themes/4913': undefined, 'themes/work.md~': undefined });
  await pass(30);
  expect(told()).toBe('\nthemes/work.md\nNo problems in 3 files of content.\n');
  await save({ 'themes/.work.md.swp': 'x', 'notes.md': 'x' });
  await pass(30);
  expect(told()).toBe('');
});

it('waits for the rest of what is half-written, and tells it where no rest comes', async () => {
  const { save, pass, told } = await writing();
  told();
  await save({ 'themes/labour.md': '' });
  await pass(30);
  await save({ 'themes/labour.md': '---\nname: Labour and work\n---\n' });
  await pass(30);
  expect(told()).toBe('\nthemes/labour.md\nNo problems in 3 files of content.\n');
  await save({ 'themes/labour.md': '---\nname: Labour\n' });
  await pass(30);
  expect(told()).toBe('');
  await pass(75);
  expect(told()).toContain('labour.md:1:1 frontmatter-syntax: The front matter is never closed.');
});

it('floods nobody where one save breaks much', async () => {
  const { save, pass, told } = await writing();
  const many = Array.from({ length: 30 }, (_, index) => `themes/theme-${String(index)}.md`);
  await save(Object.fromEntries(many.map((file) => [file, '---\nname: A theme\nparent: labour\n---\n'])));
  await pass(30);
  expect(told()).toContain('themes/theme-0.md, themes/theme-1.md, themes/theme-10.md and 27 more\nNo problems in 33');
  await save({ 'themes/labour.md': undefined });
  await pass(30);
  await pass(75);
  const words = told();
  expect(words.match(/unknown-reference/g)).toHaveLength(20);
  expect(words).toContain('And 11 more problems: "npm run check" names them all.\n31 errors in 32 files of content.\n');
});

it.each([
  [['--watch', '--fix'], 'run the one after the other'],
  [['--watch', '--accept-urls'], 'without --watch'],
  [['--fix', '--accept-urls'], 'run --fix first'],
  [['--watch', '--format', 'github'], '--format is text or json'],
  [['--fix', '--format', 'json'], 'without --format json'],
  [['--yes'], 'write --fix --yes'],
])('%j make no sense together, and the check says so in a sentence', (args, reason) => {
  expect(() => checkArguments(args)).toThrow(reason);
});
