/** The lines that say how many reviews of a list the settings leave out, and show them on request. */
import { cards, keep, keptOf } from './kept-state.ts';

/** Shows the reviews that a line speaks of, or leaves them out again. */
export function toggleLeftOut(button: HTMLElement): void {
  const line = button.parentElement;
  if (line === null) return;
  const { hidden, shown } = cardsOf(line);
  if (hidden.length > 0) keep(hidden, true);
  else keep(shown, false);
}

/** Brings every line to what its list leaves out now. */
export function refreshLeftOut(): void {
  for (const line of document.querySelectorAll<HTMLElement>('.left-out-line')) {
    const { hidden, shown } = cardsOf(line);
    const count = hidden.length + shown.length;
    const isOpen = hidden.length === 0 && count > 0;
    const [words, button] = line.children;
    // Styles show the line where something is hidden; while it is shown, the line must stay to take it back.
    line.hidden = !isOpen;
    if (count === 0 || words === undefined || button === undefined) continue;
    words.textContent = inWords(count, isOpen);
    button.textContent = isOpen ? 'leave out' : 'show';
    button.setAttribute('aria-expanded', String(isOpen));
  }
}

/** The end of the sentence is the page's: `left out by your settings:`. */
function inWords(count: number, isShown: boolean): string {
  const reviews = count === 1 ? '1 review' : `${String(count)} reviews`;
  return isShown ? `Shown: ${reviews}` : reviews;
}

/** The cards of the list before a line: those that are hidden, and those that were and are shown. */
function cardsOf(line: HTMLElement): { hidden: HTMLElement[]; shown: HTMLElement[] } {
  const list = line.previousElementSibling;
  const all = list === null ? [] : [...(list.matches(cards) ? [list] : list.querySelectorAll(cards))];
  const elements = all as HTMLElement[];
  return {
    hidden: elements.filter(({ dataset }) => dataset['care'] === 'leave-out'),
    shown: elements.filter((card) => keptOf(card) === true),
  };
}
