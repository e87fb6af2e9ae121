/** Documents of XML, which every program that reads them refuses whole for one wrong character. */
import type { Element, Instruction, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { visit } from 'unist-util-visit';

/** Characters that XML 1.0 cannot hold, not even by their numbers (section 2.2). */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text without what XML cannot hold. */
export function xmlText(text: string): string {
  return text.replace(impossible, '');
}

/** Takes what XML cannot hold out of all texts and attributes of a tree. */
function withoutImpossible(tree: Nodes): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = xmlText(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.attributes))
      if (typeof value === 'string') node.attributes[name] = xmlText(value);
  });
}

/**
 * A tree as XML, without what XML cannot hold. A node `raw` is put in as it is. The library leaves `>` as it stands,
 * and `]]>` may stand in no text (section 2.4); in an attribute it is the same, written so or so.
 */
export function xmlOf(tree: Nodes): string {
  withoutImpossible(tree);
  return toXml(tree, { allowDangerousXml: true }).replaceAll(']]>', ']]&gt;');
}

/**
 * A document in UTF-8 with its declaration, and `instructions` before its element; what XML cannot hold is left out. A
 * node `raw` is put in as it is.
 */
export function xmlDocument(element: Element, instructions: readonly Omit<Instruction, 'type'>[] = []): string {
  const before = [{ name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, ...instructions];
  const root: Root = {
    type: 'root',
    children: [...before.map((instruction) => ({ type: 'instruction' as const, ...instruction })), element],
  };
  return `${xmlOf(root)}\n`;
}
