/** What the search over any page says and offers, apart from the page. */
import { describe, expect, it } from 'vitest';
import type { NameEntry } from '../../src/client/name-entries.ts';
import type { NameMatch } from '../../src/client/name-matching.ts';
import * as find from '../../src/client/find-state.ts';
import { resultItem, type ResultItem } from '../../src/client/search-result.ts';
import { english } from '../support/english.ts';

function name(label: string, href: string): NameMatch {
  const entry: NameEntry = { kind: 'film', label, year: 2016, film: undefined, href, names: [label], besides: [] };
  return { entry, matched: undefined };
}

function item(url: string): ResultItem {
  return resultItem(
    { url, content: '', excerpt: '', meta: { title: url }, filters: {} },
    { language: undefined, isSpoiling: false, isLeftOut: false },
  );
}

const handmaiden = name('The Handmaiden', '/films/the-handmaiden/');
const asked = (words: string, names: NameMatch[] = []): find.FindState =>
  find.asked({ ...find.beginning, namesStatus: 'ready' }, words, names);
const found = (
  state: find.FindState,
  urls: string[],
  { words = state.words, total = urls.length, leftOut = 0 } = {},
): find.FindState =>
  find.answered(state, state.generation, { status: 'found', words, items: urls.map(item), total, leftOut });

describe('an answer', () => {
  it('to an earlier question changes nothing', () => {
    const first = asked('cello');
    const second = find.asked(first, 'cellos', []);
    expect(find.answered(second, first.generation, { status: 'failed' })).toBe(second);
  });

  it('offers a page once, by its name', () => {
    const state = found(asked('handmaiden', [handmaiden]), ['/m/films/the-handmaiden/', '/m/reviews/the-handmaiden/']);
    expect(find.listedTexts(state, '/m/').map(({ href }) => href)).toEqual(['/m/reviews/the-handmaiden/']);
  });

  it('offers a handful of texts', () => {
    const state = found(asked('light'), ['/1/', '/2/', '/3/', '/4/', '/5/', '/6/']);
    expect(find.listedTexts(state, '/')).toHaveLength(find.offered.texts);
  });
});

describe('while an answer is on its way', () => {
  it('the last one stays, and goes with the settings that it obeyed', () => {
    const first = found(asked('cello'), ['/1/']);
    const second = find.asked(first, 'cellos', []);
    expect(find.listedTexts(second, '/').map(({ href }) => href)).toEqual(['/1/']);
    expect(find.listedTexts(find.askedAnew(second), '/')).toEqual([]);
    expect(find.listedTexts(find.asked(second, '', []), '/')).toEqual([]);
  });
});

describe('what is said', () => {
  it.each([
    ['nothing before anything is asked', find.beginning, ''],
    ['that the texts are searched', asked('cello'), 'Searching the texts…'],
    ['the names that are there first', asked('hand maiden', [handmaiden]), '1 name. Searching the texts…'],
    ['how much was found', found(asked('cello'), ['/1/', '/2/'], { total: 12 }), '12 results for “cello”.'],
    [
      'names and texts together',
      found(asked('handmaiden', [handmaiden]), ['/1/']),
      '1 name and 1 result for “handmaiden”.',
    ],
    [
      'no text that a name has already led to',
      found(asked('handmaiden', [handmaiden]), ['/films/the-handmaiden/']),
      '1 name for “handmaiden”.',
    ],
    [
      'what was searched for in its place',
      found(asked('hand maiden', [handmaiden]), ['/1/'], { words: 'Handmaiden' }),
      '1 name and 1 result for “Handmaiden”.',
    ],
    ['that nothing was found', found(asked('qzxv'), []), 'Nothing was found for “qzxv”.'],
    [
      'what the settings leave out',
      found(asked('cello'), ['/1/'], { leftOut: 2 }),
      '1 result for “cello”. 2 results left out by your settings.',
    ],
    [
      'that they leave out everything',
      found(asked('cello'), [], { leftOut: 2 }),
      'Everything found for “cello” is left out by your settings.',
    ],
    [
      'that the names did not come',
      find.namesSettled(found(asked('cello'), ['/1/']), 'failed', []),
      '1 result for “cello”. The names could not be loaded.',
    ],
  ])('is %s', (_, state, words) => {
    expect(find.findAnnouncement(state, '/', english)).toBe(words);
  });

  it('is what to do where the texts cannot be searched', () => {
    const state = asked('hand maiden', [handmaiden]);
    const failed = find.answered(state, state.generation, { status: 'failed' });
    expect(find.findAnnouncement(failed, '/', english)).toBe(
      '1 name. The texts could not be searched: check that you are connected.',
    );
  });
});

describe('what is searched for where the words find nothing', () => {
  it('is the name that was meant, without its article', () => {
    expect(find.otherWords(asked('hand maiden', [handmaiden]), ['maiden'])).toBe('Handmaiden');
  });

  it('is those of the words that are known', () => {
    expect(find.otherWords(asked('peel the potatoes'), ['peel'])).toBe('the potatoes');
  });

  it('is never what was asked already, nor nothing', () => {
    expect(find.otherWords(asked('handmaiden', [handmaiden]), [])).toBeUndefined();
    expect(find.otherWords(asked('qzxv'), ['qzxv'])).toBeUndefined();
  });
});

describe('the way to all results', () => {
  it('is there as soon as something is asked, and where there is something to see', () => {
    expect(find.wordsWithResults(find.beginning)).toBeUndefined();
    expect(find.wordsWithResults(asked('cello'))).toBe('cello');
    expect(find.wordsWithResults(found(asked('cello'), ['/1/']))).toBe('cello');
    expect(find.wordsWithResults(found(asked('qzxv'), []))).toBeUndefined();
    expect(find.wordsWithResults(found(asked('cello'), [], { leftOut: 1 }))).toBe('cello');
  });
});
