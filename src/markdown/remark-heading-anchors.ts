/**
 * Gives headings their anchors, the same that the check knows. A heading in a footnote or in a stranger's comment
 * is no part of the page's outline: it becomes a line in bold.
 *
 * in:  `## The end of :spoiler[Anton]`
 * out: `<h2 id="the-end-of">...`
 */
import type { Nodes, Root } from 'mdast';
import type { BodyKind } from './body-kind.ts';
import { replaceNodes } from './element.ts';
import { headingAnchors } from './heading-anchors.ts';

/** `kind`: what may stand in the body. */
export interface HeadingOptions {
  kind: BodyKind;
}

export function remarkHeadingAnchors({ kind }: HeadingOptions) {
  return (tree: Root): void => {
    for (const node of kind === 'comment' ? [tree] : footnotesIn(tree)) setInBold(node);
    for (const [heading, id] of headingAnchors(tree, kind)) heading.data = { ...heading.data, hProperties: { id } };
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
