/** A whole export, from the zip to the files, each row accounted for. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/editorial/check-content.ts';
import { letterboxdArrivals, type LetterboxdArrivals } from '../../../../src/imports/letterboxd/letterboxd-arrivals.ts';
import type { Content } from '../../../../src/sources/read-content.ts';
import { contentWith } from '../../../../src/sources/unwritten-content.ts';
import { columns, zipped } from '../../../support/letterboxd-zip.ts';
import { plainTexts } from './plain-texts.ts';
import { publication, publicationFiles } from './small-publication.ts';

const now = Date.parse('2026-11-01T00:00:00Z');

const whole = {
  'profile.csv': `${columns.profile}
2015-01-02,Asha_R,Asha,Rao,asha@mail.example,Pune,https://asha.example,"I write about rooms.

<b>And</b> stairs.",She / her,"https://boxd.it/a1, https://boxd.it/b2"
`,
  'reviews.csv': `${columns.reviews}
2019-11-03,Parasite,2019,https://boxd.it/r1,4.5,,"A house with <i>too many</i> stairs.
Rain falls downwards.

Everybody knows where.","wealth, seen with Mum",2019-11-02
2020-06-01,Parasite,2019,https://boxd.it/r2,5,Yes,"The cellar was always there.","labour, spoilers",2020-05-30
2021-02-03,Tampopo,1985,https://boxd.it/r3,,,"Soup, and how to look at it.",,
2021-02-04,1917,2019,https://boxd.it/r4,3,,,,2021-02-03
`,
  'diary.csv': `${columns.diary}
2019-11-03,Parasite,2019,https://boxd.it/r1,4.5,,"wealth, seen with Mum",2019-11-02
2021-02-04,1917,2019,https://boxd.it/d9,3,,,2021-02-03
`,
  'ratings.csv': `${columns.ratings}
2019-11-03,Parasite,2019,https://boxd.it/hTha,5
2021-02-03,Tampopo,1985,https://boxd.it/29oA,4
`,
  'watched.csv': `${columns.films}
2021-02-03,Tampopo,1985,https://boxd.it/29oA
`,
  'watchlist.csv': `${columns.films}
2021-03-01,Playtime,1967,https://boxd.it/2aZ0
`,
  'comments.csv': `${columns.comments}
2021-03-01,https://boxd.it/zz9,"Yes, <b>that</b> staircase."
`,
  'likes/films.csv': `${columns.films}
2021-02-03,Tampopo,1985,https://boxd.it/29oA
`,
  'likes/reviews.csv': `${columns.likes}
2021-02-03,https://boxd.it/qq8
`,
  'likes/lists.csv': `${columns.likes}
2021-02-03,https://boxd.it/ll7
`,
  'lists/soups.csv': `Letterboxd list export v7
Date,Name,Tags,URL,Description
2021-02-05,Soups,,https://boxd.it/l1,Warm ones.

Position,Name,Year,URL,Description
1,Tampopo,1985,https://boxd.it/29oA,
`,
  'deleted/reviews.csv': `${columns.reviews}
2018-01-01,Parasite,2019,https://boxd.it/x1,1,,Words taken back.,,
`,
  'orphaned/reviews.csv': `${columns.reviews}
2018-01-02,A Film Nobody Lists,2011,https://boxd.it/o1,2,,It was here once.,,
`,
  'orphaned/diary.csv': `${columns.diary}
2018-01-02,A Film Nobody Lists,2011,https://boxd.it/o1,2,,,
`,
};

async function arrivals(
  files: Readonly<Record<string, string>>,
  content: Content = publication(),
  author?: string,
): Promise<LetterboxdArrivals> {
  return letterboxdArrivals(await zipped(files), content, {
    texts: plainTexts,
    ...(author !== undefined && { author }),
  });
}

function textsOf({ files }: LetterboxdArrivals): Record<string, string> {
  return Object.fromEntries(files.map(({ file, text }) => [file, text]));
}

describe('an export', () => {
  it('becomes drafts with what they refer to, field by field', async () => {
    expect(textsOf(await arrivals(whole))).toEqual({
      'contributors/asha-rao.md': `---
name: Asha Rao
pronouns: She / her
links: [ https://letterboxd.com/asha_r/, https://asha.example ]
---

I write about rooms.

**And** stairs.
`,
      'films/tampopo.yaml': `title: Tampopo
year: 1985
links:
  letterboxd: https://boxd.it/29oA
`,
      'films/a-film-nobody-lists.yaml': `title: A Film Nobody Lists
year: 2011
`,
      'reviews/parasite-2019.md': `---
title: _Parasite_
authors: [ asha-rao ]
published: 2019-11-03
draft: true
films: [ parasite ]
themes: [ class ]
triggerWarnings: unassessed
spoilers: unassessed
rating: 4.5
canonical: https://boxd.it/r1
---

A house with _too many_ stairs.\\
Rain falls downwards.

Everybody knows where.
`,
      'reviews/parasite-2020.md': `---
title: _Parasite_
authors: [ asha-rao ]
published: 2020-06-01
draft: true
films: [ parasite ]
themes: [ labour ]
triggerWarnings: unassessed
spoilers: throughout
rating: 5
canonical: https://boxd.it/r2
---

The cellar was always there.
`,
      'reviews/tampopo.md': `---
title: _Tampopo_
authors: [ asha-rao ]
published: 2021-02-03
draft: true
films: [ tampopo ]
triggerWarnings: unassessed
spoilers: unassessed
canonical: https://boxd.it/r3
---

Soup, and how to look at it.
`,
      'reviews/a-film-nobody-lists.md': `---
title: _A Film Nobody Lists_
authors: [ asha-rao ]
published: 2018-01-02
draft: true
films: [ a-film-nobody-lists ]
triggerWarnings: unassessed
spoilers: unassessed
rating: 2
canonical: https://boxd.it/o1
---

It was here once.
`,
    });
  });

  it('passes the check, and once its questions are answered as no draft too', async () => {
    const content = publication();
    const { files } = await arrivals(whole, content);
    const publicFiles = new Set<string>();
    const drafts = checkContent(contentWith(content, files), now, publicFiles);
    expect(drafts.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...new Set(drafts.map(({ code, field }) => `${code} ${field}`))]).toEqual([
      'missing-field standfirst',
      'missing-field themes',
    ]);
    const answered = files.map((file) => {
      if (file.kind !== 'reviews') return file;
      const themes = file.text.includes('\nthemes:') ? '' : '\nthemes: [class]';
      return { ...file, text: file.text.replace('\ndraft: true', `\nstandfirst: A sentence.${themes}`) };
    });
    expect(checkContent(contentWith(content, answered), now, publicFiles)).toEqual([]);
  });

  it('accounts for every row, each once', async () => {
    const { accounts } = await arrivals(whole);
    const told = accounts.map(({ source: { kind, id, title }, outcome, as = '', file, reason }) =>
      [kind, id, title, outcome, as, file ?? reason].filter((part) => part !== '').join(' | '),
    );
    expect(told).toEqual([
      'author | profile.csv:2 | Asha Rao | written | contributor | contributors/asha-rao.md',
      'post | reviews.csv:2 | Parasite (2019) | written | draft | reviews/parasite-2019.md',
      'post | reviews.csv:6 | Parasite (2019) | written | draft | reviews/parasite-2020.md',
      'post | reviews.csv:7 | Tampopo (1985) | written | draft | reviews/tampopo.md',
      'post | reviews.csv:8 | 1917 (2019) | left | It has no text: a rating alone is no review.',
      'post | orphaned/reviews.csv:2 | A Film Nobody Lists (2011) | written | draft | reviews/a-film-nobody-lists.md',
      'film | reviews.csv:7 | Tampopo (1985) | written | film | films/tampopo.yaml',
      'film | orphaned/reviews.csv:2 | A Film Nobody Lists (2011) | written | film | films/a-film-nobody-lists.yaml',
      'comment | comments.csv:2 | https://boxd.it/zz9 | left | It is a comment on somebody else’s page at Letterboxd.',
      'other | deleted/reviews.csv:2 | Parasite (2019) | left | It was deleted at Letterboxd.',
      'other | diary.csv:2 | Parasite (2019) | left | It is the diary’s entry of a review, which has all that stands in it.',
      'other | diary.csv:3 | 1917 (2019) | left | A diary’s entry without a text is no review.',
      'film | likes/films.csv:2 | Tampopo (1985) | left | A liked film is no review.',
      'other | likes/lists.csv:2 | https://boxd.it/ll7 | left | It is somebody else’s list.',
      'other | likes/reviews.csv:2 | https://boxd.it/qq8 | left | It is somebody else’s review.',
      'other | lists/soups.csv:3 | Soups | left | Lists have no place here.',
      'other | lists/soups.csv:6 | Tampopo (1985) | left | Lists have no place here.',
      'other | orphaned/diary.csv:2 | A Film Nobody Lists (2011) | left | Letterboxd has what it is about no longer, and it is no review.',
      'film | ratings.csv:2 | Parasite (2019) | left | Reviews of the film have ratings of their own.',
      'film | ratings.csv:3 | Tampopo (1985) | left | Reviews of the film have ratings of their own.',
      'film | watched.csv:2 | Tampopo (1985) | left | That a film was seen is no review.',
      'film | watchlist.csv:2 | Playtime (1967) | left | A film to be seen is no review.',
    ]);
  });

  it('tells each decision with its place', async () => {
    const { notes } = await arrivals(whole);
    const told = (id: string): string[] =>
      notes
        .filter(({ source }) => source.id === id)
        .map(({ kind, field, message }) => `${kind} ${field ?? '-'}: ${message}`);
    expect(told('profile.csv:2')).toEqual([
      'left -: Of the profile, no field here keeps: Date Joined, Location, Favorite Films.',
    ]);
    expect(told('reviews.csv:2')).toEqual([
      'guessed title: Reviews at Letterboxd have no title: it has the film’s.',
      'question standfirst: Letterboxd has no standfirst.',
      'lifted themes: The tag "wealth" is the theme class.',
      'left themes: The tag "seen with Mum" is no theme here.',
      'left -: Seen on 2019-11-02: no field keeps this.',
    ]);
    expect(told('reviews.csv:6')).toEqual([
      'guessed title: Reviews at Letterboxd have no title: it has the film’s.',
      'question standfirst: Letterboxd has no standfirst.',
      'lifted themes: The tag "labour" is the theme labour.',
      'lifted spoilers: It is marked as giving the film away, by the tag "spoilers".',
      'left -: Seen on 2020-05-30, not for the first time: no field keeps this.',
    ]);
    expect(told('reviews.csv:7')).toEqual([
      'guessed title: Reviews at Letterboxd have no title: it has the film’s.',
      'question standfirst: Letterboxd has no standfirst.',
      'guessed films: No film here has this name and year: films/tampopo.yaml is made, with what the export says of it.',
      'question themes: No tag of it is a theme here.',
    ]);
    expect(told('ratings.csv:3')).toEqual(['left rating: The film is rated 4 there, and no review of it is.']);
    expect(told('ratings.csv:2')).toEqual([]);
    expect(told('orphaned/reviews.csv:2')).toContain(
      'guessed canonical: Letterboxd has its film no longer, and may not show the review.',
    );
    expect(notes.every(({ file, source }) => file !== undefined && source.line !== undefined)).toBe(true);
  });

  it('changes nothing when it comes a second time', async () => {
    const content = publication();
    const second = await arrivals(whole, contentWith(content, (await arrivals(whole, content)).files));
    expect(second.files).toEqual([]);
    expect(second.notes).toEqual([]);
    expect(
      second.accounts.filter(({ outcome }) => outcome === 'here already').map(({ source, file }) => [source.id, file]),
    ).toEqual([
      ['profile.csv:2', 'contributors/asha-rao.md'],
      ['reviews.csv:2', 'reviews/parasite-2019.md'],
      ['reviews.csv:6', 'reviews/parasite-2020.md'],
      ['reviews.csv:7', 'reviews/tampopo.md'],
      ['orphaned/reviews.csv:2', 'reviews/a-film-nobody-lists.md'],
    ]);
    expect(second.accounts.filter(({ outcome }) => outcome === 'written')).toEqual([]);
  });

  it('brings what is new when it comes a second time, beside what an editor has changed since', async () => {
    const content = publication();
    const edited = (await arrivals(whole, content)).files.map((file) => ({
      ...file,
      id: file.id === 'parasite-2019' ? 'stairs' : file.id,
      file: file.file.replace('parasite-2019', 'stairs'),
      text: file.text
        .replace('title: _Tampopo_', 'title: Soup')
        .replace('canonical: https://boxd.it/r3\n', 'canonical: https://asha.example/soup\n'),
    }));
    const later = `${whole['reviews.csv']}2021-05-05,Tampopo,1985,https://boxd.it/r9,4,Yes,More soup.,,2021-05-04\n`;
    const { files, accounts } = await arrivals({ ...whole, 'reviews.csv': later }, contentWith(content, edited));
    expect(files.map(({ file }) => file)).toEqual(['reviews/tampopo-2021.md']);
    expect(files[0]?.text).toContain('authors: [ asha-rao ]\npublished: 2021-05-05\ndraft: true\nfilms: [ tampopo ]\n');
    const here = accounts.filter(({ outcome }) => outcome === 'here already').map(({ file }) => file);
    expect(here).toContain('reviews/stairs.md');
    expect(here).toContain('reviews/tampopo.md');
  });

  it('takes what the conventions of a text say, under what the export itself says', async () => {
    const said = {
      triggerWarnings: ['death'],
      spoilers: 'marked' as const,
      relatedReads: ['parasite'],
      rating: 1,
      verdict: 'Stairs.',
      canonical: 'https://asha.example/parasite',
      credit: 'Studio',
    };
    const texts = {
      ...plainTexts,
      review: () => ({
        ...said,
        markdown: '::spoilers-ahead',
        notes: [{ kind: 'lifted' as const, message: 'A line.' }],
      }),
    };
    const death = { 'warnings/death': 'label: Death\ndescription: Dying.\n' };
    const content = publication({ ...publicationFiles, ...death });
    const { files, notes } = await letterboxdArrivals(await zipped(whole), content, { texts });
    const [first = '', again = '', soup = ''] = files.filter(({ kind }) => kind === 'reviews').map(({ text }) => text);
    expect(first).toContain(
      'triggerWarnings: [ death ]\nspoilers: marked\nrelatedReads: [ parasite ]\nrating: 4.5\nverdict: Stairs.\ncanonical: https://boxd.it/r1\n',
    );
    expect(again).toContain('spoilers: throughout\n');
    expect(soup).toContain('rating: 1\n');
    const told = notes
      .filter(({ source }) => source.id === 'reviews.csv:2')
      .map(({ kind, message }) => `${kind}: ${message}`);
    expect(told.slice(-3)).toEqual([
      'left: The text says that it appeared first at https://asha.example/parasite.',
      'left: The text credits an image to Studio; an export has none.',
      'lifted: A line.',
    ]);
    const problems = checkContent(contentWith(content, files), now, new Set());
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps no e-mail address, neither in a file nor in the report', async () => {
    const tables = { ...whole, 'emails.csv': 'Email Address,Since\nother@mail.example,2015\n' };
    expect(JSON.stringify(await arrivals(tables))).not.toMatch(/mail\.example/);
  });

  it('may lie in a folder, beside what a computer adds', async () => {
    const inFolder = Object.fromEntries(Object.entries(whole).map(([name, text]) => [`letterboxd-asha/${name}`, text]));
    const added = { ...inFolder, '__MACOSX/letterboxd-asha/._reviews.csv': '\u0000', 'letterboxd-asha/.DS_Store': 'x' };
    const [plain, inside] = [await arrivals(whole), await arrivals(added)];
    expect(textsOf(inside)).toEqual(textsOf(plain));
    expect(inside.accounts.slice(0, plain.accounts.length)).toEqual(plain.accounts);
    expect(inside.accounts.slice(plain.accounts.length).map(({ source, reason }) => [source.id, reason])).toEqual([
      ['__MACOSX/letterboxd-asha/._reviews.csv', 'It is no table of an export.'],
      ['.DS_Store', 'It is no table of an export.'],
    ]);
  });

  it('is refused where it is something else, with what it should hold', async () => {
    await expect(arrivals({ 'notes.txt': 'x', 'likes/reviews.csv': 'Date,Content\n' })).rejects.toThrow(
      'export.zip is no export from Letterboxd: it holds likes/reviews.csv, notes.txt, and should hold reviews.csv, profile.csv, diary.csv and others.',
    );
    await expect(arrivals({ 'a/reviews.csv': columns.reviews, 'b/reviews.csv': columns.reviews })).rejects.toThrow(
      'export.zip holds several exports, in a/ and b/: bring in one after the other.',
    );
    await expect(arrivals({ 'reviews.csv': 'Date,Title,Review\n' })).rejects.toThrow(
      /^reviews\.csv has no column "Name"\. Its columns are Date, Title, Review\./,
    );
  });

  it('goes on where a table is broken that nothing is made of', async () => {
    const { accounts, files } = await arrivals({ ...whole, 'watched.csv': 'Date,Name\n1,"x' });
    expect(files).toHaveLength(7);
    expect(accounts.at(-1)).toEqual({
      source: { kind: 'other', id: 'watched.csv', title: 'watched.csv' },
      outcome: 'left',
      reason: 'watched.csv:2 is no line of a table: a quotation mark stands where none can, or is never closed.',
    });
  });

  it('that is empty brings nothing', async () => {
    const { files, accounts, notes } = await arrivals({
      'reviews.csv': columns.reviews,
      'profile.csv': whole['profile.csv'],
    });
    expect([files, notes]).toEqual([[], []]);
    expect(accounts.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['left', 'No review arrives that would need a file of its author.'],
    ]);
  });
});
