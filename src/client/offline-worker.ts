/**
 * The service worker: keeps the front page, the settings and read reviews for reading without a connection. Pages come
 * from the network whenever it answers (network-first.ts), so that nobody sees an earlier build while there is a later
 * one. What it keeps, and how it answers, is in offline-rules.ts; it becomes one file (publish/worker-script.ts).
 */
import type { KeptSite } from '../publish/kept-site.ts';
import { networkFirst } from './network-first.ts';
import { answerFor, storeNames, type Answer, type PageReport } from './offline-rules.ts';
import { ReviewStore } from './review-store.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** Wires the worker. */
export function serveOffline(scope: WorkerScope, site: KeptSite): void {
  const { caches, location } = scope;
  const { base, version, files, offline } = site;
  const names = storeNames(base);
  const house = names.house + version;
  const reviews = new ReviewStore(caches, site);
  let tending = Promise.resolve();

  const fromNetwork = (event: FetchEvent): Promise<Response> => {
    const asked = async (): Promise<Response> => (await event.preloadResponse) ?? fetch(event.request);
    const answer = asked();
    // It may come after a kept page was shown; a browser complains of an answer that nobody waits for.
    event.waitUntil(answer.catch(() => undefined));
    return answer;
  };

  const kept = async (path: string): Promise<Response | undefined> => {
    const exactly = { ignoreVary: true } as const;
    return (await (await caches.open(house)).match(path, exactly)) ?? (await reviews.page(path));
  };

  const answers: Record<Exclude<Answer, 'alone'>, (event: FetchEvent) => Promise<Response>> = {
    hashed: async ({ request }) => (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request),
    file: (event) => networkFirst(fromNetwork(event), () => kept(new URL(event.request.url).pathname)),
    page: (event) =>
      networkFirst(
        fromNetwork(event),
        () => kept(pagePath(event.request.url)),
        () => kept(offline),
      ),
  };

  const install = async (): Promise<void> => {
    const cache = await caches.open(house);
    // A browser may hold pages of the build before; a hashed file is the same in all.
    const isHashed = (path: string): boolean => path.startsWith(`${base}_astro/`);
    await cache.addAll(files.map((path) => new Request(path, { cache: isHashed(path) ? 'default' : 'no-cache' })));
    await scope.skipWaiting();
  };

  /** Earlier builds' files go as soon as every kept review is of this build. */
  const tend = async (report: PageReport): Promise<void> => {
    if (!(await reviews.tend(report))) return;
    for (const name of await caches.keys())
      if (name.startsWith(names.house) && name !== house) await caches.delete(name);
  };

  scope.addEventListener('install', (event) => {
    event.waitUntil(install());
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(Promise.all([scope.registration.navigationPreload?.enable(), scope.clients.claim()]));
  });
  scope.addEventListener('fetch', (event) => {
    const answer = answerFor(event.request, location.origin, site);
    if (answer !== 'alone') event.respondWith(answers[answer](event));
  });
  // One after the other: two pages may speak at once.
  scope.addEventListener('message', (event) => {
    tending = tending
      .then(() => tend(event.data as PageReport))
      .catch((error: unknown) => {
        console.error('What is kept for reading offline could not be tended.', error);
      });
    event.waitUntil(tending);
  });
}

/** The path under which a page is kept: a host answers `/about` and `/about/index.html` with the same. */
function pagePath(address: string): string {
  return new URL(address).pathname.replace(/index\.html$/, '').replace(/\/?$/, '/');
}
