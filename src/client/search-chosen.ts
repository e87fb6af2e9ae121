/**
 * What is chosen of the filters, as it is shown above the answer: each value by words that no other has. Two filters
 * may have the same value: a theme and a warning are both called Violence.
 */
import { chosenValues, excluding, type ChosenValue, type SearchQuery } from './search-query.ts';
import type { Speech } from './speech.ts';

/** A chosen value as it is shown. */
export interface ChosenChip extends ChosenValue {
  /** The same as long as the value is chosen so, whatever else is, and of no other: `no-warning=Self-harm`. */
  key: string;
  /** `Consent`, `not Self-harm`; `Violence (warning)` beside the same value of another filter. */
  words: string;
}

/** All chosen values, in the order of the address. */
export function chosenChips(query: SearchQuery, { words: { answer }, say }: Speech<'answer'>): ChosenChip[] {
  const chosen = chosenValues(query);
  return chosen.map((one) => {
    const { name, value, isExcluded } = one;
    const isShared = chosen.some((other) => other.value === value && other.name !== name);
    const said = isExcluded ? say(answer.not, { value }) : value;
    return {
      ...one,
      key: `${isExcluded ? excluding : ''}${name}=${value}`,
      words: isShared ? say(answer.valueOf, { value: said, filter: answer[name] }) : said,
    };
  });
}
