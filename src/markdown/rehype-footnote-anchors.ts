/**
 * Numbers the anchors of footnotes. Markdown makes them of the names that the author gave the notes, and a name such
 * as `[^anton-dies]` stands in the list of notes outside of every spoiler.
 *
 * in:  `<li id="user-content-fn-anton-dies">`, the second note
 * out: `<li id="user-content-fn-2">`
 */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const note = 'user-content-fn-';
const call = 'user-content-fnref-';

export function rehypeFootnoteAnchors() {
  return (tree: Root): void => {
    const anchors = new Map<string, string>();
    const elements: Element[] = [];
    visit(tree, 'element', (node) => {
      elements.push(node);
      const { id } = node.properties;
      if (node.tagName !== 'li' || typeof id !== 'string' || !id.startsWith(note)) return;
      const number = String(anchors.size + 1);
      anchors.set(id, note + number);
    });
    const numbered = (anchor: string): string => {
      const own = anchors.get(anchor);
      if (own !== undefined) return own;
      // Of several calls of one note, the second has a number behind the name, and so on.
      const [, name = '', times = ''] = /^user-content-fnref-(.*?)(-\d+)?$/s.exec(anchor) ?? [];
      const whole = anchors.get(note + name + times);
      const found = whole ?? anchors.get(note + name);
      return found === undefined ? anchor : call + found.slice(note.length) + (whole === undefined ? times : '');
    };
    for (const { properties } of elements) {
      const { id, href } = properties;
      if (typeof id === 'string') properties.id = numbered(id);
      if (typeof href === 'string' && href.startsWith('#')) properties.href = `#${numbered(href.slice(1))}`;
    }
  };
}
