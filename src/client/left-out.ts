/** The lines that say how many reviews of a list the settings leave out, and show them on request. */
import { announce } from './page-data.ts';

const cards = '.review-item, .also-read-card, .joining-review';

/** Shows the reviews that a line speaks of, or leaves them out again. They are shown until the page is left. */
export function toggleLeftOut(button: HTMLElement): void {
  const line = button.closest<HTMLElement>('.left-out-line');
  if (line === null) return;
  const { hidden, shown } = cardsOf(line);
  if (hidden.length > 0) hidden.forEach(show);
  else shown.forEach(hide);
  announce();
}

/** Leaves out again whatever was shown: the settings have changed, and decide anew. */
export function hideShown(): void {
  document.querySelectorAll<HTMLElement>('[data-shown]').forEach(hide);
}

/** A card is left out by what it carries; one that is shown has that kept elsewhere. */
function show({ dataset }: HTMLElement): void {
  dataset['shown'] = JSON.stringify([dataset['warnings'] ?? '', dataset['unassessed'] ?? '']);
  dataset['warnings'] = '';
  delete dataset['unassessed'];
}

function hide({ dataset }: HTMLElement): void {
  const [warnings = '', unassessed = ''] = JSON.parse(dataset['shown'] ?? '[]') as string[];
  dataset['warnings'] = warnings;
  if (unassessed !== '') dataset['unassessed'] = unassessed;
  delete dataset['shown'];
}

/** Brings every line to what its list leaves out now. */
export function refreshLeftOut(): void {
  for (const line of document.querySelectorAll<HTMLElement>('.left-out-line')) {
    const { hidden, shown } = cardsOf(line);
    const isOpen = hidden.length === 0 && shown.length > 0;
    // A table names a review in many rows.
    const count = new Set((isOpen ? shown : hidden).map((card) => card.querySelector('a')?.href)).size;
    const [words, button] = ['words', 'show'].map((part) => line.querySelector<HTMLElement>(`[data-part="${part}"]`));
    // Styles show the line where something is hidden; while all is shown, the line must stay to take it back.
    line.hidden = !isOpen;
    if (count === 0 || !words || !button) continue;
    words.textContent = countInWords(line, isOpen ? 'shown' : 'left-out', count);
    button.textContent = (isOpen ? button.dataset['close'] : button.dataset['open']) ?? '';
    button.setAttribute('aria-expanded', String(isOpen));
  }
}

/** The line has its words for each case of a number that the page's language tells apart. */
function countInWords(line: HTMLElement, what: 'shown' | 'left-out', count: number): string {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  const words = line.getAttribute(`data-${what}-${form}`) ?? line.getAttribute(`data-${what}-other`);
  return (words ?? '').replace('{count}', String(count));
}

/** The cards of the list before a line: those that are hidden, and those that were and are shown. */
function cardsOf(line: HTMLElement): { hidden: HTMLElement[]; shown: HTMLElement[] } {
  const list = line.previousElementSibling;
  const all = list === null ? [] : [...(list.matches(cards) ? [list] : list.querySelectorAll(cards))];
  const elements = all as HTMLElement[];
  return {
    hidden: elements.filter(({ dataset }) => dataset['care'] === 'leave-out'),
    shown: elements.filter(({ dataset }) => dataset['shown'] !== undefined),
  };
}
