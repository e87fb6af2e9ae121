import { describe, expect, it } from 'vitest';
import * as said from '../../src/client/search-announcement.ts';
import { queryOf, type SearchQuery } from '../../src/client/search-query.ts';
import { answered, asked, beginning, failed, type Counts, type SearchState } from '../../src/client/search-state.ts';
import { english } from '../support/english.ts';

const nothing = { total: 0, leftOut: 0, spoiling: 0, items: [], unknown: [], unknownWarnings: [], names: 0 };

function announcement(state: SearchState<string>): string {
  return said.announcement(state, english);
}

function query(address: string): SearchQuery {
  return queryOf(new URLSearchParams(address));
}

function loading(address: string): SearchState<string> {
  return asked(beginning, query(address), false);
}

function found(address: string, total: number, items: string[], counts: Partial<Counts> = {}): SearchState<string> {
  const state = loading(address);
  return answered(state, state.generation, { ...nothing, ...counts, total, items });
}

describe('what is announced', () => {
  it('is the number of results, what for, and how many are shown', () => {
    expect(announcement(beginning)).toBe('');
    expect(announcement(loading('?q=cello'))).toBe('Searching…');
    expect(announcement(found('?q=cello', 1, ['a']))).toBe('1 result for “cello”.');
    expect(announcement(found('?q=film', 12, ['a', 'b']))).toBe('12 results for “film”. Showing the first 2.');
  });

  it('names the filters, for they may be out of sight', () => {
    expect(announcement(found('?theme=Consent&theme=Power&decade=2010s', 2, ['a', 'b']))).toBe(
      '2 results (theme Consent or Power; film’s decade 2010s).',
    );
    expect(announcement(found('?q=cello&critic=Ada+Okafor&warning=Violence', 0, []))).toBe(
      'Nothing was found for “cello” (critic Ada Okafor; warning Violence).',
    );
  });

  it('names what is left out, and that what nobody has assessed goes with a topic, uncounted', () => {
    expect(
      announcement(found('?theme=Consent&no-theme=Revenge&no-theme=Power&no-critic=Ada+Okafor', 2, ['a', 'b'])),
    ).toBe('2 results (theme Consent; without theme Revenge or Power; without critic Ada Okafor).');
    const unassessed = 'What is not assessed for warnings is left out too.';
    expect(announcement(found('?theme=Consent&no-warning=Self-harm', 1, ['a']))).toBe(
      `1 result (theme Consent; without warning Self-harm). ${unassessed}`,
    );
    expect(announcement(found('?q=cello&no-warning=Self-harm', 0, []))).toBe(
      `Nothing was found for “cello” (without warning Self-harm). ${unassessed}`,
    );
    expect(announcement(found('?q=cello&no-warning=Self-harm', 0, [], { leftOut: 1 }))).toBe(
      `Everything found for “cello” (without warning Self-harm) is left out by your settings. ${unassessed}`,
    );
  });

  it('says that a topic which the site does not have cannot be left out', () => {
    const said = (address: string, unknownWarnings: string[]): string => {
      const state = loading(address);
      return announcement(answered(state, state.generation, { ...nothing, unknownWarnings }));
    };
    expect(said('?no-warning=nonsense', ['nonsense'])).toBe(
      'Nothing was found (without warning nonsense). “nonsense” is no warning of this site, so nothing can be left out by it.',
    );
    expect(said('?no-warning=x&no-warning=y', ['x', 'y'])).toContain(
      ' “x” and “y” are no warnings of this site, so nothing can be left out by them.',
    );
  });

  it('names values that say what they are by themselves', () => {
    expect(announcement(found('?reveals=No+spoilers&reveals=Spoilers+marked&rating=4.5+out+of+5', 1, ['a']))).toBe(
      '1 result (rating 4.5 out of 5; No spoilers or Spoilers marked).',
    );
  });

  it('names the order where it is not the one that every search begins with', () => {
    expect(announcement(found('?q=cello&sort=newest', 1, ['a']))).toBe('1 result for “cello”, the newest first.');
    expect(announcement(found('?theme=Consent&sort=year', 1, ['a']))).toBe(
      '1 result (theme Consent), by the film’s year.',
    );
    expect(announcement(found('?q=cello&sort=year', 0, []))).toBe('Nothing was found for “cello”.');
  });

  it('says which of several words finds nothing by itself', () => {
    const unfound = (address: string, unknown: string[]): string => {
      const state = loading(address);
      return announcement(answered(state, state.generation, { ...nothing, unknown }));
    };
    expect(unfound('?q=kubrik+odyssey', ['kubrik'])).toBe(
      'Nothing was found for “kubrik odyssey”, nor for “kubrik” alone.',
    );
    const near = loading('?q=hand+maiden');
    expect(announcement(answered(near, near.generation, { ...nothing, names: 1 }))).toBe(
      'Nothing was found for “hand maiden”. One name is like it.',
    );
    expect(unfound('?q=kubrik', ['kubrik'])).toBe('Nothing was found for “kubrik”.');
    expect(unfound('?q=cello+caste', [])).toBe('Nothing was found for “cello caste”.');
  });

  it('says what to do where search cannot be loaded, and where more cannot', () => {
    const question = loading('?q=cello');
    expect(announcement(failed(question, question.generation, 'all'))).toBe(
      'Search could not be loaded. Check that you are connected, then try again; or browse instead.',
    );
    const ten = found('?q=film', 12, ['a']);
    expect(announcement(failed(ten, ten.generation, 'all'))).toContain('The next could not be loaded');
  });

  it('says that spoilers were searched too, and how many results stand there only', () => {
    const said = (total: number, spoiling: number): string =>
      announcement(found('?q=killer&spoilers=too', total, ['a'], { spoiling }));
    expect(said(1, 0)).toBe('1 result for “killer”. Spoilers were searched too.');
    expect(said(1, 1)).toBe('1 result for “killer”. Spoilers were searched too: it was found only there.');
    expect(said(9, 9)).toContain(' Spoilers were searched too: all of these were found only there.');
    expect(said(9, 1)).toContain(' Spoilers were searched too: 1 of these was found only there.');
    expect(said(9, 2)).toContain(' Spoilers were searched too: 2 of these were found only there.');
    expect(announcement(found('?q=killer&spoilers=too', 0, []))).toBe(
      'Nothing was found for “killer”. Spoilers were searched too.',
    );
    expect(announcement(found('?theme=Consent&spoilers=too', 1, ['a'])), 'filters alone').toBe(
      '1 result (theme Consent).',
    );
  });

  it('says where the spoilers alone could not be searched', () => {
    const question = loading('?q=cello&spoilers=too');
    expect(announcement(failed(question, question.generation, 'spoilers'))).toBe(
      'The spoilers could not be searched. Check that you are connected, then try again; or search without them.',
    );
  });

  it('counts what the settings leave out only where it is shown, or where nothing else was found', () => {
    expect(announcement(found('?q=cello', 1, ['a'], { leftOut: 2 }))).toBe('1 result for “cello”.');
    expect(announcement(found('?q=cello', 0, [], { leftOut: 2 }))).toBe(
      'Everything found for “cello” is left out by your settings.',
    );
    const whole = asked(beginning, query('?q=cello'), true);
    const said = (total: number, leftOut: number): string =>
      announcement(answered(whole, whole.generation, { ...nothing, total, leftOut, items: ['a', 'b', 'c'] }));
    expect(said(3, 2)).toBe('3 results for “cello”. 2 of these are otherwise left out by your settings.');
    expect(said(3, 1)).toContain(' 1 of these is otherwise left out by your settings.');
    expect(said(3, 3)).toContain(' All of these are otherwise left out by your settings.');
    expect(said(3, 0)).toBe('3 results for “cello”.');
  });
});

describe('the line at the list’s end', () => {
  it('says how many results the settings leave out, and that they are shown', () => {
    expect(said.leftOutInWords(1, false, english)).toBe('1 result left out by your settings:');
    expect(said.leftOutInWords(2, false, english)).toBe('2 results left out by your settings:');
    expect(said.leftOutInWords(2, true, english)).toBe('2 results otherwise left out by your settings, shown here:');
  });
});

describe('a result that only spoilers hold', () => {
  const says = (...titles: string[]): string =>
    said
      .spoilingInWords(titles, english)
      .map(({ text, isTitle }) => (isTitle ? `_${text}_` : text))
      .join('');

  it('says which films it may give away', () => {
    expect(says('Oldboy')).toBe('Found only in words that may give away _Oldboy_.');
    expect(says('Oldboy', 'Audition')).toBe('Found only in words that may give away _Oldboy_ or _Audition_.');
    expect(says('Oldboy', 'Audition', 'Titane')).toBe(
      'Found only in words that may give away _Oldboy_, _Audition_ or _Titane_.',
    );
  });

  it('says that it may give a film away where none is known', () => {
    expect(says()).toBe('Found only in words that may give a film away.');
  });
});
