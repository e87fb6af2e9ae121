/** Questions about a Markdown tree that has its directives still: what is a link, and what holds a spoiler. */
import type { Link, LinkReference, Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';

/** Will this be a link? A mention of a film is one. */
export function isLink(node: Nodes): node is Link | LinkReference | TextDirective {
  return (
    node.type === 'link' || node.type === 'linkReference' || (node.type === 'textDirective' && node.name === 'film')
  );
}

/** Is this `:spoiler[...]`? */
export function isInlineSpoiler(node: Nodes): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'spoiler';
}

/** The inline spoilers below a node, those in spoilers too. */
export function inlineSpoilersIn(node: Nodes): TextDirective[] {
  if (!('children' in node)) return [];
  return (node.children as Nodes[]).flatMap((child) => [
    ...(isInlineSpoiler(child) ? [child] : []),
    ...inlineSpoilersIn(child),
  ]);
}
