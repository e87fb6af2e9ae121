import { describe, expect, it } from 'vitest';
import {
  excerptParts,
  foldedWords,
  hasBeginning,
  resultItem,
  type Finding,
  type IndexedData,
} from '../../src/client/search-result.ts';
import { carriesPage, carriesUnassessed } from '../../src/publish/search-data.ts';

const openly: Finding = { language: undefined, isSpoiling: false, isLeftOut: false };

function indexed(changes: Partial<IndexedData> = {}): IndexedData {
  return {
    url: '/journal/reviews/the-perfection/',
    content: 'A lesson nobody asked for. The cello waits.',
    excerpt: 'The <mark>cello</mark> waits.',
    filters: {
      warning: ['Mutilation'],
      carries: [carriesPage, 'mutilation', 'drug-use'],
      film: ['the-perfection'],
      spoils: ['the-perfection The Perfection'],
    },
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
    expect(resultItem(indexed(), openly)).toEqual({
      href: '/journal/reviews/the-perfection/',
      language: undefined,
      title: 'A lesson nobody asked for',
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
      spoils: undefined,
      isLeftOut: false,
      isUnassessed: false,
      marks: {
        words: 'Mutilation · spoilers marked',
        topics: ['Mutilation'],
        spoilers: 'marked',
        isMarked: true,
      },
      warningIds: ['mutilation', 'drug-use'],
      filmIds: ['the-perfection'],
      sortKeys: { day: '2026-09-18', year: '2018 2026-09-18' },
    });
  });

  it('names its kind where it is no review', () => {
    const kindOf = (meta: Record<string, string>): string | undefined => resultItem(indexed({ meta }), openly).kind;
    expect(kindOf({ kind: 'theme' })).toBe('theme');
    expect(kindOf({ kind: 'contributor' })).toBe('critic');
    expect(kindOf({ kind: 'page' })).toBe('page');
    expect(kindOf({ kind: 'something new' })).toBeUndefined();
  });

  it('carries the cue mark where its words name care, and only there', () => {
    const marks = (spoilers: string, warning: string[]): unknown =>
      resultItem(indexed({ meta: { marks: 'words', spoilers }, filters: { warning } }), openly).marks;
    expect(marks('none', [])).toMatchObject({ words: 'words', topics: [], isMarked: false });
    expect(marks('unassessed', [])).toMatchObject({ isMarked: false });
    expect(marks('throughout', [])).toMatchObject({ topics: [], isMarked: true });
    expect(marks('none', ['Violence'])).toMatchObject({ topics: ['Violence'], isMarked: true });
  });

  it('shows an excerpt where words matched in the text, or where there is no standfirst', () => {
    expect(resultItem(indexed({ excerpt: 'The beginning of the text' }), openly).excerpt).toEqual([]);
    const film: IndexedData = {
      ...indexed({ excerpt: 'Facts of the film' }),
      meta: { kind: 'film', title: 'The Handmaiden', year: '2016' },
    };
    expect(resultItem(film, openly).excerpt).toEqual([{ text: 'Facts of the film', isMatch: false }]);
  });

  it('keeps a film’s title that ends in brackets, and one without a year', () => {
    const film = (title: string): unknown => resultItem(indexed({ meta: { film: title } }), openly).film;
    expect(film('Fox (and His Friends) (1975)')).toEqual({ title: 'Fox (and His Friends)', year: '1975' });
    expect(film('Untitled')).toEqual({ title: 'Untitled', year: '' });
  });

  it('knows the films that it may give away where only spoilers hold what was found', () => {
    const spoils = ['the-perfection The Perfection', 'oldboy Oldboy'];
    const page = indexed({ filters: { spoils } });
    expect(resultItem(page, openly).spoils).toBeUndefined();
    expect(resultItem(page, { ...openly, isSpoiling: true }).spoils).toEqual([
      { id: 'the-perfection', title: 'The Perfection' },
      { id: 'oldboy', title: 'Oldboy' },
    ]);
    expect(resultItem(indexed({ filters: {} }), { ...openly, isSpoiling: true }).spoils).toEqual([]);
  });

  it('takes a review that is not assessed for one that carries no topic', () => {
    const item = resultItem(indexed({ filters: { carries: [carriesPage, carriesUnassessed] } }), openly);
    expect(item).toMatchObject({ isUnassessed: true, warningIds: [] });
    expect(carriesUnassessed, 'no ID').not.toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('says in which language its words are where that is not the site’s', () => {
    expect(resultItem(indexed(), { ...openly, language: 'hi' }).language).toBe('hi');
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
