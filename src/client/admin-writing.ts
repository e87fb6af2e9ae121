/**
 * Watches the editor with buttons, which writes all of a text in its own manner as soon as it is opened, so that on
 * saving each part that nobody changed stands again as its author wrote it.
 */
import { inOldWriting } from '../publish/cms-body.ts';

/** What the editor made of a text when it was opened, before anybody changed a letter. */
interface Opening {
  /** The address of the form. */
  place: string;
  typed: string;
  made: string;
}

/** What the button is called that leads from the text as it stands in the file to the editor with buttons, and back. */
const changeOver = 'Edit in Markdown';

/** Begins to watch; the result is what a format of files asks for (`OldWriting`). */
export function watchWriting(): (body: string, before: string) => string {
  const openings: Opening[] = [];
  const made = new Set<string>();

  const prepare = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.ariaLabel !== changeOver) return;
    const root = button.closest('.text-editor')?.querySelector('.lexical-root');
    // Pressed: the text stands as in the file, and the editor with buttons is about to open.
    if (root) root.ariaBusy = String(button.ariaPressed === 'true');
  };
  // Nobody may change a letter before it is known what the editor makes of the text as it is: a tenth of a second.
  const hold = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const root = target.closest('.text-editor')?.querySelector('.lexical-root');
    // Back to the text as it stands, and the text itself, are always open.
    const isOpen = target.closest('button')?.ariaLabel === changeOver || isTextItself(target);
    if (root?.ariaBusy !== 'true' || isOpen) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('click', prepare, { capture: true });
  for (const type of ['click', 'keydown', 'beforeinput', 'paste', 'drop'])
    document.addEventListener(type, hold, { capture: true });

  // The editor tells its own root what it has written; its text field still holds what was there before.
  const tell = (event: Event): void => {
    const { value } = (event as CustomEvent<{ value?: unknown } | null>).detail ?? {};
    if (typeof value !== 'string' || !(event.target instanceof Element)) return;
    made.add(value.trim());
    if (event.target.ariaBusy !== 'true') return;
    // The blocks in the editor have text fields too.
    const fields = [...(event.target.closest('.text-editor')?.querySelectorAll('textarea') ?? [])];
    const typed = fields.find(isTextItself)?.value ?? '';
    // It was empty until now, and may still be saying so.
    if (value.trim() === '' && typed.trim() !== '') return;
    openings.push({ place: location.hash, typed: typed.trim(), made: value.trim() });
    event.target.ariaBusy = 'false';
  };
  document.addEventListener('Update', tell, { capture: true });

  return (body, before) => {
    const here = openings.filter(({ place }) => place === location.hash);
    const asTyped = here.reduceRight((text, opening) => inOldWriting(opening.typed, text, opening.made), body);
    return made.has(body) ? inOldWriting(before, asTyped) : asTyped;
  };
}

/** Is this the field of the text as it stands in the file, and none of a block in the editor with buttons? */
function isTextItself(element: Element): boolean {
  return element.matches('textarea') && element.closest('.lexical-root') === null;
}
