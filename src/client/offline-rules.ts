/**
 * What is kept on the reader's device for reading without a connection, and which request is answered how: the rules of
 * the service worker (offline-worker.ts), apart from the browser.
 */
import type { KeptSite } from '../publish/kept-site.ts';

/** What a page tells the worker of itself. Settings are told each time, and kept nowhere: a worker cannot read them. */
export interface PageReport {
  /** Topics whose reviews are left out, by their IDs. */
  leftOut: readonly string[];
  /** Are reviews left out that nobody has assessed? */
  unassessed: boolean;
  /** The path of the review on the page; undefined where there is none, or it is not open. */
  review: string | undefined;
  /** Paths of pictures and fonts that the page has used. */
  files: readonly string[];
}

/** What of a review a reader's settings ask about. */
export interface CareOfReview {
  /** IDs of its topics, secret ones too. */
  warnings: readonly string[];
  isAssessed: boolean;
}

/** The most reviews that are kept; of more, those that were read last. */
export const mostReviews = 50;

/** The names of what the browser keeps: by the site's path, since an origin may have several sites. */
export function storeNames(base: string): { house: string; reviews: string; files: string } {
  const key = `cuemark:${base}`;
  return { house: `${key}#house-`, reviews: `${key}#reviews`, files: `${key}#files` };
}

/**
 * How a request is answered: `page` and `file` by the network, and by what is kept only where that does not answer
 * (network-first.ts); `hashed` by what is kept, since its name changes with its words; `alone`: as if there were no
 * worker.
 */
export type Answer = 'page' | 'file' | 'hashed' | 'alone';

/** How this request of a site at `origin` is answered. */
export function answerFor(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
  { base, files }: Pick<KeptSite, 'base' | 'files'>,
): Answer {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || !pathname.startsWith(base)) return 'alone';
  const path = pathname.slice(base.length);
  // The editors' desk is no reader's, and search keeps its own.
  if (/^(?:admin|pagefind|pagefind-spoilers)(?:\/|$)/.test(path)) return 'alone';
  if (path.startsWith('_astro/')) return 'hashed';
  if (mode === 'navigate') return 'page';
  return files.includes(pathname) ? 'file' : 'alone';
}

/** Is this the path of a review's page? */
export function isReview(path: string, base: string): boolean {
  return path.startsWith(`${base}reviews/`) && /^[a-z0-9-]+\/$/.test(path.slice(`${base}reviews/`.length));
}

/** What a review's page says to the settings (ReviewArticle.astro); undefined where it is none. */
export function careOf(html: string): CareOfReview | undefined {
  const [article] = /<article class="review"[^>]*>/.exec(html) ?? [];
  const [, warnings] = article === undefined ? [] : (/ data-warnings(?:="([^"]*)")?[ >]/.exec(article) ?? []);
  if (article === undefined) return undefined;
  return { warnings: (warnings ?? '').split(' ').filter(Boolean), isAssessed: !article.includes(' data-unassessed') };
}

/** Do the settings leave this review out? As first-paint.ts marks it. */
export function isLeftOut(
  { warnings, isAssessed }: CareOfReview,
  { leftOut, unassessed }: Pick<PageReport, 'leftOut' | 'unassessed'>,
): boolean {
  return (unassessed && !isAssessed) || warnings.some((id) => leftOut.includes(id));
}
