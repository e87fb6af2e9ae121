import { describe, expect, it } from 'vitest';
import {
  addressOf,
  announcement,
  answered,
  asked,
  askedForMore,
  beginning,
  failed,
  grown,
  hasFilters,
  hasMore,
  historyEntry,
  historyStep,
  queryOf,
  resultsAtOnce,
  titleOf,
  withoutFilters,
  type SearchQuery,
  type SearchState,
} from '../../src/client/search-state.ts';

function query(address: string): SearchQuery {
  return queryOf(new URLSearchParams(address));
}

function loading(address: string): SearchState<string> {
  return asked(beginning, query(address));
}

function found(address: string, total: number, items: string[]): SearchState<string> {
  const state = loading(address);
  return answered(state, state.generation, { total, items, unknown: [] });
}

describe('the query in the address', () => {
  it('is read with its words and every value of its filters', () => {
    expect(
      query('?q=hand+maiden&theme=Consent&theme=The%20gaze&decade=2010s&critic=Ada+Okafor&warning=Violence'),
    ).toEqual({
      words: 'hand maiden',
      wanted: { theme: ['Consent', 'The gaze'], decade: ['2010s'], critic: ['Ada Okafor'], warning: ['Violence'] },
    });
  });

  it('comes out of the address as it went in', () => {
    for (const address of [
      '',
      '?q=handmaiden',
      '?theme=Consent&theme=Power&decade=2010s',
      '?q=%E0%A4%AB%E0%A4%81%E0%A4%A1%E0%A5%8D%E0%A4%B0%E0%A5%80&critic=Nandini+Rao',
      '?q=a+%26+b+%3D+%3C%22%3E+%2B+%23',
    ])
      expect(addressOf(query(address))).toBe(address);
  });

  it('loses spaces, doubles, empty values and what is no filter', () => {
    expect(addressOf(query('?q=++the++hand%0Amaiden+&theme=Consent&theme=&theme=+Consent+&colour=red'))).toBe(
      '?q=the+hand+maiden&theme=Consent',
    );
    expect(addressOf(query('?q=+&theme=+'))).toBe('');
  });

  it('keeps its words when the filters are cleared', () => {
    expect(hasFilters(query('?q=cello'))).toBe(false);
    expect(hasFilters(query('?decade=2010s'))).toBe(true);
    expect(withoutFilters(query('?q=cello&theme=Consent&warning=Violence'))).toEqual(query('?q=cello'));
  });
});

describe('the state of the answer', () => {
  it('is idle while nothing is asked, and after the question is taken back', () => {
    expect(beginning.status).toBe('idle');
    expect(asked(loading('?q=cello'), query('')).status).toBe('idle');
    expect(loading('?theme=Consent').status, 'filters alone are a question').toBe('loading');
  });

  it('is the results, or that there are none', () => {
    expect(found('?q=cello', 2, ['a', 'b'])).toMatchObject({ status: 'results', total: 2, items: ['a', 'b'] });
    expect(found('?q=cello', 0, []).status).toBe('none');
  });

  it('is never overwritten by an answer to an earlier question', () => {
    const first = loading('?q=cel');
    const second = asked(first, query('?q=cello'));
    const late = { total: 1, items: ['late'], unknown: [] };
    expect(answered(second, first.generation, late)).toBe(second);
    expect(failed(second, first.generation)).toBe(second);
    const answer = answered(second, second.generation, { total: 1, items: ['new'], unknown: [] });
    expect(answered(answer, first.generation, late)).toBe(answer);
    expect(grown(answer, first.generation, ['late'])).toBe(answer);
  });

  it('takes an answer that comes after the question was taken back for stale', () => {
    const first = loading('?q=cello');
    const empty = asked(first, query(''));
    expect(answered(empty, first.generation, { total: 1, items: ['late'], unknown: [] })).toBe(empty);
  });

  it('tells the same question asked again from the first time', () => {
    const first = loading('?q=cello');
    expect(asked(first, query('?q=cello')).generation).toBe(first.generation + 1);
  });

  it('grows by what the reader asks for, once at a time', () => {
    const ten = found('?q=film', 12, Array.from({ length: 10 }, String));
    expect(hasMore(ten)).toBe(true);
    const waiting = askedForMore(ten);
    expect(waiting).toMatchObject({ more: 'loading' });
    expect(askedForMore(waiting)).toBe(waiting);
    const twelve = grown(waiting, waiting.generation, ['10', '11']);
    expect(hasMore(twelve)).toBe(false);
    expect(askedForMore(twelve)).toBe(twelve);
  });

  it('keeps the results that are there when the next do not come', () => {
    const ten = found('?q=film', 12, Array.from({ length: 10 }, String));
    const trouble = failed(askedForMore(ten), ten.generation);
    expect(trouble).toMatchObject({ status: 'results', more: 'failed' });
    expect(askedForMore(trouble)).toMatchObject({ more: 'loading' });
  });

  it('is failed where no answer comes at all, until something is asked again', () => {
    const question = loading('?q=cello');
    const trouble = failed(question, question.generation);
    expect(trouble.status).toBe('failed');
    expect(asked(trouble, trouble.query).status).toBe('loading');
  });
});

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

  it('says which of several words finds nothing by itself', () => {
    const nothing = (address: string, unknown: string[]): string => {
      const state = loading(address);
      return announcement(answered(state, state.generation, { total: 0, items: [], unknown }));
    };
    expect(nothing('?q=kubrik+odyssey', ['kubrik'])).toBe(
      'Nothing was found for “kubrik odyssey”, nor for “kubrik” alone.',
    );
    expect(nothing('?q=kubrik', ['kubrik'])).toBe('Nothing was found for “kubrik”.');
    expect(nothing('?q=cello+caste', [])).toBe('Nothing was found for “cello caste”.');
  });

  it('says what to do where search cannot be loaded, and where more cannot', () => {
    const question = loading('?q=cello');
    expect(announcement(failed(question, question.generation))).toBe(
      'Search could not be loaded. Check that you are connected, then try again; or browse instead.',
    );
    const ten = found('?q=film', 12, ['a']);
    expect(announcement(failed(ten, ten.generation))).toContain('The next could not be loaded');
  });

  it('is in the title too, so that each search has a name in the history', () => {
    expect(titleOf(query('?q=cello'), 'Search — Cuemark')).toBe('“cello” — Search — Cuemark');
    expect(titleOf(query('?theme=Consent'), 'Search — Cuemark')).toBe('Search — Cuemark');
  });
});

describe('the browser’s history', () => {
  const meant = { isTyped: false, shown: resultsAtOnce };
  const typed = { isTyped: true, shown: resultsAtOnce };

  it('gets one entry for a word, however many letters it has', () => {
    expect(historyStep(meant, query(''), query('?q=cel'), 'typed')).toBe('push');
    expect(historyStep(typed, query('?q=cel'), query('?q=cello'), 'typed')).toBe('replace');
  });

  it('gets an entry for each filter and each query that is sent', () => {
    expect(historyStep(typed, query('?q=cello'), query('?q=cello&theme=Consent'), 'meant')).toBe('push');
    expect(historyStep(meant, query('?q=cello'), query('?q=cellist'), 'meant')).toBe('push');
  });

  it('keeps what was typed once it is sent, so that the next word makes an entry of its own', () => {
    expect(historyStep(typed, query('?q=cello'), query('?q=cello'), 'meant')).toBe('replace');
    expect(historyStep(meant, query('?q=cello'), query('?q=cello+f'), 'typed')).toBe('push');
  });

  it('gets none for the same query', () => {
    expect(historyStep(meant, query('?q=cello'), query('?q=cello'), 'meant')).toBe('stay');
    expect(historyStep(typed, query('?q=cello'), query('?q=cello'), 'typed')).toBe('stay');
  });

  it('remembers how many results were shown, and trusts nothing that it did not write', () => {
    expect(historyEntry({ isTyped: true, shown: 30 })).toEqual({ isTyped: true, shown: 30 });
    for (const strange of [null, undefined, 'x', 7, {}, { isTyped: 'yes', shown: '30' }, { shown: -1 }, { shown: NaN }])
      expect(historyEntry(strange)).toEqual(meant);
  });
});
