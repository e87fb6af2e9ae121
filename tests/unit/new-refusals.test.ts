/** What `npm run new` refuses, and why: the check's own reasons wherever there are any. */
import { afterAll, describe, expect, it } from 'vitest';
import { readCall } from '../../src/cli/new/arguments.ts';
import { newFiles } from '../../src/cli/new/new-files.ts';
import { openDesk } from '../../src/cli/new/open-desk.ts';
import { readSettings } from '../../src/sources/settings.ts';
import { contentWith } from '../../src/sources/unwritten-content.ts';
import { smallMagazine } from '../support/small-magazine.ts';

const magazine = await smallMagazine();
const desk = await openDesk(readSettings({ CONTENT_DIR: magazine.path, AS_OF: '2026-11-01' }), false);
afterAll(() => magazine[Symbol.asyncDispose]());

/** A review that is whole but for one answer. */
function withAnswer(option: string, value: string): string[] {
  return withAnswers({ [option]: value });
}

/** A review that is whole but for these answers. */
function withAnswers(answers: Readonly<Record<string, string>>): string[] {
  const whole: Record<string, string> = {
    '--title': 'T',
    '--standfirst': 'S.',
    '--author': 'asha-rao',
    '--film': 'amelie',
    '--theme': 'class',
    '--warning': 'none',
    '--spoilers': 'none',
  };
  return ['review', ...Object.entries({ ...whole, ...answers }).map(([name, given]) => `${name}=${given}`)];
}

async function made(args: readonly string[]): Promise<string[]> {
  const call = readCall(args);
  if ('help' in call || call.kind === undefined || call.kind === 'magazine') throw new Error('This makes no files.');
  return (await newFiles(call.kind, call.answers, desk)).map(({ file }) => file);
}

describe('npm run new', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown kind', ['reveiw', 'T'], /There is no "reveiw" to make\. Did you mean "review"\?/],
    ['an option before the kind', ['--film', 'amelie'], /Say first what to make/],
    ['an unknown option', ['film', 'T', '--yaer', '1985'], /A film has no option "--yaer"\. Did you mean "year"\?/],
    ['an option of another kind', ['theme', 'T', '--year', '1985'], /A theme has no option "--year"/],
    ['a title without its quotes', ['film', 'Two', 'Days'], /in quotes: npm run new -- film "Two Days"/],
    ['an unknown film', withAnswer('--film', 'parasit'), /--film: "parasit" is not a film\. Did you mean "parasite"\?/],
    ['an unknown theme', withAnswer('--theme', 'clas'), /--theme: "clas" is not a theme\. Did you mean "class"\?/],
    ['an unknown topic', withAnswer('--warning', 'voilence'), /is not a warning\. Did you mean "violence"\?/],
    [
      'an unknown level',
      withAnswer('--warning', 'death:describd'),
      /"describd" is not a level\. Did you mean "described"\?/,
    ],
    ['none beside a topic', [...withAnswer('--warning', 'none'), '--warning', 'death'], /"none" stands alone/],
    ['an unknown critic', withAnswer('--author', 'asha'), /"asha" is not a contributor/],
    ['an unknown answer', withAnswer('--spoilers', 'mraked'), /--spoilers: "mraked".*Did you mean "marked"\?/],
    ['no day of the calendar', withAnswer('--published', '2026-02-30'), /--published: "2026-02-30": this is no date/],
    ['an ID that is none', withAnswer('--id', 'Été à Paris'), /--id: An ID has only.*"ete-a-paris" would do/],
    ['a directive in a title', withAnswer('--title', ':spoiler[He dies]'), /--title: .*:spoiler/],
    ['a film that is here', ['film', 'amelie', '--year', '2001'], /"Amélie" of 2001 is here already; its ID is amelie/],
    [
      'a critic of a name that is here',
      ['contributor', 'ASHA RAO'],
      /--name: There is a contributor of this name already; the ID is asha-rao\./,
    ],
    ['a theme of a name that is here', ['theme', 'class'], /There is a theme of this name already; the ID is class\./],
    ['a topic of a name that is here', ['warning', 'Death', '--description', 'D.'], /There is a warning of this label/],
    ['a page in the place of another', ['page', 'Films'], /This page would stand at \/films\//],
  ])('refuses %s', async (_, args, reason) => {
    await expect(made(args)).rejects.toThrow(reason);
  });

  it('tells all that is wrong at once, each with what was meant', async () => {
    const wrong = { '--author': 'asha-roa', '--film': 'parasit', '--theme': 'clas', '--published': '2026-02-30' };
    const args = withAnswers({ ...wrong, '--warning': 'voilence', '--spoilers': 'mraked', '--id': 'A B' });
    await expect(made([...args, '--warning', 'death:describd', '--film', 'ameli'])).rejects.toThrow(
      new RegExp(
        [
          '^--author: "asha-roa" is not a contributor\\. Did you mean "asha-rao"\\?',
          '--film: "parasit" is not a film\\. Did you mean "parasite"\\?',
          '--film: "ameli" is not a film\\. Did you mean "amelie"\\?',
          '--theme: "clas" is not a theme\\. Did you mean "class"\\?',
          '--warning: "voilence" is not a warning\\. Did you mean "violence"\\?',
          '--warning: "describd" is not a level\\. Did you mean "described"\\?',
          '--spoilers: "mraked" is none of its answers\\. Did you mean "marked"\\?',
          '--published: "2026-02-30": .*',
          '--id: An ID has only .*"a-b" would do\\.$',
        ].join('\\n'),
      ),
    );
  });

  it('makes the review that is whole', async () => {
    expect(await made(withAnswer('--spoilers', 'none'))).toEqual(['reviews/t.md']);
  });

  it('refuses a page of a title that is here', async () => {
    const withAbout = { ...desk, content: contentWith(desk.content, await newFiles('page', { title: 'About' }, desk)) };
    await expect(newFiles('page', { title: 'about' }, withAbout)).rejects.toThrow(
      '--title: There is a page of this title already; the ID is about.',
    );
  });

  it('refuses two films of one name and year, and takes another year for another film', async () => {
    expect(await made(['film', 'Parasite', '--year', '1982'])).toEqual(['films/parasite-1982.yaml']);
    await expect(made(['film', '기생충', '--year', '2019'])).rejects.toThrow(/is here already; its ID is parasite/);
  });

  it('takes no ID that is an old address of something', async () => {
    expect(await made(['review', ...withAnswer('--title', 'Amelie').slice(1)])).toEqual(['reviews/amelie-2.md']);
  });
});
