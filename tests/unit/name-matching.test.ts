import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameMatcher, type NameMatcher } from '../../src/client/name-matching.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { suggestionsOf } from '../../src/publish/suggestions.ts';
import { projectRoot } from '../../src/sources/settings.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { inTheTable, nameQueries, suggestionsOfNames } from '../support/names-magazine.ts';

type Films = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function matcherOf(films: Films, reviewed: readonly string[] = []): NameMatcher {
  const reviews = Object.fromEntries(reviewed.map((film) => [`on-${film}`, { films: [film] }]));
  const catalogue = catalogueOf({ films, reviews });
  return nameMatcher(suggestionsOf(catalogue, peopleOf(catalogue.films)));
}

function labels(matcher: NameMatcher, query: string): string[] {
  return matcher.matches(query, 8).map(({ entry }) => entry.label);
}

const standard = await suggestionsOfNames(1900);

describe('the table of queries', () => {
  const matcher = nameMatcher(standard);
  const first = (query: string): string | undefined =>
    matcher.matches(query, 5).map(({ entry }) => inTheTable(entry))[0];
  const asked = nameQueries().filter(({ expected }) => expected.length > 0);

  it('is answered right, with the first suggestion, at least 95 times of 100', () => {
    const wrong = asked.filter(({ query, expected }) => !expected.includes(first(query) ?? ''));
    expect(asked.length).toBeGreaterThan(280);
    expect(wrong.map(({ query }) => `${query} -> ${first(query) ?? 'nothing'}`).slice(asked.length / 20)).toEqual([]);
  });

  it('has no answer to nonsense', () => {
    const nonsense = nameQueries().filter(({ expected }) => expected.length === 0);
    expect(nonsense.length).toBeGreaterThan(25);
    expect(nonsense.filter(({ query }) => first(query) !== undefined)).toEqual([]);
  });
});

describe('a match', () => {
  const lantern = matcherOf({
    'the-lantern': { title: 'The Lantern', year: '2001', originalTitle: 'Lykta', directors: ['Ana Ek'] },
    'the-ferry': { title: 'The Ferry', year: '1990', directors: ['Ana Ek'] },
  });

  it('says by which other name it was found', () => {
    expect(lantern.matches('lykta', 1)).toMatchObject([
      { entry: { label: 'The Lantern', year: 2001 }, matched: 'Lykta' },
    ]);
    expect(lantern.matches('lyktan', 1)).toMatchObject([{ matched: 'Lykta' }]);
    expect(lantern.matches('lantern', 1)).toMatchObject([{ matched: undefined }]);
  });

  it('is of a director only where the query names a film of theirs as well', () => {
    expect(labels(lantern, 'ana ek')).toEqual(['Ana Ek']);
    expect(labels(lantern, 'ek ferry')).toEqual(['The Ferry']);
    expect(labels(lantern, '1990')).toEqual([]);
  });

  it('needs a letter or a number', () => {
    for (const query of ['', '   ', '?!', '-']) expect(labels(lantern, query)).toEqual([]);
    expect(labels(lantern, 'the')).toContain('The Lantern');
  });
});

describe('words that only say what is looked for', () => {
  const films = matcherOf({
    socialisme: { title: 'Film Socialisme', year: '2010' },
    body: { title: 'On Body and Soul', year: '2017' },
    soul: { title: 'Body and Soul', year: '1947' },
    killing: { title: 'The Act of Killing', year: '2012' },
    cut: { title: 'Director’s Cut', year: '2016' },
    cuts: { title: 'Cut', year: '2000' },
    about: { title: 'A Film About Love', year: '1970' },
    2: { title: '2 Fast', year: '2003', directors: ['Ana Ek'] },
  });

  it('are passed over beside a name, and while the last of them is typed', () => {
    for (const query of ['ana ek films', 'films by ana ek', 'ana ek mov', 'watch ana ek movies', 'films about ana ek'])
      expect(labels(films, query)[0], query).toBe('Ana Ek');
    expect(labels(films, 'review of the cut')[0]).toBe('Cut');
  });

  it('tell names that hold them from others', () => {
    expect(labels(films, 'film socialisme')).toEqual(['Film Socialisme']);
    expect(labels(films, 'on body and soul')).toEqual(['On Body and Soul']);
    expect(labels(films, 'body and soul')[0]).toBe('Body and Soul');
    expect(labels(films, 'act of killing')).toEqual(['The Act of Killing']);
    expect(labels(films, 'directors cut')).toEqual(['Director’s Cut']);
  });

  it('find nothing by themselves that does not hold them, nor beside an unknown name or a single figure', () => {
    for (const query of ['film review', 'films about xyzzy', 'a film about xyzzy', 'review 2', 'reviews of the'])
      expect(labels(films, query), query).toEqual([]);
    expect(labels(films, 'film about')).toEqual(['A Film About Love']);
  });
});

describe('a query that is near a whole name', () => {
  const names = matcherOf({
    handmaiden: { title: 'The Handmaiden', year: '2016', directors: ['Céline Sciamma'] },
    ran: { title: 'Ran', year: '1985' },
  });

  it('finds it, however its two slips lie', () => {
    for (const query of ['he handmaien', 'theuhandmaiden', 'te hndmaiden', 'handmaien film'])
      expect(labels(names, query), query).toEqual(['The Handmaiden']);
    expect(labels(names, 'celine siama')[0]).toBe('Céline Sciamma');
  });

  it('is long enough to tell, and not further away', () => {
    for (const query of ['rqn', 'r qn', 'te handmain', 'celine sma']) expect(labels(names, query), query).toEqual([]);
  });
});

describe('the order', () => {
  it('is the very name, a beginning at a word’s end, a beginning, words, then slips', () => {
    const aliens = matcherOf({
      a: { title: 'Aliens', year: '1986' },
      b: { title: 'Alien 3', year: '1992' },
      c: { title: 'My Alien', year: '1990' },
      d: { title: 'Alien', year: '1979' },
      e: { title: 'Allen', year: '2000' },
    });
    expect(labels(aliens, 'alien')).toEqual(['Alien', 'Alien 3', 'Aliens', 'My Alien', 'Allen']);
  });

  it('takes a first letter left out for one slip', () => {
    const names = matcherOf({
      jin: { title: 'Jin the Second', year: '1990' },
      djinn: { title: 'Djinn', year: '2013' },
    });
    expect(labels(names, 'jinn')).toEqual(['Djinn', 'Jin the Second']);
  });

  it('puts reviewed films above others at equal merit, and not above a better match', () => {
    const films = {
      lane: { title: 'Lane', year: '1990' },
      'lantern-two': { title: 'Lantern Two', year: '1999' },
      'lantern-one': { title: 'Lantern One', year: '1990' },
    };
    expect(labels(matcherOf(films, ['lantern-two']), 'lan')).toEqual(['Lantern Two', 'Lane', 'Lantern One']);
    expect(labels(matcherOf(films, ['lantern-two']), 'lane')).toEqual(['Lane']);
  });

  it('tells namesakes by their year', () => {
    const namesakes = matcherOf({
      solaris: { title: 'Solaris', year: '1972' },
      'solaris-2002': { title: 'Solaris', year: '2002' },
    });
    const years = (query: string): unknown[] => namesakes.matches(query, 8).map(({ entry }) => entry.year);
    expect(years('solaris 2002')).toEqual([2002]);
    expect(years('solaris')).toEqual([1972, 2002]);
  });
});

describe('what a reader fetches for names', () => {
  it('costs at most 75 kB for 1,900 films, with the matcher and its library', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(projectRoot, 'src/client/name-matching.ts')],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const script = brotliCompressSync(outputFiles[0]?.contents ?? '').length;
    const data = brotliCompressSync(JSON.stringify(standard)).length;
    expect(script).toBeLessThan(6000);
    expect(script + data).toBeLessThan(75_000);
  });
});
