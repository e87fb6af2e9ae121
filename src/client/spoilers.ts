/**
 * Spoilers and passages under the reader's hand. Where something is open or closed is decided in one place
 * (first-paint.ts) by what is kept here, so a click is only noted down.
 */
import { keep, keptOf } from './kept-state.ts';

const inArticle = '#text [data-spoiler]';

/** What opens an inline spoiler or a block of spoilers. */
export const spoilerControls = '.spoiler > button, .spoiler-block > summary';

/** Opens the spoiler of a control, or closes it. */
export function toggleSpoiler(control: Element): void {
  const words = control.parentElement?.querySelector(':scope > [data-spoiler]');
  if (words) keep([words], !isOpen(words));
}

/** Opens or closes what stands behind a break; with the text's go the notes that only it calls. */
export function toggleRest(control: Element): void {
  const rest = restOf(control);
  if (rest === undefined) return;
  const notes = rest.matches(inArticle) ? document.querySelectorAll('#text li > [data-spoiler]') : [];
  keep([rest, ...notes], !isOpen(rest));
}

/** Opens a folded passage, or folds it again. */
export function togglePassage(control: Element): void {
  const passage = control.closest('.passage');
  if (passage === null) return;
  const isOpening = keptOf(passage) !== true;
  const passages = [...document.querySelectorAll('#text .passage')];
  const opened = passages.filter((one) => (one === passage ? isOpening : keptOf(one) === true));
  // A note opens with any of the passages that call it, and is folded with the last.
  const numbers = opened.map((one) => String(passages.indexOf(one) + 1));
  const notes = [...document.querySelectorAll<HTMLElement>('#text [data-passages]')];
  const isCalled = ({ dataset }: HTMLElement): boolean =>
    numbers.some((number) => dataset['passages']?.split(' ').includes(number));
  keep(notes.filter(isCalled), true);
  keep(
    notes.filter((note) => !isCalled(note)),
    undefined,
  );
  keep([passage], isOpening);
}

/** What was opened before this script came is kept as it is, unless the settings have opened it. */
export function keepOpened(): void {
  const words = [...document.querySelectorAll(':popover-open + [data-spoiler], .spoiler-block[open] > [data-spoiler]')];
  if (words.length > 0) keep(words, true);
}

/** Opens every spoiler of the article; where all are open, closes them. */
export function toggleAll(): void {
  keep(document.querySelectorAll(inArticle), hasClosed());
}

/** Brings what the controls say to what they would do. */
export function refreshSpoilers(): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-act="open-rest"]')) {
    const rest = restOf(control);
    if (rest !== undefined) say(control, isOpen(rest), keptOf(rest) !== undefined);
  }
  for (const control of document.querySelectorAll<HTMLElement>('[data-act="open-passage"]')) {
    const passage = control.closest('.passage');
    if (passage !== null) say(control, keptOf(passage) === true, keptOf(passage) !== undefined);
  }
  for (const control of document.querySelectorAll<HTMLElement>('[data-act="open-all"]')) {
    const isOpening = hasClosed();
    if (isOpening) control.hidden = false;
    name(control, !isOpening);
  }
}

/** Styles show a control where there is something to open; one that was used stays, to take it back. */
function say(control: HTMLElement, open: boolean, wasUsed: boolean): void {
  control.hidden = !wasUsed;
  name(control, open);
  control.setAttribute('aria-expanded', String(open));
}

/** A control has the words for both that it can do, and in a text of another language an element that says theirs. */
function name(control: HTMLElement, open: boolean): void {
  const { dataset } = control;
  (control.firstElementChild ?? control).textContent = (open ? dataset['close'] : dataset['open']) ?? '';
}

function hasClosed(): boolean {
  return [...document.querySelectorAll(inArticle)].some((words) => !isOpen(words));
}

function isOpen(words: Element): boolean {
  return words.matches(':popover-open + *, details[open] > *, :not([hidden])');
}

function restOf(control: Element): Element | undefined {
  return control.closest('.spoiler-break')?.nextElementSibling ?? undefined;
}
