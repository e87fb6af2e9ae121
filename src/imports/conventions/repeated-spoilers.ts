/**
 * Open words that repeat a spoiler of the same text, such as a summary at its head: nobody but an editor can say which
 * of the two is right, so that they are asked.
 */
import type { Nodes } from 'mdast';
import { textOf } from '../../markdown/text-of.ts';
import { findRun, wordsOf } from '../../markdown/words.ts';
import type { ArrivingText } from './arriving-text.ts';
import { openBlocks, spoilerRuns } from './spoilers-of.ts';

export function repeatedSpoilers(text: ArrivingText): void {
  if (text.found.spoilers !== 'marked') return;
  const open = text.blocks.slice(0, openBlocks(text.blocks)).filter((block) => text.hasWords(block));
  if (open.length === 0) return;
  const runs = spoilerRuns(text);
  for (const block of open) {
    const found = findRun(wordsOf(textOf(block, isSpoiler)), runs);
    if (found !== undefined)
      text.note('question', `"${found}" stands in the open and in a spoiler as well.`, {
        hint: 'Say it in other words, or mark it where it is open.',
      });
  }
}

function isSpoiler(node: Nodes): boolean {
  return (node.type === 'containerDirective' || node.type === 'textDirective') && node.name === 'spoiler';
}
