/** The page has the only heading of the first rank, its title. */
import type { Heading, Nodes, RootContent } from 'mdast';

/** The blocks with all their headings one rank lower where one of them is of the first. */
export function shiftedHeadings(flow: RootContent[]): RootContent[] {
  const headings: Heading[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(node);
    else if ('children' in node && node.type !== 'paragraph') node.children.forEach(read);
  };
  flow.forEach(read);
  if (headings.some(({ depth }) => depth === 1))
    for (const heading of headings) heading.depth = Math.min(6, heading.depth + 1) as Heading['depth'];
  return flow;
}
