/**
 * Leaves the words of footnotes to the page: the library that makes them has them in English.
 *
 * in:  `<h2 id="footnote-label">Footnotes</h2>`, `<a data-footnote-backref aria-label="Back to reference 1-2">`
 * out: `<h2 id="footnote-label"><cue-words data-id="notes"></cue-words></h2>`, `<a ... aria-label="@backToCall 1-2">`
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export function rehypeFootnoteWords() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { id, dataFootnoteBackref, ariaLabel } = node.properties;
      if (node.tagName === 'h2' && id === 'footnote-label')
        node.children = [{ type: 'element', tagName: 'cue-words', properties: { dataId: 'notes' }, children: [] }];
      if (dataFootnoteBackref !== undefined)
        node.properties.ariaLabel = `@backToCall ${/[\d-]+$/.exec(String(ariaLabel))?.[0] ?? ''}`;
    });
  };
}
