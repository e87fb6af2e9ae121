/**
 * A text field that offers a list, by the combobox pattern of the ARIA Authoring Practices Guide: list autocomplete
 * with manual selection. The focus stays in the field, the arrows go through the options, Enter follows the one they
 * stand on; where they stand on none, the field's form is sent as it is.
 */

/** The options of a list box, in their order. */
function optionsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role="option"]')];
}

/** Makes `field` a combobox over the list box `list`. Options are links. */
export function makeCombobox(field: HTMLInputElement, list: HTMLElement): void {
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const options = optionsOf(list);
    const at = options.findIndex(({ ariaSelected }) => ariaSelected === 'true');
    if (event.key === 'ArrowDown') goTo(field, options, at + 1);
    else if (event.key === 'ArrowUp') goTo(field, options, at === -1 ? options.length - 1 : at - 1);
    else if (event.key === 'Enter' && at !== -1) options[at]?.click();
    else {
      // Home, End and the arrows to the sides are meant for the text.
      if (/^(?:Home|End|ArrowLeft|ArrowRight)$/.test(event.key)) goTo(field, options, -1);
      return;
    }
    event.preventDefault();
  });
  // Another text is another question: nothing is chosen in its answer yet.
  field.addEventListener('input', () => {
    goTo(field, optionsOf(list), -1);
  });
  // The field keeps the focus while a pointer is pressed on an option.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
}

/** Shows other options under the field. The one that is stood on is kept where it is still among them. */
export function showOptions(field: HTMLInputElement, list: HTMLElement, groups: readonly HTMLElement[]): void {
  const chosen = optionsOf(list).find(({ ariaSelected }) => ariaSelected === 'true');
  list.replaceChildren(...groups);
  const options = optionsOf(list);
  for (const [index, option] of options.entries()) option.id = `${list.id}-${String(index + 1)}`;
  list.hidden = options.length === 0;
  field.ariaExpanded = String(options.length > 0);
  const href = chosen?.getAttribute('href');
  const kept = options.findIndex((option) => chosen !== undefined && option.getAttribute('href') === href);
  goTo(field, options, kept);
}

/** Stands on the option at `index`; beyond either end, on the text of the field. */
function goTo(field: HTMLInputElement, options: readonly HTMLElement[], index: number): void {
  for (const [place, option] of options.entries()) option.ariaSelected = String(place === index);
  const option = options[index];
  if (option === undefined) field.removeAttribute('aria-activedescendant');
  else {
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}
