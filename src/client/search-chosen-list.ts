/**
 * The list of what is chosen of the filters, above the answer: the filters themselves may be shut or out of sight.
 * Each value is a button that takes it back.
 */
import { chosenChips, type ChosenChip } from './search-chosen.ts';
import { filterNames, type ChosenValue, type SearchQuery } from './search-query.ts';
import type { Speech } from './speech.ts';

/** Shows a button for each chosen value in `list`. Those that stay are not moved, and keep the focus. */
export function showChosen(list: Element, query: SearchQuery, speech: Speech<'answer'>): void {
  const gone = new Map([...list.querySelectorAll('li')].map((item) => [item.dataset['key'], item]));
  let before: Element | null = null;
  for (const chip of chosenChips(query, speech)) {
    const kept = gone.get(chip.key);
    const item = kept ?? itemOf(chip, speech);
    if (kept === undefined) {
      if (before === null) list.prepend(item);
      else before.after(item);
    } else {
      gone.delete(chip.key);
      // Another filter's value of the same name may have come or gone.
      const button = item.querySelector('button');
      if (button?.firstChild?.textContent !== chip.words) button?.replaceChildren(...wordsOf(chip, speech));
    }
    before = item;
  }
  for (const item of gone.values()) item.remove();
}

/** The value that a button takes back; undefined where it is no such button. */
export function takenBack({ dataset }: HTMLElement): Pick<ChosenValue, 'name' | 'value'> | undefined {
  const name = filterNames.find((other) => other === dataset['name']);
  return name === undefined || dataset['value'] === undefined ? undefined : { name, value: dataset['value'] };
}

/** A button's words, and for those who hear them what it does. */
function wordsOf({ words }: ChosenChip, speech: Speech<'answer'>): (Node | string)[] {
  const hidden = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = speech.words.answer.takeBack;
  return [words, hidden];
}

function itemOf(chip: ChosenChip, speech: Speech<'answer'>): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  Object.assign(button.dataset, { action: 'take-back', name: chip.name, value: chip.value });
  if (chip.isExcluded) button.classList.add('is-excluded');
  button.append(...wordsOf(chip, speech));
  const item = document.createElement('li');
  item.dataset['key'] = chip.key;
  item.append(button);
  return item;
}
