/**
 * Gives headings their anchors, the same that the check knows. A heading in a footnote or in a stranger's comment
 * is no part of the page's outline: it becomes a line in bold.
 *
 * in:  `## The end of :spoiler[Anton]`
 * out: `<h2 id="the-end-of">...`
 */
import type { Nodes, Root } from 'mdast';
import { replaceNodes } from './element.ts';
import { headingAnchors } from './heading-anchors.ts';

/** `hasAnchors`: may the headings of this body be linked to? */
export interface HeadingOptions {
  hasAnchors: boolean;
}

export function remarkHeadingAnchors({ hasAnchors }: HeadingOptions) {
  return (tree: Root): void => {
    if (!hasAnchors) setInBold(tree);
    else {
      for (const node of footnotesIn(tree)) setInBold(node);
      for (const [heading, id] of headingAnchors(tree)) heading.data = { ...heading.data, hProperties: { id } };
    }
  };
}

function footnotesIn(node: Nodes): Nodes[] {
  if (node.type === 'footnoteDefinition') return [node];
  return 'children' in node ? node.children.flatMap((child) => footnotesIn(child)) : [];
}

function setInBold(node: Nodes): void {
  replaceNodes(node, (child) =>
    child.type === 'heading'
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: child.children }] }]
      : undefined,
  );
}
