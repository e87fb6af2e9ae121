/** What `npm run new` writes passes the check, whatever is answered: told by writing it all, and checking it. */
import { afterAll, describe, expect, it } from 'vitest';
import { warningLevels } from '../../src/schemas/trigger-warnings.ts';
import { spoilerFlags } from '../../src/schemas/review.ts';
import { contentWith } from '../../src/sources/unwritten-content.ts';
import { readSettings } from '../../src/sources/settings.ts';
import type { Answers, NewKind } from '../../src/cli/new/arguments.ts';
import { newFiles } from '../../src/cli/new/new-files.ts';
import { openDesk } from '../../src/cli/new/open-desk.ts';
import { writtenFiles } from '../../src/cli/new/written-files.ts';
import { problemsIn } from '../support/problems-in.ts';
import { smallMagazine } from '../support/small-magazine.ts';

/** Names that YAML, Markdown, file systems or a shell take for something else. */
const hostile = [
  'Broth: a # character',
  '# Not a comment',
  '- not a list',
  '--- not an end',
  '... nor this',
  '"Quoted" and ‘quoted’, it\'s',
  "'single",
  'true',
  'null',
  '~',
  '1917',
  '2019-06-31',
  '0x1F',
  '[brackets] {braces}',
  '{ a: b }',
  '& anchor',
  '*alias',
  '!tag',
  '@at `tick`',
  '% percent',
  '> folded | literal',
  '? key',
  'ends with a colon:',
  'back\\slash \\n',
  'two\nlines\tand a tab',
  '  spaces   around  ',
  'मसान',
  '기생충',
  '🔥',
  '👩‍👩‍👧'.repeat(140),
  'क्षि'.repeat(140),
  'x'.repeat(140),
  '???',
  'page',
  'M*A*S*H',
  '10:30 and 2.39:1',
  '<b>bold</b> & Co.',
  '[link](https://x.example)',
  'إيران',
  'constructor',
  '__proto__',
];

const magazine = await smallMagazine();
afterAll(() => magazine[Symbol.asyncDispose]());
const settings = readSettings({ CONTENT_DIR: magazine.path, AS_OF: '2026-11-01T00:00:00Z' });
// The check that stands before each writing is left out: what is written has to pass by itself, in the end.
let desk = { ...(await openDesk(settings, false)), faultOf: () => undefined };

/** Makes a thing and writes it; gives its ID. */
async function written(kind: Exclude<NewKind, 'magazine'>, answers: Answers): Promise<string> {
  const files = await newFiles(kind, answers, desk);
  writtenFiles(magazine.path, files);
  desk = { ...desk, content: contentWith(desk.content, files) };
  return files.at(-1)!.id;
}

/** Each answer of a list in turn. */
function turning<T>(answers: readonly T[]): (turn: number) => T {
  return (turn) => answers[turn % answers.length]!;
}

const warnings = turning([
  ['none'],
  ['unassessed'],
  ['death'],
  warningLevels.map((level, at) => `${['death', 'violence', 'grief', 'war'][at] ?? ''}:${level}`),
]);
const times = turning<Partial<Answers>>([
  {},
  { draft: true },
  { published: 'now' },
  { published: '2027-03-28 02:30' },
  { published: '2025-01-01' },
]);

describe('what npm run new writes', () => {
  it('passes the check for hostile names in every place, and warns only of spoilers that are still to be marked', async () => {
    const ids: string[] = [];
    for (const name of hostile) {
      ids.push(await written('theme', { name, 'also-known-as': [name] }));
      ids.push(await written('contributor', { name, pronouns: name, role: name }));
      ids.push(await written('warning', { label: name, description: name, group: name }));
      ids.push(await written('film', { title: name, year: '2099', director: [name], 'original-title': name }));
      ids.push(await written('page', { title: name, description: name }));
    }
    expect(new Set(ids.map((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 64))).toEqual(new Set([true]));
    let turn = 0;
    for (const title of hostile)
      for (const spoilers of spoilerFlags) {
        turn += 1;
        const subject: Answers =
          turn % 2 === 0 ? { film: ['amelie'] } : { 'new-film': title, year: String(1870 + turn) };
        const answers = { title, standfirst: title, author: ['asha-rao', 'tomas-ek'], theme: ['class'] };
        await written('review', { ...answers, ...subject, spoilers, warning: warnings(turn), ...times(turn) });
      }
    expect(desk.content.entries.reviews.size).toBe(hostile.length * spoilerFlags.length + 1);
    const problems = await problemsIn(magazine.path);
    expect(problems.filter(({ code, severity }) => code !== 'spoilers-mismatch' || severity !== 'warning')).toEqual([]);
    expect(problems).toHaveLength(hostile.length);
  });

  it('keeps a name as it was given', async () => {
    const id = await written('film', { title: ' It:  "is" \n #1 ', year: '1986', director: ['yes', '1917'] });
    const { title, directors } = contentWith(desk.content, []).entries.films.get(id)!.data!;
    expect([title, ...directors]).toEqual(['It: "is" #1', 'yes', '1917']);
  });

  it('is a draft unless something else is said', async () => {
    const answers = { standfirst: 'S.', author: ['asha-rao'], film: ['amelie'], theme: ['class'], warning: ['none'] };
    const review = { ...answers, spoilers: 'none' };
    const draft = await written('review', { ...review, title: 'Unsaid' });
    const now = await written('review', { ...review, title: 'Now', published: 'now' });
    const { reviews } = desk.content.entries;
    expect([reviews.get(draft)?.data?.draft, reviews.get(draft)?.data?.published]).toEqual([true, undefined]);
    // Half past five in the morning in Kolkata, where the small magazine is.
    expect([reviews.get(now)?.data?.draft, reviews.get(now)?.data?.published]).toEqual([false, '2026-11-01']);
  });

  it('stays a draft while its spoilers are still to be marked, and cannot be published like that unnoticed', async () => {
    const answers = { standfirst: 'S.', author: ['asha-rao'], film: ['amelie'], theme: ['class'], warning: ['none'] };
    const open = await openDesk(settings, false);
    const review = { ...answers, title: 'Open', published: 'now', spoilers: 'marked' };
    const [file] = await newFiles('review', review, open);
    expect(file!.text).toMatch(/\npublished: 2026-11-01\n[^]*\ndraft: true\n[^]*\n---\n\n<!--[^]*-->\n$/);
    const published = { ...file!, text: file!.text.replace('\ndraft: true\n', '\n') };
    expect(open.faultOf([published])).toContain('The review says "marked", and nothing in it is marked.');
  });
});
