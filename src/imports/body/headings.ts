/** The page has the only heading of the first rank, its title. */
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** The blocks with all their headings one rank lower where one of them is of the first. */
export function shiftedHeadings(flow: RootContent[]): RootContent[] {
  let hasFirst = false;
  visit({ type: 'root', children: flow }, 'heading', (node) => {
    hasFirst ||= node.depth === 1;
  });
  if (!hasFirst) return flow;
  visit({ type: 'root', children: flow }, 'heading', (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  });
  return flow;
}
