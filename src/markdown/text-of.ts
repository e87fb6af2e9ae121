/**
 * The text of a Markdown tree as a reader goes through it: blocks and lines stand apart, so that the last word of
 * one and the first of the next are two. Raw HTML and the descriptions of images are no part of it.
 */
import type { Nodes } from 'mdast';

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The text below a node; nodes for which `isLeftOut` are passed over, a line end in their place. */
export function textOf(node: Nodes, isLeftOut: (node: Nodes) => boolean = () => false): string {
  if (isLeftOut(node) || node.type === 'break') return '\n';
  // A film mentioned by its ID alone is printed in its title, which only the catalogue knows: the ID stands for it.
  if (node.type === 'textDirective' && node.children.length === 0) return node.attributes?.['id'] ?? `:${node.name}`;
  const text =
    'children' in node
      ? node.children.map((child) => textOf(child, isLeftOut)).join('')
      : 'value' in node && node.type !== 'html'
        ? node.value
        : '';
  return blocks.has(node.type) ? `${text}\n` : text;
}
