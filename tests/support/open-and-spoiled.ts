/** Reads HTML as a promise: which words stand in the open, and which inside `[data-spoiler]`. */
import type { AnyNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** The text and attributes outside of all spoilers, and those inside, each as one string. */
export interface OpenAndSpoiled {
  open: string;
  spoiled: string;
}

/** Divides a page, or a part of one, by its `[data-spoiler]` elements. */
export function openAndSpoiled(html: string): OpenAndSpoiled {
  const found: OpenAndSpoiled = { open: '', spoiled: '' };
  const visit = (nodes: readonly AnyNode[], side: keyof OpenAndSpoiled): void => {
    for (const node of nodes) {
      if (isTag(node)) {
        const inside = 'data-spoiler' in node.attribs ? 'spoiled' : side;
        found[inside] += ` ${Object.values(node.attribs).join(' ')} `;
        visit(node.children, inside);
      } else if (isText(node)) found[side] += node.data;
      else if ('children' in node) visit(node.children, side);
      else found[side] += node.data;
    }
  };
  visit(parseDocument(html).children, 'open');
  return found;
}
