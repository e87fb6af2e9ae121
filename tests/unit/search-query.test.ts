import { describe, expect, it } from 'vitest';
import {
  addressOf,
  asksSpoilers,
  chosenValues,
  hasFilters,
  isEmpty,
  queryOf,
  titleOf,
  without,
  withoutFilters,
  type SearchQuery,
} from '../../src/client/search-query.ts';

function query(address: string): SearchQuery {
  return queryOf(new URLSearchParams(address));
}

describe('the query in the address', () => {
  it('is read with its words and every value of its filters', () => {
    const nothing = query('').wanted;
    expect(
      query('?q=hand+maiden&theme=Consent&theme=The%20gaze&decade=2010s&critic=Ada+Okafor&warning=Violence'),
    ).toEqual({
      words: 'hand maiden',
      wanted: {
        ...nothing,
        theme: ['Consent', 'The gaze'],
        decade: ['2010s'],
        critic: ['Ada Okafor'],
        warning: ['Violence'],
      },
      excluded: nothing,
      order: undefined,
      inSpoilers: false,
    });
    expect(Object.values(nothing).flat()).toEqual([]);
  });

  it('comes out of the address as it went in', () => {
    for (const address of [
      '',
      '?q=handmaiden',
      '?theme=Consent&theme=Power&decade=2010s',
      '?q=%E0%A4%AB%E0%A4%81%E0%A4%A1%E0%A5%8D%E0%A4%B0%E0%A5%80&critic=Nandini+Rao',
      '?q=a+%26+b+%3D+%3C%22%3E+%2B+%23',
      '?q=cello&theme=Consent&spoilers=too',
      '?spoilers=too',
      '?theme=Consent&no-theme=Revenge&no-theme=Power&no-warning=Self-harm',
      '?decade=1960s&form=Short+film&country=South+Korea&rating=4.5+out+of+5&no-rating=No+rating&reveals=No+spoilers',
      '?q=cello&no-critic=Ada+Okafor&sort=newest&spoilers=too',
      '?theme=Consent&sort=year',
    ])
      expect(addressOf(query(address))).toBe(address);
  });

  it('loses spaces, doubles, empty values and what is no filter', () => {
    expect(addressOf(query('?q=++the++hand%0Amaiden+&theme=Consent&theme=&theme=+Consent+&colour=red'))).toBe(
      '?q=the+hand+maiden&theme=Consent',
    );
    expect(addressOf(query('?q=+&theme=+'))).toBe('');
  });

  it('leaves out a value that it both wants and leaves out', () => {
    expect(addressOf(query('?theme=Consent&no-theme=Consent&theme=Power'))).toBe('?theme=Power&no-theme=Consent');
  });

  it('has an order only where there is another: without words the newest stand first anyway', () => {
    expect(query('?q=cello&sort=newest').order).toBe('newest');
    expect(query('?theme=Consent&sort=newest')).toEqual(query('?theme=Consent'));
    expect(query('?theme=Consent&sort=year').order).toBe('year');
    for (const address of ['?q=cello', '?q=cello&sort=', '?q=cello&sort=relevance', '?q=cello&sort=YEAR'])
      expect(query(address).order, address).toBeUndefined();
    expect(isEmpty(query('?sort=year'))).toBe(true);
  });

  it('takes one value back, wanted or not, or all of one filter', () => {
    const asked = query('?q=cello&theme=Consent&theme=Power&no-theme=Revenge&no-warning=Violence&sort=year');
    expect(chosenValues(asked)).toEqual([
      { name: 'theme', value: 'Consent', isExcluded: false },
      { name: 'theme', value: 'Power', isExcluded: false },
      { name: 'theme', value: 'Revenge', isExcluded: true },
      { name: 'warning', value: 'Violence', isExcluded: true },
    ]);
    expect(addressOf(without(asked, 'theme', 'Revenge'))).toBe(
      '?q=cello&theme=Consent&theme=Power&no-warning=Violence&sort=year',
    );
    expect(addressOf(without(asked, 'theme'))).toBe('?q=cello&no-warning=Violence&sort=year');
    expect(addressOf(asked), 'the query itself stays').toContain('no-theme=Revenge');
  });

  it('keeps its words when the filters are cleared', () => {
    expect(hasFilters(query('?q=cello'))).toBe(false);
    expect(hasFilters(query('?decade=2010s'))).toBe(true);
    expect(hasFilters(query('?no-decade=2010s'))).toBe(true);
    expect(withoutFilters(query('?q=cello&theme=Consent&no-warning=Violence&sort=year'))).toEqual(
      query('?q=cello&sort=year'),
    );
    expect(withoutFilters(query('?theme=Consent&spoilers=too'))).toEqual(query('?spoilers=too'));
  });

  it('searches spoilers only where it says so in one word', () => {
    expect(query('?q=cello&spoilers=too').inSpoilers).toBe(true);
    for (const address of ['?q=cello', '?q=cello&spoilers', '?spoilers=on', '?spoilers=false', '?spoilers=TOO'])
      expect(query(address).inSpoilers, address).toBe(false);
  });

  it('asks nothing by the switch for spoilers alone, and no spoiler by filters alone', () => {
    expect(isEmpty(query('?spoilers=too'))).toBe(true);
    expect(isEmpty(query('?theme=Consent'))).toBe(false);
    expect(asksSpoilers(query('?theme=Consent&spoilers=too'))).toBe(false);
    expect(asksSpoilers(query('?q=cello&spoilers=too'))).toBe(true);
    expect(asksSpoilers(query('?q=cello'))).toBe(false);
  });

  it('is in the document’s title, so that each search has a name in the history', () => {
    expect(titleOf(query('?q=cello'), 'Search — Cuemark')).toBe('“cello” — Search — Cuemark');
    expect(titleOf(query('?theme=Consent'), 'Search — Cuemark')).toBe('Search — Cuemark');
  });
});
