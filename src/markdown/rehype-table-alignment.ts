/**
 * Says how a table's cells are aligned by a class: HTML has no attribute for it any more, and the site has no
 * `style` attributes.
 *
 * in:  `<td align="right">`
 * out: `<td class="align-right">`
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export function rehypeTableAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { align } = properties;
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return;
      delete properties.align;
      properties.className = [`align-${align}`];
    });
  };
}
