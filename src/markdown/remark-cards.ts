/**
 * Marks the places of also-read cards and of the membership call. Without `::membership`, an article of over
 * 600 words has the call after its middle paragraph.
 *
 * in:  `::also-read{#sharp-objects}`
 * out: `<cue-also-read data-id="sharp-objects"></cue-also-read>`
 */
import type { Nodes, Root, RootContent } from 'mdast';
import { element, replaceNodes } from './element.ts';
import { textOf } from './text-of.ts';
import { wordsOf } from './words.ts';

/** The length from which an article has a membership call of its own, in words. */
const longArticle = 600;

/** `placesMembership`: put the call into long articles that do not place it. */
export interface CardOptions {
  placesMembership?: boolean;
}

export function remarkCards({ placesMembership = false }: CardOptions = {}) {
  return (tree: Root): void => {
    const isPlaced = tree.children.some(function places(node: Nodes): boolean {
      if (node.type === 'leafDirective') return node.name === 'membership';
      return 'children' in node && node.children.some(places);
    });
    replaceNodes(tree, (node) => {
      if (node.type !== 'leafDirective') return undefined;
      if (node.name === 'also-read') return [element('cue-also-read', { dataId: node.attributes?.['id'] ?? '' })];
      return node.name === 'membership' ? [element('cue-membership', {})] : undefined;
    });
    if (!placesMembership || isPlaced || wordsOf(textOf(tree)).length <= longArticle) return;
    const paragraphs = tree.children.filter((child: RootContent) => child.type === 'paragraph');
    const middle = paragraphs[Math.floor((paragraphs.length - 1) / 2)];
    if (middle === undefined) return;
    tree.children.splice(tree.children.indexOf(middle) + 1, 0, element('cue-membership', {}));
  };
}
