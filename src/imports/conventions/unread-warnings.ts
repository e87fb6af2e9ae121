/**
 * Lines at the head of a text that plainly speak of warnings and were not understood: nobody else would notice that a
 * warning which readers see is none that the publication knows of.
 */
import type { Nodes, RootContent } from 'mdast';
import type { ArrivingText } from './arriving-text.ts';
import { bareLine, lineText } from './lines.ts';
import { noticeIn } from './spoiler-notice.ts';
import { saysNone, warningLine } from './warning-line.ts';

const field = 'triggerWarnings';
/** In words: what is longer is a text about warnings. */
const longest = 60;
const statement =
  /^(?:please note:? (?:that )?)?(?:this|the following) (?:\w+ )?(?:contains?|includes?)\b.*\b(?:(?:mentions?|depictions?|descriptions?|discussions?|references?) (?:of|to)|(?:sensitive|distressing|upsetting|disturbing|triggering))\b/i;

/** Asks for each of them, up to the first paragraph of the text itself. */
export function askOfUnreadWarnings(text: ArrivingText): void {
  for (const [index, block] of text.blocks.entries()) {
    const line = firstLine(block);
    const isTold = text.notes.some((note) => note.field === field && note.message.includes(line));
    if (line !== '' && !isTold && speaksOfWarnings(line, block, text.lineOf(text.blocks[index + 1])))
      text.note('question', `"${line}" speaks of warnings, and was not understood; it stays in the text.`, {
        field,
        hint: 'Declare what it warns of, and take the line out where nothing else is in it.',
      });
    if (text.isBody(block)) return;
  }
}

function speaksOfWarnings(line: string, block: RootContent, next: string): boolean {
  if (line.split(' ').length > longest || noticeIn(line) !== undefined || saysNone(line)) return false;
  if (statement.test(bareLine(line))) return true;
  const head = headOf(block);
  const isHeadMarker = head !== '' && warningLine(head)?.topics === '';
  const found = warningLine(line, head);
  if (found === undefined || (found.isWeak && !isHeadMarker) || noticeIn(found.topics) !== undefined) return false;
  if (block.type !== 'heading') return true;
  return found.topics === ''
    ? next !== '' && !next.includes('?')
    : !/^(?:an?|the|why|how|what|when|on|in)\b/i.test(found.topics);
}

/** Of a quotation or a list, the first of its lines. */
function firstLine(block: Nodes): string {
  if (block.type === 'paragraph' || block.type === 'heading') return lineText(block.children);
  const [first] =
    block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem' ? block.children : [];
  return first === undefined ? '' : firstLine(first);
}

function headOf(block: RootContent): string {
  const [first] = block.type === 'paragraph' ? block.children : [];
  return first?.type === 'strong' || first?.type === 'emphasis' ? lineText([first]) : '';
}
