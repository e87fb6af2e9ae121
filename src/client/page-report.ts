/**
 * Has the service worker (offline-worker.ts) registered, and tells it which review is open here, and what the settings leave out,
 * which no worker can find out by itself.
 */
import type { ReaderSettings } from '../schemas/reader-settings.ts';
import type { PageReport } from './offline-rules.ts';
import { pageData, pageRenames } from './page-data.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const { serviceWorker } = navigator;
let told = '';
let lastKept = '';

/** What is left out, as far as the record can be read: first-paint.ts obeys as much. */
function wishes(): Pick<PageReport, 'leftOut' | 'unassessed'> {
  const { warnings } = pageRenames();
  let record: Partial<ReaderSettings> = {};
  try {
    record = Object(JSON.parse(localStorage.getItem(pageData().key) ?? '{}')) as Partial<ReaderSettings>;
  } catch {
    // Nothing is stored, or it is damaged: no choice is known.
  }
  const topics = Object(record.topics) as Record<string, unknown>;
  const leftOut = Object.keys(topics).filter((id) => topics[id] === 'leave-out');
  return { leftOut: leftOut.map((id) => warnings[`~${id}`] ?? id), unassessed: Boolean(record.unassessed) };
}

/** The review is read where nothing stops the reader before its text: first-paint.ts marks that. */
function report(): PageReport {
  const isOpen = document.querySelector<HTMLElement>('article.review')?.dataset['care'] === 'false';
  const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const files = used
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(`${base}_astro/`))
    .map(({ pathname }) => pathname);
  return { ...wishes(), review: isOpen ? location.pathname : undefined, files };
}

/** Tells the worker what it does not know yet; a review that was forgotten is not told of again. */
async function tell(): Promise<void> {
  const { active } = await serviceWorker.ready;
  const { review, files, ...settings } = report();
  const kept = JSON.stringify([review, files]);
  const next: PageReport = { ...settings, review: kept === lastKept ? undefined : review, files };
  const text = JSON.stringify(next);
  if (text === told) return;
  [told, lastKept] = [text, kept];
  active?.postMessage(next);
}

/** Registers the worker, and tells it of this page now and whenever something changes. */
async function begin(): Promise<void> {
  await serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' });
  await tell();
  addEventListener('storage', () => void tell());
  document.addEventListener('visibilitychange', () => void tell());
  // Another build's worker has taken over, and knows nothing of this page.
  serviceWorker.addEventListener('controllerchange', () => {
    told = '';
    void tell();
  });
}

// Some browsers have no workers, for a page over http or in a private window; and `npm run dev` keeps nothing.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  begin().catch((error: unknown) => {
    console.warn('Nothing is kept for reading offline.', error);
  });
