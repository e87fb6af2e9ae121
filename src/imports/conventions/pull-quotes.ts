/**
 * A paragraph, quotation or heading that says once more what the text says is a pull quote. Where it would tell
 * in the open what the text keeps for those who read on, it is taken out.
 */
import type { BlockContent, Nodes, Paragraph, RootContent } from 'mdast';
import { textOf } from '../../markdown/text-of.ts';
import { findRun, tellingRuns, wordsOf, type Runs } from '../../markdown/words.ts';
import type { ArrivingText } from './arriving-text.ts';
import { sentencesIn } from './sentences.ts';
import { spoilersOf } from './spoilers-of.ts';

const fewest = 5;
const most = 80;

export function pullQuotes(text: ArrivingText): void {
  const { blocks } = text;
  const said = blocks.map((block) => (isQuote(block) ? undefined : text.wordsOf(block)));
  const bodies = said.map((words) => (words === undefined ? '' : ` ${words.join(' ')} `));
  const kept = new Set<string>();
  const { spoilers, openUntil } = spoilersOf(blocks, (block) => text.wordsOf(block));
  let runs: Runs | undefined;
  text.blocks = blocks.flatMap((block, index): RootContent[] => {
    const isOpen = index < openUntil;
    const words = text.wordsOf(block);
    const repeats = (): boolean =>
      isCandidate(block) &&
      words.length >= fewest &&
      words.length <= most &&
      bodies.some((body, at) => at !== index && isSaidIn(words, body, blocks[at]));
    const isPrinted = isQuote(block);
    if (!isPrinted && !repeats()) return [block];
    runs ??= tellingRuns(spoilers);
    const written = textOf(block).trim().replace(/\s+/g, ' ');
    const leaked = isOpen ? findRun(words, runs) : undefined;
    if (leaked !== undefined) {
      text.note('left', `"${written}" is a pull quote that gives away "${leaked}", and was left out.`, {
        hint: 'It says in the open what stands in a spoiler; the words are in the text still.',
      });
      return [];
    }
    const key = words.join(' ');
    if (kept.has(key)) {
      text.note('left', `"${written}" is a pull quote that stands here twice, and was left out once.`);
      return [];
    }
    kept.add(key);
    if (isPrinted) return [block];
    text.note('lifted', `"${written}" repeats the text, and became a pull quote.`);
    return [{ type: 'containerDirective', name: 'pull-quote', attributes: {}, children: quoted(block) }];
  });
}

function isQuote(block: RootContent): boolean {
  return block.type === 'containerDirective' && block.name === 'pull-quote';
}

/** Plain words: what holds a picture, a note or a list is more than a repetition. */
function isCandidate(
  block: RootContent,
): block is Extract<RootContent, { type: 'paragraph' | 'heading' | 'blockquote' }> {
  if (block.type === 'blockquote')
    return block.children.length > 0 && block.children.every((child) => child.type === 'paragraph' && isPlain(child));
  return (block.type === 'paragraph' || block.type === 'heading') && isPlain(block);
}

function isPlain(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'footnoteReference' || node.type === 'inlineCode' || node.type === 'html')
    return false;
  if (node.type === 'textDirective' && node.name === 'spoiler') return false;
  return !('children' in node) || (node.children as Nodes[]).every(isPlain);
}

/** Do these words stand in a longer block of the text, as a sentence or a run of sentences? */
function isSaidIn(words: readonly string[], body: string, block: RootContent | undefined): boolean {
  const run = ` ${words.join(' ')} `;
  if (block === undefined || body.length <= run.length || !body.includes(run)) return false;
  if (block.type === 'heading' || block.type === 'footnoteDefinition' || block.type === 'code') return false;
  const sentences = sentencesIn(textOf(block)).map((sentence) => wordsOf(sentence).join(' '));
  return sentences.some((_, from) => {
    let joined = '';
    for (const sentence of sentences.slice(from)) {
      joined += `${joined === '' || sentence === '' ? '' : ' '}${sentence}`;
      if (joined.length >= run.length - 2) break;
    }
    return joined === words.join(' ');
  });
}

/** The words, without the emphasis that made them look like a quotation. */
function quoted(block: RootContent): BlockContent[] {
  const paragraphs = block.type === 'blockquote' ? block.children : [block];
  return paragraphs.flatMap((paragraph): Paragraph[] => {
    if (paragraph.type !== 'paragraph' && paragraph.type !== 'heading') return [];
    let { children } = paragraph;
    for (;;) {
      const [only, another] = children;
      if (another !== undefined || (only?.type !== 'strong' && only?.type !== 'emphasis')) break;
      ({ children } = only);
    }
    return [{ type: 'paragraph', children }];
  });
}
