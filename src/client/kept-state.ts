/**
 * What a reader opened or closed on a page by hand. The browser's history keeps it with the page's entry, so that a
 * reload finds the page as it was; the script that marks the page (first-paint.ts) reads it there, and decides alone.
 */
import { announce, pageData } from './page-data.ts';
import { markedElements, type Kept, type KeptState } from './first-paint.ts';

/** Opens (true) or closes (false) elements that the settings mark; undefined leaves them to the settings again. */
export function keep(elements: Iterable<Element>, isOpen: boolean | undefined): void {
  const places = [...document.querySelectorAll(markedElements)];
  const kept = { ...keptState() };
  for (const element of elements) kept[places.indexOf(element)] = isOpen;
  remember(kept);
  announce();
}

/** What was done with an element by hand: opened, closed, or nothing. */
export function keptOf(element: Element): boolean | undefined {
  const kept = keptState();
  if (Object.keys(kept).length === 0) return undefined;
  return kept[[...document.querySelectorAll(markedElements)].indexOf(element)];
}

/** A jump within the page makes a new entry, which knows nothing yet. */
export function carryOver(): void {
  remember(current);
  announce();
}

/** What this page holds open and closed, whichever entry of the history is shown. */
let current: Kept = keptState();

function keptState(): Kept {
  return (history.state as KeptState | null)?.[pageData().text] ?? {};
}

function remember(kept: Kept): void {
  current = kept;
  history.replaceState({ ...(history.state as KeptState | null), [pageData().text]: kept }, '');
}
