/** The spoilers of a text whose notices are lifted: what the check will hold against its open words. */
import type { Nodes, RootContent } from 'mdast';
import { textOf } from '../../markdown/text-of.ts';
import { tellingRuns, wordsOf, type Runs } from '../../markdown/words.ts';
import { isLeaf, type ArrivingText } from './arriving-text.ts';

/** How many blocks stand before the point of no return: all of them where there is none. */
export function openBlocks(blocks: readonly RootContent[]): number {
  const point = blocks.findIndex((block) => isLeaf(block, 'spoilers-ahead'));
  return point === -1 ? blocks.length : point;
}

/** The runs of words that no open place may repeat. */
export function spoilerRuns(text: ArrivingText): Runs {
  const open = openBlocks(text.blocks);
  // A note is a spoiler by its calls, wherever it is written.
  const rest = text.blocks.slice(open).filter((block) => block.type !== 'footnoteDefinition');
  const marked = text.blocks.slice(0, open).flatMap((block) => markedIn(block));
  return tellingRuns([...marked, rest.flatMap((block) => text.wordsOf(block))]);
}

function markedIn(node: Nodes): string[][] {
  if ((node.type === 'containerDirective' || node.type === 'textDirective') && node.name === 'spoiler')
    return [wordsOf(textOf(node))];
  return 'children' in node ? (node.children as Nodes[]).flatMap(markedIn) : [];
}
