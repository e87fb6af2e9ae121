import { describe, expect, it } from 'vitest';
import { filtersOf, inTurns } from '../../src/client/pagefind-bundle.ts';
import {
  excerptParts,
  foldedWords,
  hasBeginning,
  resultItem,
  type IndexedData,
} from '../../src/client/search-result.ts';
import { queryOf } from '../../src/client/search-state.ts';

function indexed(changes: Partial<IndexedData> = {}): IndexedData {
  return {
    url: '/journal/reviews/the-perfection/',
    content: 'A lesson nobody asked for. The cello waits.',
    excerpt: 'The <mark>cello</mark> waits.',
    filters: { warning: ['Mutilation'], carries: ['mutilation', 'drug-use'], film: ['the-perfection'] },
    ...changes,
    meta: {
      kind: 'review',
      title: 'A lesson nobody asked for',
      standfirst: 'A cello thriller.',
      film: 'The Perfection (2018)',
      critic: 'Nandini Rao',
      day: '2026-09-18',
      date: 'September 18, 2026',
      marks: 'Mutilation · spoilers marked',
      spoilers: 'marked',
      ...changes.meta,
    },
  };
}

describe('a result', () => {
  it('says of a review what a list of reviews says', () => {
    expect(resultItem(indexed())).toEqual({
      href: '/journal/reviews/the-perfection/',
      language: undefined,
      title: 'A lesson nobody asked for',
      isFilm: false,
      kind: undefined,
      film: { title: 'The Perfection', year: '2018' },
      standfirst: 'A cello thriller.',
      excerpt: [
        { text: 'The ', isMatch: false },
        { text: 'cello', isMatch: true },
        { text: ' waits.', isMatch: false },
      ],
      critic: 'Nandini Rao',
      date: { day: '2026-09-18', inWords: 'September 18, 2026' },
      marks: { words: 'Mutilation · spoilers marked', namesTopics: true, isMarked: true },
      warningIds: ['mutilation', 'drug-use'],
      filmIds: ['the-perfection'],
    });
  });

  it('names its kind where it is no review', () => {
    const kindOf = (meta: Record<string, string>): string | undefined => resultItem(indexed({ meta })).kind;
    expect(kindOf({ kind: 'film', year: '2016' })).toBe('Film, 2016');
    expect(kindOf({ kind: 'film', form: 'series', year: '2018' })).toBe('Series, 2018');
    expect(kindOf({ kind: 'theme' })).toBe('Theme');
    expect(kindOf({ kind: 'person', parts: 'Director, writer' })).toBe('Person: director, writer');
    expect(kindOf({ kind: 'contributor' })).toBe('Critic');
    expect(kindOf({ kind: 'page' })).toBe('Page');
    expect(kindOf({ kind: 'something new' })).toBeUndefined();
  });

  it('carries the cue mark where its words name care, and only there', () => {
    const marks = (spoilers: string, warning: string[]): unknown =>
      resultItem(indexed({ meta: { marks: 'words', spoilers }, filters: { warning } })).marks;
    expect(marks('none', [])).toEqual({ words: 'words', namesTopics: false, isMarked: false });
    expect(marks('unassessed', [])).toMatchObject({ isMarked: false });
    expect(marks('throughout', [])).toMatchObject({ namesTopics: false, isMarked: true });
    expect(marks('none', ['Violence'])).toMatchObject({ namesTopics: true, isMarked: true });
  });

  it('shows an excerpt where words matched in the text, or where there is no standfirst', () => {
    expect(resultItem(indexed({ excerpt: 'The beginning of the text' })).excerpt).toEqual([]);
    const film: IndexedData = {
      ...indexed({ excerpt: 'Facts of the film' }),
      meta: { kind: 'film', title: 'The Handmaiden', year: '2016' },
    };
    expect(resultItem(film).excerpt).toEqual([{ text: 'Facts of the film', isMatch: false }]);
  });

  it('keeps a film’s title that ends in brackets, and one without a year', () => {
    const film = (title: string): unknown => resultItem(indexed({ meta: { film: title } })).film;
    expect(film('Fox (and His Friends) (1975)')).toEqual({ title: 'Fox (and His Friends)', year: '1975' });
    expect(film('Untitled')).toEqual({ title: 'Untitled', year: '' });
  });

  it('says in which language its words are where that is not the site’s', () => {
    expect(resultItem(indexed(), 'hi').language).toBe('hi');
  });
});

describe('an excerpt', () => {
  it('is text: markup that a page speaks of stays text', () => {
    expect(
      excerptParts('&lt;mark&gt; and &lt;img src=x&gt; <mark>&lt;b&gt;bold&lt;/b&gt;</mark> R&amp;B & co'),
    ).toEqual([
      { text: '<mark> and <img src=x> ', isMatch: false },
      { text: '<b>bold</b>', isMatch: true },
      { text: ' R&amp;B & co', isMatch: false },
    ]);
  });

  it('may begin and end with what matched', () => {
    expect(excerptParts('<mark>Reading</mark> <mark>aloud</mark>')).toEqual([
      { text: 'Reading', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'aloud', isMatch: true },
    ]);
    expect(excerptParts('')).toEqual([]);
  });
});

describe('the beginning of a word', () => {
  it('is looked for in the text and in what is told of the page, without marks and capitals', () => {
    const page = indexed({ content: 'Cléo walks. Park Chan-wook’s film; फँड्री', meta: { critic: 'Ada Okafor' } });
    for (const word of ['cle', 'CLÉO', 'chan-w', 'chanwook', 'okaf', 'फँड'])
      expect(hasBeginning(page, word), word).toBe(true);
    for (const word of ['leo', 'walking', 'insects', 'ok-x']) expect(hasBeginning(page, word), word).toBe(false);
  });

  it('is nothing where there is no letter', () => {
    expect(foldedWords('— … “ ”')).toEqual([]);
  });
});

describe('what the index is asked', () => {
  it('is any value of each filter that is set', () => {
    expect(filtersOf(queryOf(new URLSearchParams('q=x&theme=Consent&theme=Power&decade=2010s')))).toEqual({
      theme: { any: ['Consent', 'Power'] },
      decade: { any: ['2010s'] },
    });
    expect(filtersOf(queryOf(new URLSearchParams('q=x')))).toEqual({});
  });

  it('is answered by each language in turn', () => {
    expect(inTurns([['a', 'b', 'c'], ['x'], ['1', '2']])).toEqual(['a', 'x', '1', 'b', '2', 'c']);
    expect(inTurns([])).toEqual([]);
  });
});
