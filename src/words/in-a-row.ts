/** Lists as a sentence has them: one, two and three. */
import type { Words } from './words-for.ts';

/** An item with the words that stand before it. */
export interface RowItem<T> {
  before: string;
  item: T;
}

/** The items, each with the comma or "and" before it. */
export function inARow<T>(items: readonly T[], { comma, and }: Words['row']): RowItem<T>[] {
  return items.map((item, index) => ({
    before: index === 0 ? '' : index === items.length - 1 ? and : comma,
    item,
  }));
}
