/**
 * Puts a table into a box that is scrolled sideways where it does not fit: broken to the width of a telephone, its
 * words would be single letters. The box of one that is wide everywhere takes the focus, since a reader may have
 * nothing but a keyboard; others fit but for very large letters.
 *
 * in:  `<table>...</table>` with six columns
 * out: `<div class="table-box" tabindex="0"><table>...</table></div>`
 */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** So many fit beside each other on a telephone. */
const mostColumns = 4;

export function rehypeTableBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      const box = { className: ['table-box'], ...(columnsOf(node) > mostColumns ? { tabIndex: 0 } : {}) };
      parent.children[index] = { type: 'element', tagName: 'div', properties: box, children: [node] };
      return SKIP;
    });
  };
}

/** The cells of its widest row. */
function columnsOf(table: Element): number {
  let columns = 0;
  visit(table, { tagName: 'tr' }, (row) => {
    columns = Math.max(columns, row.children.filter(({ type }) => type === 'element').length);
  });
  return columns;
}
