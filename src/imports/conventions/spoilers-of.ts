/** The spoilers of a text whose notices are lifted: what the check will hold against its open words. */
import type { Nodes, RootContent } from 'mdast';
import { textOf } from '../../markdown/text-of.ts';
import { wordsOf } from '../../markdown/words.ts';
import { isLeaf } from './arriving-text.ts';

/** The words of each spoiler, and the place of the block from which on everything is one. */
export interface SpoilersOf {
  spoilers: string[][];
  openUntil: number;
}

/** `words` gives the words of a block. */
export function spoilersOf(blocks: readonly RootContent[], words: (block: RootContent) => string[]): SpoilersOf {
  const point = blocks.findIndex((block) => isLeaf(block, 'spoilers-ahead'));
  const openUntil = point === -1 ? blocks.length : point;
  const rest = blocks.slice(openUntil).filter((block) => block.type !== 'footnoteDefinition');
  const marked = blocks.slice(0, openUntil).flatMap((block) => markedIn(block));
  return { spoilers: [...marked, rest.flatMap(words)].filter((spoiler) => spoiler.length > 0), openUntil };
}

function markedIn(node: Nodes): string[][] {
  if ((node.type === 'containerDirective' || node.type === 'textDirective') && node.name === 'spoiler')
    return [wordsOf(textOf(node))];
  return 'children' in node ? (node.children as Nodes[]).flatMap(markedIn) : [];
}
