/**
 * Where a reader was in the results. A browser brings a page back to its place before the results have come, when there
 * is nothing yet to scroll to; so the place is kept with the entry of the history, and found again when they are there.
 */

let isKept = false;

/** The first results are there: goes to where the reader left them, and keeps the place from now on. */
export function returnToPlace(): void {
  if (isKept) return;
  isKept = true;
  const { place } = Object(history.state) as { place?: unknown };
  if (typeof place === 'number' && place > window.scrollY) window.scrollTo({ top: place, behavior: 'instant' });
  addEventListener('pagehide', () => {
    history.replaceState({ ...Object(history.state), place: window.scrollY }, '');
  });
}
