/** Words put into an element that may not hold what ends a paragraph. */
import type { PhrasingContent } from 'mdast';
import type { Flow, Item } from './work.ts';

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
      wrapped.push(
        item.type === 'gap' ? item : { type: 'flow', nodes: item.nodes.map((node) => wrappedBlock(node, wrap)) },
      );
    } else run.push(item);
  end();
  return wrapped;
}

/** Words of a block around which the element stood. */
function wrappedBlock(node: Flow, wrap: (words: PhrasingContent[]) => PhrasingContent): Flow {
  if (node.type !== 'paragraph' && node.type !== 'heading') return node;
  if (node.children.every(({ type }) => type === 'image')) return node;
  const { type } = wrap([]);
  return node.type === 'heading' && type !== 'link' ? node : { ...node, children: [wrap(node.children)] };
}
