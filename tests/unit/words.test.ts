/** Which words are the same, and which repetition of a spoiler tells it. */
import { describe, expect, it } from 'vitest';
import { findRun, tellingRuns, wordsOf } from '../../src/markdown/words.ts';

const spoiler = 'In the end she burns the house down with all of them inside it.';

/** The run of the spoilers that an open text repeats. */
function told(open: string, ...spoilers: string[]): string | undefined {
  return findRun(wordsOf(open), tellingRuns(spoilers.map(wordsOf)));
}

describe('the words of a text', () => {
  it.each([
    ['She burns -- the “house” down!', ['she', 'burns', 'the', 'house', 'down']],
    ['It’s Dae-su’s', ["it's", 'dae', "su's"]],
    ["'quoted' words", ['quoted', 'words']],
    ['10:30, 2.39:1', ['10', '30', '2', '39', '1']],
    ['ＦＵＬＬ ﬁlm', ['full', 'film']],
    ['CAFÉ cafe\u0301', ['café', 'café']],
    ['हिन्दी में, ठीक', ['हिन्दी', 'में', 'ठीक']],
    ['올드보이(2003)', ['올드보이', '2003']],
    ['— … !', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a spoiler is told', () => {
  it('by eight of its words in a row, wherever they stand', () => {
    expect(told('She burns the house down with all of the letters.', spoiler)).toBe(
      'she burns the house down with all of',
    );
    expect(told('What if the house, down with all of them inside, it?', spoiler)).toBe(
      'the house down with all of them inside',
    );
  });

  it('whatever the case, the punctuation and the quotes', () => {
    expect(told('“SHE burns — the house: down; with ALL of…”', spoiler)).toBeDefined();
  });

  it('by the whole of it where it has four to seven words', () => {
    expect(told('I knew that her sister is alive.', 'her sister is alive')).toBe('her sister is alive');
    expect(told('One two three four five six seven eight.', 'one two three four five six seven')).toBe(
      'one two three four five six seven',
    );
  });

  it('by the first of several', () => {
    expect(told('and he is her own father', 'her sister is alive', 'he is her own father')).toBe(
      'he is her own father',
    );
  });

  it('at the very end of a text', () => {
    expect(told('her sister is alive', 'her sister is alive')).toBe('her sister is alive');
  });
});

describe('a spoiler is not told', () => {
  it.each([
    ['by seven of its words', 'She burns the house down with all the letters.', spoiler],
    ['by eight of its words with another between', 'She burns the old house down with all of it.', spoiler],
    ['by part of a short one', 'Her sister is a nurse.', 'her sister is alive'],
    ['by three words that are all of it', 'He knew it.', 'he knew it'],
    ['by words that only begin alike', 'her sister is alive', 'her sister is alive and well'],
    ['by nothing', '', spoiler],
    ['where there is none', 'her sister is alive', ''],
  ])('%s', (_, open, secret) => {
    expect(told(open, secret)).toBeUndefined();
  });

  it('by the end of one and the beginning of the next', () => {
    expect(told('two three four five six', 'one two three four', 'five six seven eight')).toBeUndefined();
  });
});
