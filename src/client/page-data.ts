/** What a page and its scripts say to each other: the data on its settings script, and that something has changed. */
import type { Renames, RenamesOfPage } from '../editorial/renames.ts';
import type { PageData } from './first-paint.ts';

/** What the page says to its scripts. Throws where the page has no settings script: it is broken. */
export function pageData(): PageData {
  const script = document.querySelector<HTMLElement>('script[data-renamed]');
  if (script === null) throw new Error('The page has no script for the reader’s settings.');
  return script.dataset as unknown as PageData;
}

/** Films and topics that were called otherwise. */
export function pageRenames(): Renames {
  const [films, warnings] = JSON.parse(pageData().renamed) as RenamesOfPage;
  return { films, warnings };
}

/** Has this page obey what has changed; other tabs are told by the browser. */
export function announce(): void {
  dispatchEvent(new Event('storage'));
}
