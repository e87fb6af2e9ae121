/**
 * The reviews that a service worker keeps: pages as a reader opened them, with their pictures, until the settings leave
 * them out, a later build has them no longer, or too many were read since.
 */
import type { KeptSite } from '../publish/kept-site.ts';
import {
  careOf,
  isLeftOut,
  isReview,
  mostReviews,
  storeNames,
  type CareOfReview,
  type PageReport,
} from './offline-rules.ts';

/** Headers under which a kept page carries what must be known of it without reading it. */
const versionHeader = 'x-cuemark-version';
const careHeader = 'x-cuemark-care';

/**
 * The most reviews of another build that are fetched anew for one report: a later page brings the rest. A host that is
 * asked for fifty pages at once by every reader takes them for an attack, and whoever pays by the byte, for a fault.
 */
export const mostRenewed = 5;

/** A page as the network has it; `gone` where it says that there is none, `unreached` where it does not say. */
type Fetched = { response: Response; text: string; care: CareOfReview } | 'gone' | 'unreached';

/** The reviews kept for one site. */
export class ReviewStore {
  readonly #caches: CacheStorage;
  readonly #site: KeptSite;
  readonly #names: ReturnType<typeof storeNames>;
  /** Pages that the host has refused since the worker woke up: they are asked for again after all others. */
  readonly #refused = new Set<string>();

  constructor(caches: CacheStorage, site: KeptSite) {
    this.#caches = caches;
    this.#site = site;
    this.#names = storeNames(site.base);
  }

  /** The page of a review that is kept. */
  async page(path: string): Promise<Response | undefined> {
    return (await this.#reviews()).match(path, { ignoreVary: true });
  }

  /** Brings what is kept to what a page reports. Says whether all of it is of this build now. */
  async tend(report: PageReport): Promise<boolean> {
    const stale = await this.#leaveOut(report);
    // What was read last is read again first.
    const renewed = [...stale].reverse().sort((a, b) => Number(this.#refused.has(a)) - Number(this.#refused.has(b)));
    const waiting = new Set(stale);
    for (const path of renewed.slice(0, mostRenewed)) if (await this.#renew(path, report)) waiting.delete(path);
    const { review, files } = report;
    if (review !== undefined && isReview(review, this.#site.base)) await this.#keep(review, files, report);
    await this.#sweep();
    return waiting.size === 0;
  }

  /** Drops kept reviews that the settings leave out. The result is those of another build, in the order of reading. */
  async #leaveOut(report: PageReport): Promise<string[]> {
    const reviews = await this.#reviews();
    const stale: string[] = [];
    for (const { url } of await reviews.keys()) {
      const { pathname } = new URL(url);
      const kept = await this.page(pathname);
      if (kept === undefined) continue;
      if (isLeftOut(JSON.parse(kept.headers.get(careHeader) ?? '') as CareOfReview, report))
        await reviews.delete(pathname);
      else if (kept.headers.get(versionHeader) !== this.#site.version) stale.push(pathname);
    }
    return stale;
  }

  /** Fetches a review of another build anew. Is it of this build now, or gone? */
  async #renew(path: string, report: PageReport): Promise<boolean> {
    const found = await fetched(path);
    if (found === 'unreached') {
      this.#refused.add(path);
      return false;
    }
    this.#refused.delete(path);
    const reviews = await this.#reviews();
    if (found === 'gone' || isLeftOut(found.care, report)) {
      await reviews.delete(path);
      return true;
    }
    const paths = (await reviews.keys()).map(({ url }) => new URL(url).pathname);
    await this.#put(path, found);
    // It is not read by being fetched: what was read after it comes after it again.
    for (const later of paths.slice(paths.indexOf(path) + 1)) {
      const kept = await this.page(later);
      if (kept !== undefined) await putLast(reviews, later, kept);
    }
    return true;
  }

  /** Keeps a review that is open before the reader, as the last one read. */
  async #keep(path: string, files: readonly string[], report: PageReport): Promise<void> {
    const kept = await this.page(path);
    // What is of this build is not fetched again.
    const found = await (kept?.headers.get(versionHeader) === this.#site.version ? readPage(kept) : fetched(path));
    if (typeof found === 'string' || isLeftOut(found.care, report)) return;
    await this.#put(path, found);
    const store = await this.#caches.open(this.#names.files);
    for (const file of files) {
      if (!isPartOf(file, found.text) || (await this.#caches.match(file, { ignoreVary: true })) !== undefined) continue;
      const response = await fetch(file);
      if (response.ok) await putIfRoom(store, file, response);
    }
  }

  async #put(path: string, { response, text, care }: Exclude<Fetched, string>): Promise<void> {
    const reviews = await this.#reviews();
    const headers = new Headers(response.headers);
    // The text is not packed any more.
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    headers.set(versionHeader, this.#site.version);
    headers.set(careHeader, JSON.stringify(care));
    await putLast(reviews, path, new Response(text, { headers }));
  }

  /** Drops the reviews that are too many, and every file that no kept review holds. */
  async #sweep(): Promise<void> {
    const reviews = await this.#reviews();
    const kept = await reviews.keys();
    for (const request of kept.slice(0, Math.max(0, kept.length - mostReviews))) await reviews.delete(request);
    const files = await this.#caches.open(this.#names.files);
    const unused = new Set((await files.keys()).map(({ url }) => url));
    if (unused.size === 0) return;
    for (const page of await reviews.matchAll()) {
      const text = await page.text();
      for (const url of unused) if (isPartOf(url, text)) unused.delete(url);
    }
    for (const url of unused) await files.delete(url);
  }

  #reviews(): Promise<Cache> {
    return this.#caches.open(this.#names.reviews);
  }
}

/** Does a page name this file? The names of files hold digests: no two are the same. */
function isPartOf(file: string, html: string): boolean {
  return html.includes(file.slice(file.lastIndexOf('/') + 1));
}

async function fetched(path: string): Promise<Fetched> {
  const response = await fetch(path, { cache: 'no-cache' }).catch(() => undefined);
  if (response === undefined) return 'unreached';
  if (response.status === 404 || response.status === 410 || response.redirected) return 'gone';
  // A host that refuses (too many questions, a guard before the door) says nothing of the page.
  return response.ok ? readPage(response) : 'unreached';
}

async function readPage(response: Response): Promise<Fetched> {
  const text = await response.text();
  const care = careOf(text);
  return care === undefined ? 'gone' : { response, text, care };
}

/** What is put anew comes last in the cache's order, which is that of reading. */
async function putLast(cache: Cache, path: string, response: Response): Promise<void> {
  await cache.delete(path);
  await putIfRoom(cache, path, response);
}

/** A full device keeps a page less; that is no fault. */
async function putIfRoom(cache: Cache, path: string, response: Response): Promise<void> {
  try {
    await cache.put(path, response);
  } catch (error) {
    if ((error as Error).name !== 'QuotaExceededError') throw error;
  }
}
