/**
 * What is chosen of the filters, above the answer: the filters themselves may be shut or out of sight. Each value is
 * a button that takes it back.
 */
import { chosenValues, filterNames, type ChosenValue, type SearchQuery } from './search-query.ts';

/** Shows a button for each chosen value in `list`. Those that stay are not touched, and keep the focus. */
export function showChosen(list: Element, query: SearchQuery): void {
  const gone = new Map([...list.children].map((item) => [item.textContent, item]));
  let before: Element | null = null;
  for (const value of chosenValues(query)) {
    const kept = gone.get(wordsOf(value) + taking);
    if (kept === undefined) {
      const item = itemOf(value);
      if (before === null) list.prepend(item);
      else before.after(item);
      before = item;
    } else {
      gone.delete(kept.textContent);
      before = kept;
    }
  }
  for (const item of gone.values()) item.remove();
}

/** The value that a button takes back; undefined where it is no such button. */
export function takenBack({ dataset }: HTMLElement): Pick<ChosenValue, 'name' | 'value'> | undefined {
  const name = filterNames.find((other) => other === dataset['name']);
  return name === undefined || dataset['value'] === undefined ? undefined : { name, value: dataset['value'] };
}

const taking = ' (take back)';

/** `Consent`, `not Self-harm`. */
function wordsOf({ value, isExcluded }: ChosenValue): string {
  return isExcluded ? `not ${value}` : value;
}

function itemOf(chosen: ChosenValue): Element {
  const button = document.createElement('button');
  button.type = 'button';
  Object.assign(button.dataset, { action: 'take-back', name: chosen.name, value: chosen.value });
  if (chosen.isExcluded) button.classList.add('is-excluded');
  const hidden = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = taking;
  button.append(wordsOf(chosen), hidden);
  const item = document.createElement('li');
  item.append(button);
  return item;
}
