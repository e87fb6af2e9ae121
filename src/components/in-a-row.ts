/** Lists as a sentence has them: one, two and three. Interface words are English, whatever the text's language. */

/** An item with the words that stand before it. */
export interface RowItem<T> {
  before: '' | ', ' | ' and ';
  item: T;
}

/** The items, each with the comma or "and" before it. */
export function inARow<T>(items: readonly T[]): RowItem<T>[] {
  return items.map((item, index) => ({
    before: index === 0 ? '' : index === items.length - 1 ? ' and ' : ', ',
    item,
  }));
}
