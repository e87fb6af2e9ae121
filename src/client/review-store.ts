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

/** A page as the network has it; `gone` where it has none, `unreached` where it does not answer. */
type Fetched = { response: Response; text: string; care: CareOfReview } | 'gone' | 'unreached';

/** The reviews kept for one site. */
export class ReviewStore {
  readonly #caches: CacheStorage;
  readonly #site: KeptSite;
  readonly #names: ReturnType<typeof storeNames>;

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
    const reviews = await this.#reviews();
    let isOfThisBuild = true;
    for (const { url } of await reviews.keys()) {
      const { pathname } = new URL(url);
      isOfThisBuild = (await this.#renew(pathname, report)) && isOfThisBuild;
    }
    const { review, files } = report;
    if (review !== undefined && isReview(review, this.#site.base)) await this.#keep(review, files, report);
    await this.#sweep();
    return isOfThisBuild;
  }

  /** Drops a kept review that the settings leave out, and fetches one of another build anew. Is it of this build now? */
  async #renew(path: string, report: PageReport): Promise<boolean> {
    const reviews = await this.#reviews();
    const kept = await this.page(path);
    if (kept === undefined) return true;
    const isCurrent = kept.headers.get(versionHeader) === this.#site.version;
    const care = JSON.parse(kept.headers.get(careHeader) ?? '') as CareOfReview;
    const found = isLeftOut(care, report) ? 'gone' : isCurrent ? 'unreached' : await fetched(path);
    if (found === 'unreached') return isCurrent;
    if (found === 'gone' || isLeftOut(found.care, report)) await reviews.delete(path);
    else await this.#put(path, found);
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
    // What is put anew comes last in the cache's order, which is that of reading.
    await reviews.delete(path);
    await putIfRoom(reviews, path, new Response(text, { headers }));
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
  if (response === undefined || response.status >= 500) return 'unreached';
  if (!response.ok || response.redirected) return 'gone';
  return readPage(response);
}

async function readPage(response: Response): Promise<Fetched> {
  const text = await response.text();
  const care = careOf(text);
  return care === undefined ? 'gone' : { response, text, care };
}

/** A full device keeps a page less; that is no fault. */
async function putIfRoom(cache: Cache, path: string, response: Response): Promise<void> {
  try {
    await cache.put(path, response);
  } catch (error) {
    if ((error as Error).name !== 'QuotaExceededError') throw error;
  }
}
