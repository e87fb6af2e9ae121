/** Spoilers in a page's elements: what takes them out, for search or for a feed, asks here what they are. */
import { isTag, type AnyNode, type Element } from 'domhandler';

/** Does this element hold a spoiler? */
export function holdsSpoiler({ attribs }: Element): boolean {
  return 'data-spoiler' in attribs;
}

/** The outermost elements below `root` that hold spoilers, in the order of the page. */
export function spoilersIn(root: Element): Element[] {
  return outermost(root, holdsSpoiler);
}

/** The outermost elements below `root` that pass, in the order of the page. */
export function outermost(root: Element, passes: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      if (passes(node)) found.push(node);
      else visit(node.children);
    }
  };
  visit(root.children);
  return found;
}
