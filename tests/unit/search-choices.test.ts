import { describe, expect, it } from 'vitest';
import { searchChoices } from '../../src/editorial/search-choices.ts';
import { catalogueOf } from '../support/catalogue-of.ts';

const term = (label: string, group?: string): Record<string, unknown> => ({ label, description: 'A topic.', group });
// Films that no review is about are no choice: search lists reviews.
const catalogue = catalogueOf({
  films: {
    old: { title: 'Old', year: 1938, form: 'short', countries: ['KR', 'FR'] },
    recent: { title: 'Recent', year: 2019, countries: ['FR'] },
    also: { title: 'Also', year: 2010, form: 'series' },
  },
  warnings: {
    violence: term('Violence', 'Harm'),
    death: term('Death', 'Harm'),
    grief: term('Grief'),
    secret: term('A secret', 'Twists'),
  },
  themes: { power: { name: 'Power' }, consent: { name: 'Consent' } },
  contributors: { ada: { name: 'Ada Okafor' } },
  reviews: {
    a: { authors: ['ada'], films: ['old'], themes: ['power', 'consent'], rating: 3, triggerWarnings: ['death'] },
    b: { authors: ['ada'], films: ['recent'], themes: ['power'], rating: 4.5, spoilers: 'throughout' },
    c: {
      authors: ['ada'],
      films: ['recent'],
      themes: ['power'],
      triggerWarnings: [{ warning: 'secret', spoiler: true }],
    },
  },
});
const choices = new Map(searchChoices(catalogue).map((choice) => [choice.name, choice]));
const values = (name: 'theme' | 'decade' | 'form' | 'country' | 'critic' | 'rating' | 'reveals'): string[] =>
  choices.get(name)?.groups.flatMap((group) => group.values) ?? [];

describe('the filters of the search page', () => {
  it('have the values of the publication, each once, in the order of their kind', () => {
    expect(values('theme')).toEqual(['Consent', 'Power']);
    expect(values('decade')).toEqual(['2010s', '1930s']);
    expect(values('form')).toEqual(['Film', 'Short film']);
    expect(values('country')).toEqual(['France', 'South Korea']);
    expect(values('critic')).toEqual(['Ada Okafor']);
    expect(values('rating')).toEqual(['4.5 out of 5', '3 out of 5', 'No rating']);
    expect(values('reveals')).toEqual(['No spoilers', 'Spoilers throughout']);
  });

  it('have the whole vocabulary by its groups, so that no topic stands there for a secret', () => {
    expect(choices.get('warning')?.groups).toEqual([
      { label: 'Harm', values: ['Death', 'Violence'] },
      { label: 'Twists', values: ['A secret'] },
      { label: 'Other topics', values: ['Grief'] },
    ]);
    const without = { ...catalogue, reviews: new Map() };
    expect(searchChoices(without).find(({ name }) => name === 'warning')).toEqual(choices.get('warning'));
  });

  it('are not there where they have no values', () => {
    const bare = searchChoices({ ...catalogue, reviews: new Map(), films: new Map(), warnings: new Map() });
    expect(bare).toEqual([]);
  });

  it('have no groups where the vocabulary has none, and a label that two topics share once', () => {
    const plain = { grief: term('Grief'), mourning: term('Grief'), death: term('Death') };
    const [choice] = searchChoices(catalogueOf({ warnings: plain })).filter(({ name }) => name === 'warning');
    expect(choice?.groups).toEqual([{ label: undefined, values: ['Death', 'Grief'] }]);
  });
});
