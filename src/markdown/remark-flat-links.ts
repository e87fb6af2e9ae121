/**
 * A link holds no link: browsers end the outer one where the inner begins. What stands inside a link or a mention
 * is its words, and the call of a footnote follows it.
 *
 * in:  `[a film :film[like this]{#oldboy}[^1]](https://example.org)`
 * out: `<a href="https://example.org">a film like this</a><sup>...</sup>`
 */
import type { Nodes, Root, RootContent } from 'mdast';
import { element } from './element.ts';
import { isLink } from './spoilers-in.ts';

export function remarkFlatLinks() {
  return (tree: Root): void => {
    flatten(tree);
  };
}

function flatten(node: Nodes): void {
  if (!('children' in node)) return;
  (node as { children: RootContent[] }).children = (node.children as RootContent[]).flatMap((child) => {
    if (!isLink(child)) {
      flatten(child);
      return [child];
    }
    const calls: RootContent[] = [];
    (child as { children: RootContent[] }).children = wordsInside(child.children, calls);
    return [child, ...calls];
  });
}

/** What may stand inside a link of these; the footnotes' calls among them go to `calls`. */
function wordsInside(nodes: readonly RootContent[], calls: RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'footnoteReference') {
      calls.push(node);
      return [];
    }
    if (!('children' in node)) return [node];
    const words = wordsInside(node.children as RootContent[], calls);
    if (isLink(node)) return words.length > 0 || node.type !== 'textDirective' ? words : [titleOf(node)];
    (node as { children: RootContent[] }).children = words;
    return [node];
  });
}

function titleOf(node: RootContent): RootContent {
  const film = node.type === 'textDirective' ? (node.attributes?.['id'] ?? '') : '';
  return element('cue-film-title', { dataId: film });
}
