/**
 * Gives headings their anchors where rehype-slug would make them out of a spoiler or of a mention's marker.
 *
 * in:  `## The end of :spoiler[Anton]`
 * out: `<h2 id="the-end-of">...`
 */
import type { Nodes, Root } from 'mdast';
import { headingAnchors, holdsDirective } from './heading-anchors.ts';

export function remarkHeadingAnchors() {
  return (tree: Root): void => {
    const anchors = headingAnchors(tree);
    // Texts whose headings are plain are left to rehype-slug, which gives the same anchors.
    const isPlain = [...anchors.keys()].every((heading) => !holdsDirective(heading)) && !hidesHeadings(tree);
    if (isPlain) return;
    for (const [heading, id] of anchors) heading.data = { ...heading.data, hProperties: { id } };
  };
}

/** May a heading stand in a spoiler here? */
function hidesHeadings(tree: Root): boolean {
  return tree.children.some(function hides(node: Nodes): boolean {
    if (node.type === 'leafDirective') return node.name === 'spoilers-ahead';
    if (node.type === 'containerDirective' && node.name === 'spoiler') return true;
    return 'children' in node && node.children.some(hides);
  });
}
