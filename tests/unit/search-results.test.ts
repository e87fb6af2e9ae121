import { describe, expect, it } from 'vitest';
import { inTurns, listed, summed, together } from '../../src/client/search-results.ts';

describe('what the index is asked', () => {
  it('is answered by each language in turn', () => {
    expect(inTurns([['a', 'b', 'c'], ['x'], ['1', '2']])).toEqual(['a', 'x', '1', 'b', '2', 'c']);
    expect(inTurns([])).toEqual([]);
  });

  it('is counted in all languages', () => {
    expect(summed([{ theme: { Consent: 2, Power: 1 } }, { theme: { Consent: 3 } }])).toEqual({
      theme: { Consent: 5, Power: 1 },
    });
    expect(summed([{ country: { France: 2 } }, { country: undefined }]), 'one language has no countries').toEqual({
      country: { France: 2 },
    });
  });

  it('is nothing where nothing is found, and unknown where no language answers', () => {
    expect(summed([{ theme: {} }, { theme: {} }])).toEqual({ theme: {} });
    expect(summed([{ theme: undefined }, { theme: {} }])).toEqual({});
  });
});

describe('the answers of both indexes', () => {
  const pages = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
  const openIds = new Map([
    ['A', 'a'],
    ['B', 'b'],
    ['C', 'c'],
    ['D', 'd'],
  ]);
  const told = (open: string[], full: string[]): string[] =>
    together(pages(...open), pages(...full), openIds).map(
      ({ page, openId, isSpoiling }) => `${page.id} ${openId}${isSpoiling ? ' spoils' : ''}`,
    );

  it('are in the order of the full one, and what the open one finds is taken from there', () => {
    expect(told(['a', 'b'], ['C', 'B', 'A'])).toEqual(['C c spoils', 'b b', 'a a']);
  });

  it('spoil where only the full one finds them', () => {
    expect(told([], ['D', 'A'])).toEqual(['D d spoils', 'A a spoils']);
  });

  it('end with what only the open one finds', () => {
    expect(told(['a', 'd'], ['C', 'A'])).toEqual(['C c spoils', 'a a', 'd d']);
  });

  it('are those of the open one where there is no other', () => {
    expect(together(pages('a', 'b'), []).map(({ openId, isSpoiling }) => [openId, isSpoiling])).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });
});

describe('the results that are listed', () => {
  type Found = (typeof results)[number];
  const results = [
    { name: 'kept', isLeftOut: false, isSpoiling: false },
    { name: 'left out', isLeftOut: true, isSpoiling: false },
    { name: 'left out, spoiling', isLeftOut: true, isSpoiling: true },
    { name: 'spoiling', isLeftOut: false, isSpoiling: true },
  ];

  it('are without those that the settings leave out, and counted', () => {
    const { results: list, ...counts } = listed([results], undefined, inTurns);
    expect(list.map(({ name }) => name)).toEqual(['kept', 'spoiling']);
    expect(counts).toEqual({ total: 2, leftOut: 2, spoiling: 1 });
  });

  it('are all of them where the reader asks, those left out after what was shown by then', () => {
    const { results: list, ...counts } = listed([results], 1, inTurns);
    expect(list.map(({ name }) => name)).toEqual(['kept', 'left out', 'left out, spoiling', 'spoiling']);
    expect(counts).toEqual({ total: 4, leftOut: 2, spoiling: 2 });
  });

  it('are those of all languages, parted before they are merged', () => {
    const [kept, leftOut, , spoiling] = results as [Found, Found, Found, Found];
    const { results: list, ...counts } = listed([[leftOut, kept], [spoiling]], undefined, inTurns);
    expect(list.map(({ name }) => name)).toEqual(['kept', 'spoiling']);
    expect(counts).toEqual({ total: 2, leftOut: 1, spoiling: 1 });
  });
});
