/** When a service worker shows what it keeps, with the network and the clock played. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { networkFirst, patience } from '../../src/client/network-first.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const has = (words: string) => (): Promise<Response> => Promise.resolve(new Response(words));
const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const answered = (words: string, status = 200): Promise<Response> => Promise.resolve(new Response(words, { status }));

async function words(answer: Promise<Response>): Promise<string> {
  return (await answer).text();
}

it.each([200, 304, 404, 403, 429])('shows what the network answers, be it %i', async (status) => {
  const answer = Promise.resolve(new Response(status === 304 ? null : 'new', { status }));
  expect((await networkFirst(answer, has('kept'))).status).toBe(status);
});

it.each([500, 502, 503, 504])('shows what is kept where the host answers %i, and else the answer', async (status) => {
  expect(await words(networkFirst(answered('fault', status), has('kept')))).toBe('kept');
  expect(await words(networkFirst(answered('fault', status), nothing, has('no connection')))).toBe('fault');
});

it('shows what is kept without a connection, else a page that says so, and else fails as the network does', async () => {
  const failed = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
  expect(await words(networkFirst(failed(), has('kept'), has('no connection')))).toBe('kept');
  expect(await words(networkFirst(failed(), nothing, has('no connection')))).toBe('no connection');
  await expect(networkFirst(failed(), nothing)).rejects.toThrow('Failed to fetch');
});

it('waits a while for a network that says nothing, and then shows what is kept', async () => {
  const { promise, reject } = Promise.withResolvers<Response>();
  let shown = '';
  const showing = words(networkFirst(promise, has('kept'))).then((text) => (shown = text));
  await vi.advanceTimersByTimeAsync(patience - 1);
  expect(shown).toBe('');
  await vi.advanceTimersByTimeAsync(1);
  await showing;
  expect(shown).toBe('kept');
  // What comes of it later is nobody's fault any more.
  reject(new TypeError('Failed to fetch'));
  await vi.runAllTimersAsync();
});

it('waits on where nothing is kept', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const showing = words(networkFirst(promise, nothing, has('no connection')));
  await vi.advanceTimersByTimeAsync(10 * patience);
  resolve(new Response('new'));
  expect(await showing).toBe('new');
});

it('leaves no clock running behind an answer', async () => {
  await networkFirst(answered('new'), has('kept'));
  expect(vi.getTimerCount()).toBe(0);
});
