import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { loadNames } from '../../src/client/names-index.ts';
import type { SuggestionsFile } from '../../src/publish/suggestions.ts';

const file: SuggestionsFile = {
  films: { titles: ['The Handmaiden'], years: [2016], ids: [''], directors: [[]], otherNames: [[]] },
  reviewed: 1,
  themes: { names: [], ids: [], otherNames: [] },
  people: { names: [], leadTo: [] },
  critics: { names: [], ids: [] },
};
const fetched = vi.fn<(address: string) => Promise<Response>>();
// Each test has a page of its own, which has fetched nothing yet.
const newPage = async (): Promise<typeof loadNames> => {
  vi.resetModules();
  return (await import('../../src/client/names-index.ts')).loadNames;
};

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(() => Promise.resolve(Response.json(file)));
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe('the names of a page', () => {
  it('are fetched from below the site’s path, once for all who ask', async () => {
    const load = await newPage();
    const [names, again] = await Promise.all([load('/journal/'), load('/journal/')]);
    expect(await load('/journal/')).toBe(names);
    expect(again).toBe(names);
    expect(fetched.mock.calls).toEqual([['/journal/suggestions.json']]);
    expect(names.matches('hand maiden', 3).map(({ entry }) => entry.label)).toEqual(['The Handmaiden']);
  });

  it.each([
    ['a host has no such file', () => Promise.resolve(new Response('Nothing here', { status: 404 }))],
    ['there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a host answers with a page', () => Promise.resolve(new Response('<!doctype html>'))],
  ])('are asked for anew after a failure: %s', async (_, failure) => {
    const load = await newPage();
    fetched.mockImplementationOnce(failure);
    await expect(load('/')).rejects.toThrow();
    expect((await load('/')).matches('handmaiden', 1)).toHaveLength(1);
  });
});
