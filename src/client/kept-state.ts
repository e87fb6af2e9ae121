/**
 * What a reader opened or closed on a page by hand: kept for this tab, so that a reload finds the page as it was, and
 * obeyed by the script that marks the page (first-paint.ts), so that there is one place that decides.
 */
import { markedElements, type KeepingRoot, type Kept } from './first-paint.ts';
import { announce, pageData } from './page-data.ts';

/** Cards of reviews; what is shown of them by hand is shown until the page is left. */
export const cards = '.review-item, .also-read-card';

/** Opens or closes elements that the settings mark. */
export function keep(elements: Iterable<Element>, isOpen: boolean): void {
  const places = [...document.querySelectorAll(markedElements)];
  const kept = keptState();
  for (const element of elements) kept[places.indexOf(element)] = isOpen;
  const { key, text } = pageData();
  const lasting = Object.entries(kept).filter(([place]) => places[Number(place)]?.matches(cards) === false);
  try {
    sessionStorage.setItem(key + text, JSON.stringify(Object.fromEntries(lasting)));
  } catch {
    // A browser that stores nothing has the page as it is until it is left.
  }
  announce();
}

/** What was done with an element by hand: opened, closed, or nothing. */
export function keptOf(element: Element): boolean | undefined {
  const kept = keptState();
  if (Object.keys(kept).length === 0) return undefined;
  return kept[[...document.querySelectorAll(markedElements)].indexOf(element)];
}

function keptState(): Kept {
  return ((document.documentElement as KeepingRoot).kept ??= {});
}
