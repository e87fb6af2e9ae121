import { describe, expect, it } from 'vitest';
import { mergingFor, type ListedResult } from '../../src/client/search-order.ts';
import { resultItem } from '../../src/client/search-result.ts';

let asked: string[] = [];

/** A list of results by `NAME YEAR DAY`, which note that they were asked for. */
function list(...pages: string[]): ListedResult[] {
  return pages.map((page) => {
    const [title = '', year = '', day = ''] = page.split(' ');
    const meta = { title, ...(year === '' ? {} : { film: `A film (${year})` }), ...(day === '' ? {} : { day }) };
    const item = resultItem(
      { url: `/${title}/`, content: '', excerpt: '', meta, filters: {} },
      { language: undefined, isSpoiling: false, isLeftOut: false },
    );
    return {
      item: () => {
        asked.push(title);
        return Promise.resolve(item);
      },
    };
  });
}

async function titles(results: readonly ListedResult[]): Promise<string> {
  const items = await Promise.all(results.map((result) => result.item()));
  return items.map(({ title }) => title).join('');
}

describe('the lists of several languages', () => {
  const english = list('a 1999 2026-05-03', 'b 2020 2026-05-01', 'c 1950 2026-01-01');
  const hindi = list('x 2020 2026-05-02', 'y 1990 2025-12-31');

  it('stand in turns where the best come first', async () => {
    expect(await titles(mergingFor({ words: 'film', order: undefined })([english, hindi]))).toBe('axbyc');
  });

  it('are one list, the newest first, where it was asked for or no words ask', async () => {
    expect(await titles(mergingFor({ words: 'film', order: 'newest' })([english, hindi]))).toBe('axbcy');
    expect(await titles(mergingFor({ words: '', order: undefined })([english, hindi]))).toBe('axbcy');
  });

  it('are one list by the film’s year, in which pages without one come last', async () => {
    const merged = mergingFor({ words: '', order: 'year' });
    expect(await titles(merged([list('b 2020 2026-05-01', 'a 1999 2026-05-03', 'n'), list('x 2020 2026-05-02')]))).toBe(
      'xban',
    );
  });

  it('fetch no more than is shown, and one of each list', async () => {
    asked = [];
    const merged = mergingFor({ words: '', order: undefined })([english, hindi]);
    expect(merged).toHaveLength(5);
    expect((await merged[1]?.item())?.title).toBe('x');
    expect(new Set(asked)).toEqual(new Set(['a', 'x', 'b']));
  });

  it('ask again for what did not come', async () => {
    let isDown = true;
    const [first, ...rest] = list('x 2020 2026-05-02', 'y 1990 2025-12-31') as [ListedResult, ListedResult];
    const flaky = { item: () => (isDown ? Promise.reject(new Error('down')) : first.item()) };
    const merged = mergingFor({ words: '', order: 'newest' })([english, [flaky, ...rest]]);
    await expect(merged[2]?.item()).rejects.toThrow('down');
    isDown = false;
    expect(await titles(merged)).toBe('axbcy');
  });
});
