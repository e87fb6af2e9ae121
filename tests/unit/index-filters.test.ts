import { describe, expect, it } from 'vitest';
import { countQuestions, filtersOf, leavingOut, unknownWarnings } from '../../src/client/index-filters.ts';
import { queryOf, type SearchQuery } from '../../src/client/search-query.ts';
import { carriesUnassessed } from '../../src/publish/search-data.ts';

const vocabulary = { 'Self-harm': ['self-harm'], Grief: ['grief', 'mourning'] };

function query(address: string): SearchQuery {
  return queryOf(new URLSearchParams(address));
}

describe('the filters that the index is asked by', () => {
  it('are any value that is wanted of each, and none that is left out', () => {
    expect(filtersOf(query('q=x&theme=Consent&theme=Power&decade=2010s'), vocabulary)).toEqual({
      theme: { any: ['Consent', 'Power'] },
      decade: { any: ['2010s'] },
    });
    expect(filtersOf(query('theme=Consent&no-theme=Power&no-theme=Caste'), vocabulary)['theme']).toEqual({
      any: ['Consent'],
      none: ['Power', 'Caste'],
    });
    expect(filtersOf(query('q=x'), vocabulary)).toEqual({});
  });

  it('tell which topics the vocabulary lacks, so that they cannot be left out', () => {
    expect(unknownWarnings(query('no-warning=Grief&no-warning=nonsense&warning=other'), vocabulary)).toEqual([
      'nonsense',
    ]);
  });

  it('list only reviews where a value is left out', () => {
    const kinds = (address: string): unknown => filtersOf(query(address), vocabulary)['kind'];
    expect(kinds('no-theme=Power')).toEqual({ any: ['review'] });
    expect(kinds('no-decade=2010s')).toEqual({ any: ['review'] });
    expect(kinds('decade=2010s&theme=Power')).toBeUndefined();
  });

  it('leave a topic out by every ID of its label, the secret ones with the open, and what is not assessed', () => {
    const filters = filtersOf(query('no-warning=Self-harm&no-warning=Grief&warning=Violence'), vocabulary);
    expect(filters).toEqual({
      warning: { any: ['Violence'] },
      kind: { any: ['review'] },
      carries: { none: ['self-harm', 'grief', 'mourning', carriesUnassessed] },
    });
  });

  it('find nothing where a topic that the vocabulary does not have should be left out', () => {
    const { carries } = filtersOf(query('no-warning=Selfharm'), vocabulary);
    expect(carries?.any).toEqual(['(unknown)']);
    expect(filtersOf(query('no-warning=grief'), vocabulary)['carries']?.any, 'an ID is no label').toEqual([
      '(unknown)',
    ]);
  });

  it('take more out, beside what is left out already', () => {
    expect(leavingOut({}, ['violence'])).toEqual({ carries: { none: ['violence'] } });
    const filters = filtersOf(query('no-warning=Self-harm'), vocabulary);
    expect(leavingOut(filters, ['violence'])['carries']).toEqual({
      none: ['self-harm', carriesUnassessed, 'violence'],
    });
    expect(leavingOut(filters, [])).toBe(filters);
  });
});

describe('the questions by which values are counted', () => {
  it('are one for all filters that are not set', () => {
    expect(countQuestions(query('q=x&theme=Consent'), ['decade', 'critic'], vocabulary, [])).toEqual([
      { names: ['decade', 'critic'], filters: { theme: { any: ['Consent'] }, decade: {}, critic: {} } },
    ]);
  });

  it('are one for each filter that is set, as if it were not', () => {
    const address = 'theme=Consent&no-warning=Self-harm';
    expect(countQuestions(query(address), ['theme', 'form', 'warning'], vocabulary, ['violence'])).toEqual([
      {
        names: ['form'],
        filters: {
          form: {},
          theme: { any: ['Consent'] },
          kind: { any: ['review'] },
          carries: { none: ['self-harm', carriesUnassessed, 'violence'] },
        },
      },
      {
        names: ['theme'],
        filters: {
          theme: {},
          kind: { any: ['review'] },
          carries: { none: ['self-harm', carriesUnassessed, 'violence'] },
        },
      },
      { names: ['warning'], filters: { warning: {}, theme: { any: ['Consent'] }, carries: { none: ['violence'] } } },
    ]);
  });
});
