/** The reviews that this device keeps for reading offline (review-store.ts), for pages that list and forget them. */
import { storeNames } from './offline-rules.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const { reviews, files } = storeNames(base);

/** A review on the device. */
export interface KeptReview {
  path: string;
  page: Document;
}

/** What the browser keeps; undefined where it keeps nothing for this site (a page over http, a private window). */
function stores(): CacheStorage | undefined {
  return (globalThis as { caches?: CacheStorage }).caches;
}

/** How many are kept. */
export async function keptCount(): Promise<number> {
  return (await keptRequests()).length;
}

/** The reviews, the one that was read last first. */
export async function keptReviews(): Promise<KeptReview[]> {
  const parser = new DOMParser();
  const found: KeptReview[] = [];
  for (const request of await keptRequests()) {
    const response = await stores()?.match(request.url, { cacheName: reviews, ignoreVary: true });
    if (response === undefined) continue; // forgotten meanwhile
    const page = parser.parseFromString(await response.text(), 'text/html');
    found.unshift({ path: new URL(request.url).pathname, page });
  }
  return found;
}

/** Forgets them and their pictures. */
export async function forgetReviews(): Promise<void> {
  for (const name of [reviews, files]) await stores()?.delete(name);
}

async function keptRequests(): Promise<readonly Request[]> {
  if ((await stores()?.has(reviews)) !== true) return [];
  return (await stores()?.open(reviews))?.keys() ?? [];
}
