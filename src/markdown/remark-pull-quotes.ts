/**
 * Sets a pull quote apart. Where its words repeat the body's, assistive technology and search pass over it and
 * it holds no links, since everything in it is said already; where not, it is read and found like other text.
 *
 * in:  `:::pull-quote` / `The knife is a prop.` / `:::`
 * out: `<aside class="pull-quote" aria-hidden="true" data-pagefind-ignore="all"><p>The knife is a prop.</p></aside>`
 */
import type { Nodes, Root } from 'mdast';
import { element, replaceNodes } from './element.ts';
import { textOf } from './text-of.ts';
import { wordsOf } from './words.ts';

export function remarkPullQuotes() {
  return (tree: Root): void => {
    let said: string | undefined;
    replaceNodes(tree, (node) => {
      if (node.type !== 'containerDirective' || node.name !== 'pull-quote') return undefined;
      said ??= ` ${wordsOf(textOf(tree, isPullQuote)).join(' ')} `;
      const isRepeated = said.includes(` ${wordsOf(textOf(node)).join(' ')} `) && !holdsSpoiler(node);
      if (isRepeated) dropLinks(node);
      return [
        element(
          'aside',
          isRepeated
            ? { className: ['pull-quote'], ariaHidden: 'true', dataPagefindIgnore: 'all' }
            : { className: ['pull-quote'] },
          node.children,
        ),
      ];
    });
  };
}

function isPullQuote(node: Nodes): boolean {
  return node.type === 'containerDirective' && node.name === 'pull-quote';
}

function holdsSpoiler(node: Nodes): boolean {
  const isSpoiler = (node.type === 'textDirective' || node.type === 'containerDirective') && node.name === 'spoiler';
  return isSpoiler || ('children' in node && node.children.some(holdsSpoiler));
}

/** Links, mentions and notes become their words: nothing in a hidden quote may take the focus. */
function dropLinks(node: Nodes): void {
  replaceNodes(node, (child) => {
    if (child.type === 'link' || child.type === 'linkReference') return child.children;
    if (child.type === 'footnoteReference') return [];
    if (child.type !== 'textDirective' || child.name !== 'film') return undefined;
    return child.children.length > 0
      ? child.children
      : [element('cue-film-title', { dataId: child.attributes?.['id'] ?? '' })];
  });
}
