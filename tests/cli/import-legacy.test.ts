/** An old magazine with the habits of such magazines moves in: what its lines meant is data, and nothing is lost. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/cli/import/report-text.ts';
import { readEntry } from '../../src/sources/read-entry.ts';
import { legacyExport, legacyMap } from '../support/legacy-magazine.ts';
import { projectRoot } from '../support/built-publication.ts';
import { homeIn, type NewHome } from '../support/moving-magazine.ts';
import { secretAddress, secretMailHost } from '../support/wxr-writer.ts';

let home: NewHome;
let report: ImportReport;
let args: string[];
const nightingale = 'reviews/the-nightingale-refuses-to-let-revenge-be-a-relief';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-legacy-'));
  home = await homeIn(folder, {
    'themes/revenge.md': '---\nname: Revenge\n---\n',
    'films/the-babadook.yaml': 'title: The Babadook\nyear: 2014\n',
  });
  args = [
    'wordpress',
    await home.put('old.xml', legacyExport()),
    '--map',
    await home.put('map.yaml', legacyMap),
    '--no-images',
  ];
  report = await home.report(...args);
});
afterAll(() => rm(home.folder, { recursive: true, force: true }));

describe('a post with every convention', () => {
  it('says in its front matter what its lines meant', async () => {
    const entry = readEntry('reviews', new TextEncoder().encode(await home.read(`${nightingale}/index.md`)));
    expect(entry.findings.filter(({ code }) => code !== 'missing-field')).toEqual([]);
    const { written } = entry;
    expect(written?.data).toEqual({
      title: '_The Nightingale_ Refuses To Let Revenge Be A Relief',
      standfirst: 'Jennifer Kent made a film about a debt, and about who is sent to collect it.',
      authors: ['meera-krishnan'],
      published: '2019-08-30 18:15',
      draft: 'true', // its picture could not be fetched
      films: ['the-nightingale-2018'],
      themes: ['colonial-pasts', 'revenge'],
      triggerWarnings: ['sexual-violence', { warning: 'violence', level: 'described' }, 'racism', 'death-of-a-child'],
      spoilers: 'marked',
      relatedReads: ['the-babadook-at-the-bottom-of-the-stairs'],
      image: {
        src: 'nightingale-still.jpg',
        alt: 'A woman on horseback between burnt trees.',
        credit: 'Causeway Films',
        creditUrl: 'https://stills.example/nightingale',
      },
      comments: 'closed',
      aliases: ['/2019/08/30/the-nightingale-refuses-to-let-revenge-be-a-relief/'],
    });
  });

  it('reads like a piece that was written here', async () => {
    const text = await home.read(`${nightingale}/index.md`);
    expect(text.slice(text.indexOf('---\n', 4) + 4)).toBe(
      `\n${await readFile(join(projectRoot, 'tests/fixtures/imports/legacy/post.md'), 'utf8')}`,
    );
  });

  it('brings its film, its critic and its theme', async () => {
    expect(await home.read('films/the-nightingale-2018.yaml')).toBe('title: The Nightingale\nyear: 2018\n');
    expect(await home.read('contributors/meera-krishnan.md')).toBe(
      '---\nname: Meera Krishnan\naliases:\n  - /author/meera/\n---\n',
    );
    expect(await home.read('themes/colonial-pasts.md')).toBe(
      '---\nname: Colonial Pasts\naliases:\n  - /category/screen/colonial-pasts/\n---\n',
    );
    expect(await home.read('themes/revenge.md')).toBe('---\nname: Revenge\naliases: [/tag/revenge/]\n---\n');
  });

  it('keeps its comments with their thread, and no address of anybody', async () => {
    const review = nightingale.slice('reviews/'.length);
    expect(await home.read(`comments/${review}/71.md`)).toBe(
      '---\nname: Sunil\ndate: 2019-09-01 10:00\nwebsite: http://sunil.example\n---\n\nI had to stop at the _hut_.\n\nCame back a week later.\n',
    );
    expect(await home.read(`comments/${review}/72.md`)).toContain('\nreplyTo: "71"\n');
    const all = [...(await home.all()).values()].join('\n') + JSON.stringify(report);
    expect(all).not.toContain(secretMailHost);
    expect(all).not.toContain(secretAddress);
  });
});

describe('the report', () => {
  it('accounts for every post, picture and comment', () => {
    expect(
      report.accounts.map(({ source: { kind, id }, outcome, as, file, reason }) => [
        kind,
        id,
        outcome,
        as ?? reason,
        file,
      ]),
    ).toEqual([
      ['post', '11', 'written', 'review', 'reviews/the-babadook-at-the-bottom-of-the-stairs.md'],
      ['image', '12', 'left', 'A file of the media library; it comes with the text that shows it.', undefined],
      ['post', '13', 'written', 'draft', `${nightingale}/index.md`],
      ...['71', '72'].map((id) => ['comment', id, 'written', 'comment', `comments/${nightingale.slice(8)}/${id}.md`]),
      ['comment', '73', 'left', 'It is a pingback, which a machine sent.', undefined],
      ['comment', '74', 'left', 'It is spam.', undefined],
    ]);
  });

  it('asks for what it could not know', () => {
    const questions = report.notes.filter(({ kind }) => kind === 'question');
    expect(questions.map(({ source: { id }, field, message }) => [id, field, message])).toEqual([
      ['13', 'image', expect.stringMatching(/Nightingale-Still\.jpg was not fetched/) as string],
    ]);
  });
});

it('passes the check, and a second run changes nothing', async () => {
  expect(await home.check()).toMatchObject({ status: 0 });
  const before = await home.all();
  const again = await home.report(...args);
  expect(await home.all()).toEqual(before);
  expect(again.accounts.filter(({ outcome }) => outcome === 'written')).toEqual([]);
  expect(again.accounts).toHaveLength(report.accounts.length);
});
