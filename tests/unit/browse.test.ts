/** The ways through the magazine that need no search: films by decade, beside one another, and under themes. */
import { describe, expect, it } from 'vitest';
import { discussedWith } from '../../src/editorial/discussed-with.ts';
import { filmDecades } from '../../src/editorial/film-index.ts';
import { filmView, type FilmView } from '../../src/editorial/film-view.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { filmsByTheme, themesOfFilm } from '../../src/editorial/theme-films.ts';
import { themeTree, themeView } from '../../src/editorial/theme-view.ts';
import type { Catalogue } from '../../src/editorial/catalogue.ts';
import { catalogueOf } from '../support/catalogue-of.ts';

function viewOf(film: string, catalogue: Catalogue): FilmView {
  const view = filmView(film, catalogue, peopleOf(catalogue.films), filmsByTheme(catalogue));
  if (view === undefined) throw new Error(`The test has no film "${film}".`);
  return view;
}

const films = {
  oldboy: { title: 'Oldboy', year: 2003 },
  parasite: { title: 'Parasite', year: 2019 },
  court: { title: 'Court', year: 2014 },
  secret: { title: 'Secret', year: 2015 },
};

describe('films by decade', () => {
  it('stand from the oldest on, those of one year by title without its article', () => {
    const catalogue = catalogueOf({
      films: {
        later: { title: 'Later', year: 2009 },
        first: { title: 'First', year: 1895 },
        b: { title: 'B', year: 2001 },
        the: { title: 'The A', year: 2001 },
        turn: { title: 'Turn', year: 2000 },
      },
    });
    expect(filmDecades(catalogue).map((decade) => [decade.decade, decade.films.map(({ title }) => title)])).toEqual([
      ['1890s', ['First']],
      ['2000s', ['Turn', 'The A', 'B', 'Later']],
      ['2020s', ['Film']],
    ]);
    expect(filmDecades(catalogue)[0]?.anchor).toBe('decade-1890s');
  });
});

describe('a film', () => {
  const catalogue = catalogueOf({
    films,
    reviews: {
      both: { films: ['oldboy', 'parasite'], published: '2026-05-01' },
      again: { films: ['court'], body: ':film{#oldboy} :film{#parasite}', published: '2026-06-01' },
      closed: { films: ['oldboy'], spoilers: 'marked', body: ':spoiler[as :film{#secret}]', published: '2026-06-02' },
      hidden: { films: ['secret'], spoilers: 'marked', body: ':::spoiler\nAs :film{#oldboy}.\n:::' },
    },
  });

  it('is discussed with what its reviews and those that mention it speak of in the open, the most often first', () => {
    expect(discussedWith('oldboy', catalogue)).toEqual([
      { film: 'parasite', reviews: 2 },
      { film: 'court', reviews: 1 },
    ]);
    expect(discussedWith('secret', catalogue)).toEqual([]);
  });

  it('names a dozen neighbours and says how many there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, number) => [`many-${String(number)}`, { title: 'Many', year: 2000 + number }]),
    );
    const body = Object.keys(many)
      .map((id) => `:film{#${id}}`)
      .join(' ');
    const { discussedWith: beside } = viewOf(
      'oldboy',
      catalogueOf({ films: { ...films, ...many }, reviews: { one: { films: ['oldboy'], body } } }),
    );
    expect(beside.first).toHaveLength(12);
    expect(beside.first[0]).toEqual({ href: '/films/many-0/', title: 'Many', year: 2000, reviews: 1 });
    expect(beside.total).toBe(20);
  });
});

describe('themes', () => {
  const catalogue = catalogueOf({
    films,
    themes: {
      power: { name: 'Power' },
      class: { name: 'Class', parent: 'power' },
      caste: { name: 'Caste', parent: 'power' },
      alone: { name: 'Alone' },
    },
    reviews: {
      one: { films: ['parasite'], themes: ['class', 'alone'] },
      two: { films: ['parasite', 'oldboy'], themes: ['class'], published: '2026-06-01' },
      three: { films: ['court'], themes: ['caste', 'class'], published: '2026-07-01' },
    },
  });

  it('have the films that their reviews are of, by title and once each', () => {
    expect(themeView('class', catalogue)?.films.map(({ title }) => title)).toEqual(['Court', 'Oldboy', 'Parasite']);
    expect(themeView('power', catalogue)?.films).toEqual([]);
  });

  it('are a film’s by its reviews, and lead on to others under them', () => {
    expect(themesOfFilm('parasite', catalogue)).toEqual(['class', 'alone']);
    const { withThemes } = viewOf('parasite', catalogue);
    expect(
      withThemes.map(({ theme, films: { first, total } }) => [theme.label, first.map(({ title }) => title), total]),
    )
      // Nothing else stands under Alone.
      .toEqual([['Class', ['Court', 'Oldboy'], 2]]);
    expect(viewOf('secret', catalogue).withThemes).toEqual([]);
  });

  it('count their own reviews in the tree', () => {
    const [, power] = themeTree(catalogue);
    expect(power).toMatchObject({ label: 'Power', count: 0 });
    expect(power?.children.map(({ label, count }) => [label, count])).toEqual([
      ['Caste', 1],
      ['Class', 3],
    ]);
  });
});
