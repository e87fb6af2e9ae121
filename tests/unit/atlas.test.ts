import { describe, expect, it } from 'vitest';
import { atlas, atlasLimit, type Atlas } from '../../src/editorial/atlas.ts';
import { atlasTable } from '../../src/editorial/atlas-table.ts';
import { catalogueOf, type CatalogueInput } from '../support/catalogue-of.ts';

const film = (title: string, year = 2000): Record<string, unknown> => ({ title, year });
const mention = (...ids: string[]): string => ids.map((id) => `:film{#${id}}`).join(' and ');

/** `oldboy + parasite: review-1 review-2`, one a join. */
function joinsOf({ joins }: Atlas): string[] {
  return joins.map(({ films, reviews }) => `${films.join(' + ')}: ${reviews.map(({ id }) => id).join(' ')}`);
}

const films = {
  oldboy: film('Oldboy', 2003),
  parasite: film('Parasite', 2019),
  titane: film('Titane', 2021),
  audition: film('Audition', 1999),
};

describe('the atlas', () => {
  it('joins the films that a review is of and those that it mentions, all with all', () => {
    const catalogue = catalogueOf({
      films,
      reviews: { both: { films: ['oldboy', 'parasite'], body: `As ${mention('titane', 'oldboy')} has it.` } },
    });
    expect(joinsOf(atlas(catalogue))).toEqual([
      'oldboy + parasite: both',
      'oldboy + titane: both',
      'parasite + titane: both',
    ]);
  });

  it('counts every review that joins two films, the newest first, and each once', () => {
    const catalogue = catalogueOf({
      films,
      reviews: {
        old: { films: ['oldboy'], published: '2020-01-01', body: mention('titane', 'titane') },
        young: { films: ['titane'], published: '2021-01-01', body: mention('oldboy') },
        alone: { films: ['titane'] },
      },
    });
    const { films: drawn, ...facts } = atlas(catalogue);
    expect(joinsOf({ films: drawn, ...facts })).toEqual(['oldboy + titane: young old']);
    expect(drawn.map(({ id, reviews }) => [id, reviews])).toEqual([
      ['oldboy', 2],
      ['titane', 3],
    ]);
  });

  it('knows nothing of a mention in a spoiler, a draft, or a review that is not out', () => {
    const catalogue = catalogueOf({
      films,
      reviews: {
        inline: { films: ['oldboy'], spoilers: 'marked', body: `It ends :spoiler[as :film[that]{#parasite} does].` },
        block: { films: ['oldboy'], spoilers: 'marked', body: ':::spoiler\nAs :film{#titane}.\n:::' },
        draft: { films: ['oldboy', 'audition'], draft: true },
        scheduled: { films: ['oldboy', 'audition'], published: '2027-01-01' },
      },
    });
    expect(atlas(catalogue)).toEqual({ themes: [], films: [], joins: [], joinedFilms: 0 });
  });

  it('puts a film under the theme of most of its reviews, of several the rarest, then the first by ID', () => {
    const themes = Object.fromEntries(['class', 'ghosts', 'labour', 'revenge'].map((id) => [id, { name: id }]));
    const catalogue = catalogueOf({
      films,
      themes,
      reviews: {
        one: { films: ['oldboy', 'parasite'], themes: ['revenge', 'class', 'labour'] },
        two: { films: ['oldboy', 'titane'], themes: ['class', 'ghosts'] },
        three: { films: ['audition', 'film'], themes: ['labour', 'revenge'] },
      },
    });
    const themeOf = Object.fromEntries(atlas(catalogue).films.map(({ id, theme }) => [id, theme]));
    expect(themeOf).toEqual({
      oldboy: 'class', // of two reviews
      parasite: 'class', // all are as frequent; "class" comes first
      titane: 'ghosts', // rarer than "class"
      audition: 'labour',
      film: 'labour',
    });
  });

  it('is the same whatever the order of its content', () => {
    const input = manyFilms(12);
    const reversed = Object.fromEntries(
      Object.entries(input).map(([kind, things]) => [
        kind,
        Object.fromEntries(Object.entries(things as object).reverse()),
      ]),
    );
    expect(JSON.stringify(atlas(catalogueOf(reversed)))).toBe(JSON.stringify(atlas(catalogueOf(input))));
  });
});

/** A chain of films, each review joining two; the first film is also joined with every fifth. */
function manyFilms(count: number): CatalogueInput {
  const ids = Array.from({ length: count }, (_, index) => `film-${index}`);
  const pairs = ids.slice(1).map((id, index) => [ids[index] ?? '', id]);
  const spokes = ids.filter((_, index) => index % 5 === 4).map((id) => ['film-0', id]);
  return {
    films: Object.fromEntries(ids.map((id) => [id, film(`Title of ${id}`)])),
    themes: { sea: { name: 'The sea' }, land: { name: 'Land' } },
    reviews: Object.fromEntries(
      [...pairs, ...spokes].map((both, index) => [
        `review-${index}`,
        { films: both, themes: [index % 3 === 0 ? 'land' : 'sea'] },
      ]),
    ),
  };
}

describe('the best-joined films', () => {
  const all = catalogueOf(manyFilms(200));

  it('are 150 where more are joined, and it is said how many there are', () => {
    const facts = atlas(all);
    expect(facts.films).toHaveLength(atlasLimit);
    expect(facts.joinedFilms).toBe(200);
    expect(atlas(all, 500).films).toHaveLength(200);
  });

  it('have more joins than those that are left out', () => {
    const degree = (facts: Atlas, id: string): number =>
      facts.joins.filter(({ films: pair }) => pair.includes(id)).length;
    const whole = atlas(all, 500);
    const chosen = new Set(atlas(all, 41).films.map(({ id }) => id));
    const best = whole.films.filter(({ id }) => degree(whole, id) >= 3).map(({ id }) => id);
    expect(best.length).toBeGreaterThan(30);
    expect(best.filter((id) => !chosen.has(id))).toEqual([]);
  });

  it('never stand without a join, however few have a place', () => {
    for (const limit of [2, 3, 17, 40, 149]) {
      const facts = atlas(all, limit);
      const joined = new Set(facts.joins.flatMap(({ films: pair }) => pair));
      expect(facts.films.length).toBeGreaterThan(limit - 2);
      expect(facts.films.length).toBeLessThanOrEqual(limit);
      expect(facts.films.filter(({ id }) => !joined.has(id))).toEqual([]);
    }
  });
});

describe('the table', () => {
  it('names each join on both films’ rows, films that the same reviews join together', () => {
    const catalogue = catalogueOf({
      films,
      reviews: {
        one: { films: ['oldboy', 'parasite', 'titane'], published: '2020-01-01' },
        two: { films: ['oldboy', 'titane'], published: '2021-01-01' },
      },
    });
    const rows = atlasTable(atlas(catalogue)).flatMap(({ theme, rows: own }) =>
      own.map(({ film: { title }, joined }) => [
        theme.label,
        title,
        ...joined.map(
          ({ films: others, reviews }) =>
            `${others.map((other) => other.title).join(', ')}: ${reviews.map(({ id }) => id).join(' ')}`,
        ),
      ]),
    );
    expect(rows).toEqual([
      ['Theme', 'Oldboy', 'Parasite: one', 'Titane: two one'],
      ['Theme', 'Parasite', 'Oldboy, Titane: one'],
      ['Theme', 'Titane', 'Oldboy: two one', 'Parasite: one'],
    ]);
  });
});
