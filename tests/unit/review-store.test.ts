/** What a service worker keeps of the reviews that were read, with the browser's caches and the network played. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mostReviews, storeNames, type PageReport } from '../../src/client/offline-rules.ts';
import { mostRenewed, ReviewStore } from '../../src/client/review-store.ts';

const origin = 'https://example.org';
const { reviews, files } = storeNames('/');

/** As much of a browser's caches as the store uses: entries in the order in which they were put. */
class PlayedCache {
  readonly entries = new Map<string, Response>();
  isFull = false;

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((path) => ({ url: origin + path })));
  }

  match(path: string): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(path)?.clone());
  }

  matchAll(): Promise<Response[]> {
    return Promise.resolve([...this.entries.values()].map((response) => response.clone()));
  }

  put(path: string, response: Response): Promise<void> {
    if (this.isFull) return Promise.reject(new DOMException('The device is full.', 'QuotaExceededError'));
    this.entries.set(path, response);
    return Promise.resolve();
  }

  delete(request: string | { url: string }): Promise<boolean> {
    const path = typeof request === 'string' ? request : new URL(request.url).pathname;
    return Promise.resolve(this.entries.delete(path.replace(origin, '')));
  }
}

let caches: Record<string, PlayedCache>;
let network: Map<string, string | number>;
let asked: string[];

beforeEach(() => {
  caches = {};
  network = new Map();
  asked = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const answer = network.get(path);
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer, { status: 200 }),
    );
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function storeOf(version = 'one'): ReviewStore {
  const played = {
    open: (name: string) => Promise.resolve((caches[name] ??= new PlayedCache())),
    match: async (path: string) => {
      for (const cache of Object.values(caches)) {
        const found = await cache.match(path);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
  return new ReviewStore(played as unknown as CacheStorage, { base: '/', version, files: [], offline: '' });
}

const nothing: PageReport = { leftOut: [], unassessed: false, review: undefined, files: [] };

function page(words: string, warnings = '', rest = ''): string {
  return `<article class="review" data-warnings="${warnings}"${rest}>${words}</article>`;
}

/** A reader opens a review. */
function read(store: ReviewStore, id: string, report: Partial<PageReport> = {}): Promise<boolean> {
  return store.tend({ ...nothing, review: `/reviews/${id}/`, ...report });
}

function kept(cache = reviews): string[] {
  return [...(caches[cache]?.entries.keys() ?? [])];
}

describe('a review that was read', () => {
  it('is kept with the pictures that its page names and the reader has seen', async () => {
    network.set('/reviews/a/', page('<img src="/_astro/a.1.avif">'));
    network.set('/_astro/a.1.avif', 'picture');
    network.set('/_astro/script.js', 'script');
    await read(storeOf(), 'a', { files: ['/_astro/a.1.avif', '/_astro/script.js'] });
    expect(kept()).toEqual(['/reviews/a/']);
    expect(kept(files)).toEqual(['/_astro/a.1.avif']);
    expect(await (await storeOf().page('/reviews/a/'))?.text()).toContain('a.1.avif');
  });

  it('is fetched once a build', async () => {
    network.set('/reviews/a/', page('as it is'));
    const store = storeOf();
    await read(store, 'a');
    await read(store, 'a');
    expect(asked).toEqual(['/reviews/a/']);
  });

  it.each([
    ['a page that is none', '/films/a/', page('film')],
    ['an address that is another page’s', '/reviews/a/', '<p>Elsewhere.</p>'],
    ['what is not there', '/reviews/a/', 404],
    ['a server’s fault', '/reviews/a/', 503],
  ])('is not %s', async (_, path, answer) => {
    network.set(path, answer);
    await storeOf().tend({ ...nothing, review: path });
    expect(kept()).toEqual([]);
  });

  it('is not kept where the settings leave it out, and goes when they do', async () => {
    network.set('/reviews/a/', page('a', 'death grief'));
    network.set('/reviews/b/', page('b', '', ' data-unassessed="true"'));
    const store = storeOf();
    await read(store, 'a', { leftOut: ['grief'] });
    await read(store, 'b', { unassessed: true });
    expect(kept()).toEqual([]);
    await read(store, 'a');
    await read(store, 'b');
    expect(kept()).toHaveLength(2);
    await store.tend({ ...nothing, leftOut: ['death'] });
    expect(kept()).toEqual(['/reviews/b/']);
    await store.tend({ ...nothing, unassessed: true });
    expect(kept()).toEqual([]);
  });

  it('goes when many others were read since, with its pictures', async () => {
    const store = storeOf();
    network.set('/_astro/a.png', 'picture');
    for (let index = 0; index <= mostReviews; index += 1)
      network.set(`/reviews/r${index}/`, page(index === 1 ? '/_astro/a.png' : ''));
    for (let index = 0; index < mostReviews; index += 1) await read(store, `r${index}`, { files: ['/_astro/a.png'] });
    expect(kept(files)).toEqual(['/_astro/a.png']);
    await read(store, 'r0');
    await read(store, `r${mostReviews}`);
    expect(kept()).toHaveLength(mostReviews);
    expect(kept()).toContain('/reviews/r0/');
    expect(kept()).not.toContain('/reviews/r1/');
    expect(kept(files)).toEqual([]);
  });

  it('is not kept on a full device, and that is no fault; any other is', async () => {
    network.set('/reviews/a/', page('a'));
    const store = storeOf();
    caches[reviews] = new PlayedCache();
    caches[reviews].isFull = true;
    await expect(read(store, 'a')).resolves.toBe(true);
    expect(kept()).toEqual([]);
    caches[reviews].put = () => Promise.reject(new Error('broken'));
    await expect(read(store, 'a')).rejects.toThrow('broken');
  });
});

describe('a later build', () => {
  it('takes the place of every review that is kept, in the order of reading', async () => {
    for (const id of ['a', 'b', 'gone']) network.set(`/reviews/${id}/`, page('earlier'));
    for (const id of ['a', 'b', 'gone']) await read(storeOf(), id);
    for (const id of ['a', 'b']) network.set(`/reviews/${id}/`, page('later'));
    network.set('/reviews/gone/', 404);
    expect(await storeOf('two').tend(nothing)).toBe(true);
    expect(kept()).toEqual(['/reviews/a/', '/reviews/b/']);
    expect(await (await storeOf().page('/reviews/a/'))?.text()).toContain('later');
  });

  it('waits where there is no connection, and what is kept stays until then', async () => {
    network.set('/reviews/a/', page('earlier'));
    network.set('/reviews/b/', page('earlier'));
    await read(storeOf(), 'a');
    await read(storeOf(), 'b');
    network.clear();
    network.set('/reviews/b/', 502);
    expect(await storeOf('two').tend(nothing)).toBe(false);
    expect(kept()).toEqual(['/reviews/a/', '/reviews/b/']);
  });

  it.each([401, 403, 408, 425, 429, 500, 503])(
    'is waited for where the host answers %i for a while',
    async (status) => {
      network.set('/reviews/a/', page('earlier'));
      await read(storeOf(), 'a');
      network.set('/reviews/a/', status);
      const store = storeOf('two');
      expect(await store.tend(nothing)).toBe(false);
      expect(kept()).toEqual(['/reviews/a/']);
      network.set('/reviews/a/', page('later'));
      expect(await store.tend(nothing)).toBe(true);
      expect(await (await store.page('/reviews/a/'))?.text()).toContain('later');
    },
  );

  it.each([404, 410])('has a review no longer where the host answers %i', async (status) => {
    network.set('/reviews/a/', page('earlier'));
    await read(storeOf(), 'a');
    network.set('/reviews/a/', status);
    expect(await storeOf('two').tend(nothing)).toBe(true);
    expect(kept()).toEqual([]);
  });

  it('is fetched a few reviews at a time, those first that were read last, and the order of reading stays', async () => {
    const ids = Array.from({ length: 2 * mostRenewed + 1 }, (_, index) => `r${String(index)}`);
    const paths = ids.map((id) => `/reviews/${id}/`);
    for (const path of paths) network.set(path, page('earlier'));
    for (const id of ids) await read(storeOf(), id);
    for (const path of paths) network.set(path, page('later'));
    // A page that is always refused does not stand in the way of the others.
    network.set(paths.at(-1)!, 403);
    const store = storeOf('two');
    const goes: (readonly [boolean, string[]])[] = [];
    for (let go = 0; go < 3; go += 1) {
      asked = [];
      const isDone = await store.tend(nothing);
      goes.push([isDone, asked]);
      expect(kept()).toEqual(paths);
    }
    const lastFirst = [...paths].reverse();
    expect(goes).toEqual([
      [false, lastFirst.slice(0, mostRenewed)],
      [false, lastFirst.slice(mostRenewed, 2 * mostRenewed)],
      [false, [paths[0], paths.at(-1)]],
    ]);
    network.set(paths.at(-1)!, page('later'));
    expect(await store.tend(nothing)).toBe(true);
    for (const path of paths) expect(await (await store.page(path))?.text()).toContain('later');
  });

  it('in which a review deals with what is left out takes it off the device', async () => {
    network.set('/reviews/a/', page('a'));
    await read(storeOf(), 'a');
    network.set('/reviews/a/', page('a', 'death'));
    await storeOf('two').tend({ ...nothing, leftOut: ['death'] });
    expect(kept()).toEqual([]);
  });
});
