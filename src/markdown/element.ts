/**
 * Elements in a Markdown tree. Our plugins write the HTML of a directive as a tree of these, which
 * remark-rehype turns into elements; what only the catalogue knows they leave as a marker (see markers.ts).
 */
import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Properties } from 'hast';

/** An element of HTML standing in a Markdown tree. */
export interface CueElement extends Parent {
  type: 'cueElement';
  data: { hName: string; hProperties: Properties };
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    cueElement: CueElement;
  }
  interface PhrasingContentMap {
    cueElement: CueElement;
  }
}

/** An element with its properties (in hast's names) and children; a plain string is text. */
export function element(
  name: string,
  properties: Properties,
  children: readonly (RootContent | PhrasingContent | string)[] = [],
): CueElement {
  return {
    type: 'cueElement',
    data: { hName: name, hProperties: properties },
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** The marker of words of the interface (see markers.ts). */
export function interfaceWords(key: string, value?: string): CueElement {
  return element('cue-words', { dataId: value === undefined ? key : `${key} ${value}` });
}

/** Replaces every node for which `replace` gives others, children first; a parent's list is rebuilt once. */
export function replaceNodes(
  node: Nodes,
  replace: (child: RootContent, parent: Nodes) => readonly RootContent[] | undefined,
): void {
  if (!('children' in node)) return;
  const children = node.children as RootContent[];
  for (const child of children) replaceNodes(child, replace);
  const replaced = children.map((child) => replace(child, node));
  if (replaced.every((nodes) => nodes === undefined)) return;
  (node as { children: RootContent[] }).children = children.flatMap((child, index) => replaced[index] ?? [child]);
}
