import { describe, expect, it } from 'vitest';
import { queryOf, type SearchQuery } from '../../src/client/search-query.ts';
import {
  answered,
  asked,
  askedForMore,
  beginning,
  failed,
  firstExtent,
  grown,
  hasMore,
  historyEntry,
  historyStep,
  leftOutOf,
  otherExtent,
  type Counts,
  type SearchState,
} from '../../src/client/search-state.ts';

function query(address: string): SearchQuery {
  return queryOf(new URLSearchParams(address));
}

function loading(address: string): SearchState<string> {
  return asked(beginning, query(address), false);
}

function answer(changes: Partial<Counts> & { items: string[] }): Parameters<typeof answered<string>>[2] {
  return {
    total: changes.items.length,
    leftOut: 0,
    spoiling: 0,
    unknown: [],
    unknownWarnings: [],
    names: 0,
    ...changes,
  };
}

function found(address: string, total: number, items: string[]): SearchState<string> {
  const state = loading(address);
  return answered(state, state.generation, answer({ total, items }));
}

describe('the state of the answer', () => {
  it('is idle while nothing is asked, and after the question is taken back', () => {
    expect(beginning.status).toBe('idle');
    expect(asked(loading('?q=cello'), query(''), false).status).toBe('idle');
    expect(loading('?theme=Consent').status, 'filters alone are a question').toBe('loading');
  });

  it('is the results, or that there are none', () => {
    expect(found('?q=cello', 2, ['a', 'b'])).toMatchObject({ status: 'results', total: 2, items: ['a', 'b'] });
    expect(found('?q=cello', 0, []).status).toBe('none');
  });

  it('is never overwritten by an answer to an earlier question', () => {
    const first = loading('?q=cel');
    const second = asked(first, query('?q=cello'), false);
    const late = answer({ total: 1, items: ['late'] });
    expect(answered(second, first.generation, late)).toBe(second);
    expect(failed(second, first.generation, 'all')).toBe(second);
    const latest = answered(second, second.generation, answer({ total: 1, items: ['new'] }));
    expect(answered(latest, first.generation, late)).toBe(latest);
    expect(grown(latest, first.generation, ['late'])).toBe(latest);
  });

  it('takes an answer that comes after the question was taken back for stale', () => {
    const first = loading('?q=cello');
    const empty = asked(first, query(''), false);
    expect(answered(empty, first.generation, answer({ total: 1, items: ['late'] }))).toBe(empty);
  });

  it('tells the same question asked again from the first time', () => {
    const first = loading('?q=cello');
    expect(asked(first, query('?q=cello'), false).generation).toBe(first.generation + 1);
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
    const trouble = failed(askedForMore(ten), ten.generation, 'all');
    expect(trouble).toMatchObject({ status: 'results', more: 'failed' });
    expect(askedForMore(trouble)).toMatchObject({ more: 'loading' });
  });

  it('is failed where no answer comes at all, until something is asked again', () => {
    const question = loading('?q=cello');
    const trouble = failed(question, question.generation, 'all');
    expect(trouble.status).toBe('failed');
    expect(asked(trouble, trouble.query, false).status).toBe('loading');
  });

  it('knows how many the settings leave out, of results and of none', () => {
    const state = loading('?q=cello');
    const some = answered(state, state.generation, answer({ total: 1, leftOut: 2, items: ['a'] }));
    expect(leftOutOf(some)).toBe(2);
    expect(leftOutOf(answered(state, state.generation, answer({ total: 0, leftOut: 3, items: [] })))).toBe(3);
    expect(leftOutOf(state)).toBe(0);
  });

  it('shows what the settings leave out in the answer for which the reader asked it, and in no other', () => {
    const whole = asked(found('?q=cello', 1, ['a']), query('?q=cello'), true);
    expect(whole).toMatchObject({ status: 'loading', isWhole: true });
    expect(answered(whole, whole.generation, answer({ total: 3, leftOut: 2, items: ['a'] })).isWhole).toBe(true);
    expect(failed(whole, whole.generation, 'all').isWhole).toBe(true);
    expect(asked(whole, query('?q=cell'), false).isWhole).toBe(false);
  });

  it('puts what the settings leave out after what is shown by then, and takes it back', () => {
    const state = loading('?q=film');
    const ten = Array.from({ length: 10 }, String);
    const some = answered(state, state.generation, answer({ total: 50, leftOut: 2, items: ten }));
    expect(otherExtent(some, firstExtent)).toEqual({ shown: 12, leftOutAt: 10 });
    expect(otherExtent(some, { shown: 12, leftOutAt: 10 })).toEqual(firstExtent);
    const many = answered(state, state.generation, answer({ total: 3, leftOut: 40, items: ['a', 'b', 'c'] }));
    expect(otherExtent(many, firstExtent), 'no more at once than of others').toEqual({ shown: 13, leftOutAt: 3 });
    const none = answered(state, state.generation, answer({ total: 0, leftOut: 2, items: [] }));
    expect(otherExtent(none, firstExtent)).toEqual({ shown: 2, leftOutAt: 0 });
  });

  it('tells a search that failed from one whose spoilers could not be searched', () => {
    const question = loading('?q=cello&spoilers=too');
    expect(failed(question, question.generation, 'spoilers')).toMatchObject({ status: 'failed', of: 'spoilers' });
    expect(failed(question, question.generation, 'all')).toMatchObject({ of: 'all' });
  });
});

describe('the browser’s history', () => {
  const meant = { isTyped: false, ...firstExtent };
  const typed = { isTyped: true, ...firstExtent };

  it('gets one entry for a word, however many letters it has', () => {
    expect(historyStep(meant, query(''), query('?q=cel'), 'typed')).toBe('push');
    expect(historyStep(typed, query('?q=cel'), query('?q=cello'), 'typed')).toBe('replace');
  });

  it('gets an entry for each filter and each query that is sent', () => {
    expect(historyStep(typed, query('?q=cello'), query('?q=cello&theme=Consent'), 'meant')).toBe('push');
    expect(historyStep(meant, query('?q=cello'), query('?q=cellist'), 'meant')).toBe('push');
  });

  it('gets an entry for the switch for spoilers', () => {
    expect(historyStep(meant, query('?q=cello'), query('?q=cello&spoilers=too'), 'meant')).toBe('push');
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
    expect(historyEntry({ isTyped: true, shown: 30, leftOutAt: 20 })).toEqual({
      isTyped: true,
      shown: 30,
      leftOutAt: 20,
    });
    for (const strange of [
      null,
      undefined,
      'x',
      7,
      {},
      { isTyped: 'yes', shown: '30', leftOutAt: '1' },
      { shown: -1, leftOutAt: -1 },
      { shown: NaN },
    ])
      expect(historyEntry(strange)).toEqual(meant);
  });
});
