/** What a review refers to: its film and its critic, found, made or asked for. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/editorial/check-content.ts';
import { letterboxdArrivals, type LetterboxdArrivals } from '../../../../src/imports/letterboxd/letterboxd-arrivals.ts';
import { CannotRun } from '../../../../src/sources/settings.ts';
import { contentWith } from '../../../../src/sources/unwritten-content.ts';
import { columns, zipped } from '../../../support/letterboxd-zip.ts';
import { plainTexts } from './plain-texts.ts';
import { publication, publicationFiles } from './small-publication.ts';

const now = Date.parse('2026-11-01T00:00:00Z');

interface Coming {
  /** The film's name and year as a table has them. */
  film?: string;
  reviews?: string;
  profile?: string;
  watched?: string;
  here?: Readonly<Record<string, string>>;
  author?: string;
}

async function arrivals(coming: Coming): Promise<LetterboxdArrivals> {
  const {
    film = 'Parasite,2019',
    profile = '2015-01-02,asha,Asha,Rao,,,,,,',
    watched = '',
    here = {},
    author,
  } = coming;
  const reviews = coming.reviews ?? `2019-11-03,${film},https://boxd.it/r1,,,Text.,,`;
  const path = await zipped({
    'reviews.csv': `${columns.reviews}\n${reviews}\n`,
    'watched.csv': `${columns.films}\n${watched}\n`,
    ...(profile !== '' && { 'profile.csv': `${columns.profile}\n${profile}\n` }),
  });
  const content = publication({ ...publicationFiles, ...here });
  const found = await letterboxdArrivals(path, content, { texts: plainTexts, ...(author !== undefined && { author }) });
  const problems = checkContent(contentWith(content, found.files), now, new Set());
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return found;
}

function told({ notes }: LetterboxdArrivals, field: string): string[] {
  return notes.filter((note) => note.field === field).map(({ kind, message }) => `${kind}: ${message}`);
}

function textOf({ files }: LetterboxdArrivals, kind: string): string | undefined {
  return files.find((file) => file.kind === kind)?.text;
}

describe('the film of a review', () => {
  it('is one that is here, by any of its names and its year', async () => {
    for (const [film, id] of [
      ['parasite,2019', 'parasite'],
      ['기생충,2019', 'parasite'],
      ['Amelie,2001', 'amelie'],
    ] as const) {
      const found = await arrivals({ film });
      expect(textOf(found, 'reviews')).toContain(`\nfilms: [ ${id} ]\n`);
      expect([textOf(found, 'films'), told(found, 'films')]).toEqual([undefined, []]);
    }
  });

  it('is one that is here by its address at Letterboxd, whatever it is called', async () => {
    const here = {
      'films/gisaengchung': 'title: Gisaengchung\nyear: 2020\nlinks: { letterboxd: https://boxd.it/hTha/ }\n',
    };
    const found = await arrivals({ here, watched: '2019-11-03,Parasite,2019,https://boxd.it/hTha' });
    expect(textOf(found, 'reviews')).toContain('\nfilms: [ gisaengchung ]\n');
  });

  it('is made once for all its reviews, under an ID that is free', async () => {
    const reviews = ['r1', 'r2']
      .map((end) => `2019-11-03,Parasite,1982,https://boxd.it/${end},,,Text ${end}.,,`)
      .join('\n');
    const found = await arrivals({ reviews });
    expect(found.files.map(({ file }) => file)).toEqual([
      'contributors/asha-rao.md',
      'films/parasite-1982.yaml',
      'reviews/parasite-1982.md',
      'reviews/parasite-2019.md',
    ]);
    expect(textOf(found, 'films')).toBe('title: Parasite\nyear: 1982\n');
    expect(told(found, 'films')).toHaveLength(1);
    const films = found.accounts.filter(({ as }) => as === 'film');
    expect(films.map(({ source, file }) => [source.id, file])).toEqual([['reviews.csv:2', 'films/parasite-1982.yaml']]);
  });

  it('is asked for where several have its name and year', async () => {
    const found = await arrivals({ here: { 'films/parasite-short': 'title: Parasite\nyear: 2019\nform: short\n' } });
    expect(textOf(found, 'reviews')).not.toContain('films:');
    expect(textOf(found, 'films')).toBeUndefined();
    expect(told(found, 'films')).toEqual([
      'question: Several films here have this name: Parasite of 2019 ("parasite"), Parasite of 2019 ("parasite-short").',
    ]);
  });

  it('is asked for where Letterboxd itself has two', async () => {
    const watched = '2022-10-01,Pinocchio,2022,https://boxd.it/p1\n2022-12-01,Pinocchio,2022,https://boxd.it/p2';
    const found = await arrivals({ film: 'Pinocchio,2022', watched });
    expect(told(found, 'films')).toEqual([
      'question: Letterboxd has 2 films of this name and year, and does not say which of them this review is about: https://boxd.it/p1, https://boxd.it/p2.',
    ]);
  });

  it('is asked for where one of the next year is here', async () => {
    const found = await arrivals({ film: 'Parasite,2020' });
    expect(textOf(found, 'films')).toBeUndefined();
    expect(told(found, 'films')).toEqual([
      'question: There is no film of this name and of 2020 here, but Parasite of 2019 ("parasite"); festivals and release make years differ.',
    ]);
  });

  it('is guessed or asked for where no year is said', async () => {
    expect(told(await arrivals({ film: 'Parasite,' }), 'films')).toEqual([
      'guessed: Letterboxd says no year of Parasite; the film of 2019 is the only one of this name here.',
    ]);
    expect(told(await arrivals({ film: 'Unmade,' }), 'films')).toEqual([
      'question: Letterboxd says no year of Unmade, and no film here has this name.',
    ]);
    expect(told(await arrivals({ film: ',' }), 'films')).toEqual(['question: The row names no film.']);
  });

  it('is asked for where its name or year cannot stand', async () => {
    expect(told(await arrivals({ film: ':spoiler[Rosebud],1941' }), 'films')).toEqual([
      expect.stringMatching(/^question: No file can be made of this film: /),
    ]);
    expect(told(await arrivals({ film: 'Early,1492' }), 'films')).toEqual([
      expect.stringMatching(/^question: No file can be made of this film: .*1870/),
    ]);
  });
});

describe('the critic of an export', () => {
  it('is whom the command names', async () => {
    const found = await arrivals({ author: 'tomas-ek' });
    expect(textOf(found, 'reviews')).toContain('\nauthors: [ tomas-ek ]\n');
    expect(textOf(found, 'contributors')).toBeUndefined();
    expect(found.accounts[0]).toMatchObject({ outcome: 'left', source: { id: 'profile.csv:2' } });
    await expect(arrivals({ author: 'tomas-eck' })).rejects.toThrow(
      '--author: "tomas-eck" is not a contributor. Did you mean "tomas-ek"?',
    );
    await expect(arrivals({ author: 'nobody' })).rejects.toBeInstanceOf(CannotRun);
  });

  it('is who links to the profile', async () => {
    const here = { 'contributors/ar': 'name: A. R.\nlinks: [http://www.letterboxd.com/Asha]\n' };
    const found = await arrivals({ here });
    expect(textOf(found, 'reviews')).toContain('\nauthors: [ ar ]\n');
    expect(told(found, 'authors')).toEqual([]);
    expect(found.accounts[0]).toMatchObject({ outcome: 'here already', file: 'contributors/ar.md' });
  });

  it('is guessed by the website or the name', async () => {
    const byName = await arrivals({ profile: '2015-01-02,tek,Tomas,Ek,,,,,,' });
    expect(told(byName, 'authors')).toEqual(['guessed: The reviews are tomas-ek’s, who has the profile’s name.']);
    const here = { 'contributors/ar': 'name: A. R.\nlinks: [https://asha.example]\n' };
    const byWebsite = await arrivals({ here, profile: '2015-01-02,asha,Asha,Rao,,,https://asha.example/,,,' });
    expect(told(byWebsite, 'authors')).toEqual(['guessed: The reviews are ar’s, who has the profile’s website.']);
  });

  it('is asked for where several have the name, or the export has no profile', async () => {
    const several = await arrivals({
      profile: '2015-01-02,tek,Tomas,Ek,,,,,,',
      here: { 'contributors/tomas-2': 'name: TOMAS EK\n' },
    });
    expect(textOf(several, 'reviews')).not.toContain('authors:');
    expect(told(several, 'authors')).toEqual([
      'question: Several contributors have the profile’s name: tomas-ek, tomas-2.',
    ]);
    expect(told(await arrivals({ profile: '' }), 'authors')).toEqual([
      'question: The export has no profile, and nobody was named as author.',
    ]);
  });

  it('is not read from a row whose cells may stand in one another’s places', async () => {
    const found = await arrivals({ profile: '2015-01-02,asha,Asha,Maria,Rao,a@mail.example,,,,,' });
    expect(textOf(found, 'contributors')).toBeUndefined();
    expect(JSON.stringify(found)).not.toContain('mail.example');
    expect(found.accounts.at(-1)?.reason).toBe('An export has one profile, with a cell for each of its columns.');
  });

  it('is made with what of the profile can stand', async () => {
    const profile =
      '2015-01-02,as ha,:spoiler[Asha],,a@mail.example,Pune,mailto:b@mail.example,"<script>x</script>Stairs.",:film[x]{#y},';
    const found = await arrivals({ profile });
    expect(textOf(found, 'contributors')).toBe('---\nname: as ha\n---\n\nStairs.\n');
    expect(told(found, 'name')).toHaveLength(1);
    expect(told(found, 'pronouns')).toHaveLength(1);
    expect(told(found, 'links')).toEqual(['left: The profile’s website is no web address.']);
    expect(JSON.stringify(found)).not.toContain('mail.example');
  });
});

describe('what a row says wrongly', () => {
  it('is left, and the report tells it', async () => {
    const reviews = [
      '2019-02-31,Parasite,2019,javascript:alert(1),6,,Text.,,',
      '2019-11-04,Parasite,2019,https://evil.example/r,3.7,,Other text.,,',
      '2019-11-05,Parasite,2019,https://boxd.it/r5,3,,Short row',
      '2019-11-06,Parasite,2019,https://boxd.it/r6,3,,Twice.,,',
      '2019-11-06,Parasite,2019,https://boxd.it/r6,3,,Twice.,,',
    ].join('\n');
    const found = await arrivals({ reviews });
    const texts = found.files.filter(({ kind }) => kind === 'reviews').map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts[0]).not.toMatch(/published|canonical|rating|javascript/);
    expect(texts[1]).not.toMatch(/canonical|rating|evil/);
    expect(told(found, 'published')).toEqual(['question: "2019-02-31" is no day of the calendar.']);
    expect(told(found, 'rating')).toEqual([
      expect.stringContaining('left: The rating "6" cannot stand here: '),
      expect.stringContaining('left: The rating "3.7" cannot stand here: '),
    ]);
    expect(told(found, 'canonical')).toEqual([
      'left: "javascript:alert(1)" is no address of a review at Letterboxd.',
      'left: "https://evil.example/r" is no address of a review at Letterboxd.',
    ]);
    expect(found.accounts.flatMap(({ reason = [] }) => reason)).toEqual([
      'The row has more or fewer cells than the table has columns.',
      'The same row stands above it.',
    ]);
  });

  it('is not the address of a film, by which two reviews of it would be one', async () => {
    const reviews = ['https://boxd.it/hTha', 'https://letterboxd.com/film/parasite-2019/']
      .map((address) => `2019-11-03,Parasite,2019,${address},,,At ${address}.,,`)
      .join('\n');
    const found = await arrivals({ reviews, watched: '2019-11-03,Parasite,2019,https://boxd.it/hTha' });
    const texts = found.files.filter(({ kind }) => kind === 'reviews').map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.join('')).not.toContain('canonical:');
    expect(told(found, 'canonical')).toHaveLength(2);
  });

  it('is asked for where nothing remains of a text', async () => {
    const { notes } = await arrivals({ reviews: '2019-11-03,Parasite,2019,https://boxd.it/r1,,,<script>x</script>,,' });
    expect(notes.map(({ kind, message }) => `${kind}: ${message}`)).toContain('question: Nothing remains of its text.');
  });

  it('names a title only where one can stand', async () => {
    const long = 'Night of the Day '.repeat(12).trim();
    const found = await arrivals({ film: `${long},1991` });
    expect(textOf(found, 'reviews')).not.toContain('title:');
    expect(told(found, 'title')).toEqual([expect.stringMatching(/^question: .* the most is 140\.$/)]);
    expect(textOf(await arrivals({ film: 'under_score_,1991' }), 'reviews')).toContain('title: under_score_\n');
  });
});
