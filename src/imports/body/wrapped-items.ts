/** Words put into an element that may not hold what ends a paragraph. */
import type { PhrasingContent } from 'mdast';
import type { Item } from './work.ts';

/** The items with each run of words between gaps and blocks in an element of its own. */
export function wrappedItems(items: readonly Item[], wrap: (words: PhrasingContent[]) => PhrasingContent): Item[] {
  const wrapped: Item[] = [];
  let run: PhrasingContent[] = [];
  const end = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) wrapped.push(wrap(run));
    else wrapped.push(...run);
    run = [];
  };
  for (const item of items)
    if (item.type === 'gap' || item.type === 'flow') {
      end();
      wrapped.push(item);
    } else run.push(item);
  end();
  return wrapped;
}
