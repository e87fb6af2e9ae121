/**
 * The raw HTML among the children of one parent, in the passages in which its tags must balance: beside words all
 * of it together, since each tag is a piece of its own; between blocks each piece by itself, since an element
 * such as `<small>` cannot hold paragraphs.
 */
import type { Html, Nodes } from 'mdast';

const blockParents: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

/** The passages, each with its pieces in order. */
export function htmlPassages(parent: Nodes): Html[][] {
  if (!('children' in parent)) return [];
  const pieces = (parent.children as Nodes[]).filter((child) => child.type === 'html');
  if (pieces.length === 0) return [];
  return isBlockParent(parent) ? pieces.map((piece) => [piece]) : [pieces];
}

/** Does this hold blocks rather than words? */
export function isBlockParent({ type }: Nodes): boolean {
  return blockParents.has(type);
}
