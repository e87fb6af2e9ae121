/**
 * Gives the footnotes that only passages of a warning call the topics of those passages, so that they are folded
 * with them.
 *
 * in:  `<li id="user-content-fn-1"><p>How it sounds.</p></li>`
 * out: `<li id="user-content-fn-1" data-warnings="violence" data-passages="1" data-folded="..."><p>How it sounds.</p></li>`
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type {} from './remark-passage-footnotes.ts';

export function rehypePassageFootnotes() {
  return (tree: Root, file: VFile): void => {
    const { passageFootnotes } = file.data;
    if (passageFootnotes === undefined || passageFootnotes.size === 0) return;
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'li' || !String(node.properties.id).startsWith('user-content-fn-')) return;
      const note = passageFootnotes.get(node.position?.start.offset ?? -1);
      if (note === undefined) return;
      node.properties['dataWarnings'] = [...note.topics].join(' ');
      node.properties['dataPassages'] = [...note.passages].join(' ');
      node.properties['dataFolded'] = '@foldedNote';
    });
  };
}
