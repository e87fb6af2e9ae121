/**
 * Holds Save back until the editor with buttons has told its last letters: it tells them a tenth of a second late, and
 * what is saved before then is the text without them.
 */

/** Longer than the editor waits, in milliseconds. Its waiting began before Save was pressed, so it ends before this. */
const lastLetters = 250;

/** Begins to hold it wherever such an editor is open. */
export function saveLastLetters(): void {
  const told = new WeakSet<Element>();
  const hold = (event: Event): void => {
    const save = event.target instanceof Element ? event.target.closest('button[aria-keyshortcuts$="+S"]') : null;
    if (!(save instanceof HTMLElement) || told.has(save) || document.querySelector('.lexical-root') === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => {
      told.add(save);
      save.click();
      told.delete(save);
    }, lastLetters);
  };
  document.addEventListener('click', hold, { capture: true });
}
