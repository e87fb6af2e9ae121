/**
 * Keeps the anchors of a comment's footnotes its own: all comments on a review stand on one page, and each is
 * rendered by itself with the same anchors. A full stop stands in no ID and in no heading's anchor.
 *
 * in:  `<a href="#user-content-fn-1">`, in the file `comments/oldboy/501.md`
 * out: `<a href="#comment.501.fn-1">`
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

export function rehypeCommentAnchors() {
  return (tree: Root, file: VFile): void => {
    const prefix = `comment.${file.stem ?? ''}.`;
    const own = (anchor: string): string => prefix + anchor.replace(/^user-content-/, '');
    visit(tree, 'element', ({ properties }) => {
      const { id, href, ariaDescribedBy } = properties;
      if (typeof id === 'string') properties.id = own(id);
      if (typeof href === 'string' && href.startsWith('#user-content-fn')) properties.href = `#${own(href.slice(1))}`;
      if (ariaDescribedBy !== undefined) properties.ariaDescribedBy = [own(String(ariaDescribedBy))];
    });
  };
}
