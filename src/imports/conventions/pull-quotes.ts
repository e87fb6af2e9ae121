/**
 * A paragraph, quotation or heading that says once more what the text says is a pull quote. Where it would tell
 * in the open what the text keeps for those who read on, it is taken out.
 */
import type { BlockContent, Nodes, Paragraph, RootContent } from 'mdast';
import { textOf } from '../../markdown/text-of.ts';
import { findRun, wordsOf, type Runs } from '../../markdown/words.ts';
import type { ArrivingText } from './arriving-text.ts';
import { sentencesIn } from './sentences.ts';
import { openBlocks, spoilerRuns } from './spoilers-of.ts';

const fewest = 5;
/** In characters. */
const longest = 600;

export function pullQuotes(text: ArrivingText): void {
  const { blocks } = text;
  const bodies = new SearchedTexts(blocks.map((block) => (isQuote(block) ? '' : folded(text.textOf(block)))));
  const kept = new Set<string>();
  const openUntil = openBlocks(blocks);
  let runs: Runs | undefined;
  text.blocks = blocks.flatMap((block, index): RootContent[] => {
    const isOpen = index < openUntil;
    const isPrinted = isQuote(block);
    if (!isPrinted && !isRepeated(text, index, bodies)) return [block];
    const words = text.wordsOf(block);
    const said = words.join(' ');
    const written = textOf(block).trim().replace(/\s+/g, ' ');
    const leaked = isOpen ? findRun(words, (runs ??= spoilerRuns(text))) : undefined;
    if (leaked !== undefined) {
      text.note('left', `"${written}" is a pull quote that gives away "${leaked}", and was left out.`, {
        hint: 'It says in the open what stands in a spoiler; the words are in the text still.',
      });
      return [];
    }
    if (kept.has(said)) {
      text.note('left', `"${written}" is a pull quote that stands here twice, and was left out once.`);
      return [];
    }
    kept.add(said);
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

/** Does a longer block of the text say what this one says, as a sentence or a run of sentences? */
function isRepeated(text: ArrivingText, index: number, bodies: SearchedTexts): boolean {
  const block = text.blocks[index];
  const whole = bodies.texts[index] ?? '';
  if (block === undefined || whole.length > longest || !isCandidate(block)) return false;
  const own = whole.replace(/^[\s"'.…]+|[\s"'.…!?]+$/g, '');
  const found = bodies.holding(own).filter((at) => at !== index && (bodies.texts[at]?.length ?? 0) > whole.length);
  if (found.length === 0) return false;
  const words = text.wordsOf(block);
  return words.length >= fewest && found.some((at) => isSaidIn(words.join(' '), text.blocks[at]));
}

/** Texts that are searched together: one search of all costs less than one of each. */
class SearchedTexts {
  readonly texts: readonly string[];
  readonly #all: string;
  readonly #ends: readonly number[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    this.#all = texts.join('\n');
    let end = -1;
    this.#ends = texts.map((text) => (end += text.length + 1));
  }

  /** The places of the texts that hold these words. */
  holding(words: string): number[] {
    const found: number[] = [];
    let from = 0;
    for (;;) {
      const at = this.#all.indexOf(words, from);
      if (at === -1) return found;
      const index = this.#ends.findIndex((end) => at < end);
      found.push(index);
      from = this.#ends[index] ?? this.#all.length;
    }
  }
}

/** A text as it is looked for: what a printer changes in a repetition made equal. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’“”„«»–—]|\s{2,}|[^\S ]/g, (sign) =>
      sign === '‘' || sign === '’' ? "'" : /[“”„«»]/.test(sign) ? '"' : /[–—]/.test(sign) ? '-' : ' ',
    );
}

function isSaidIn(said: string, block: RootContent | undefined): boolean {
  if (block === undefined) return false;
  if (block.type === 'heading' || block.type === 'footnoteDefinition' || block.type === 'code') return false;
  const sentences = sentencesIn(textOf(block)).map((sentence) => wordsOf(sentence).join(' '));
  return sentences.some((_, from) => {
    let joined = '';
    for (const sentence of sentences.slice(from)) {
      joined += `${joined === '' || sentence === '' ? '' : ' '}${sentence}`;
      if (joined.length >= said.length) break;
    }
    return joined === said;
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
