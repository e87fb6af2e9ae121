/**
 * Notices of spoilers become the promise that they always were: `::spoilers-ahead` where the text says "from here on",
 * a `:::spoiler` block where it says where they end, and `throughout` where it says that they are in it.
 */
import type { Nodes, RootContent } from 'mdast';
import { spoilerAnnouncement } from '../../editorial/spoiler-announcement.ts';
import { textOf } from '../../markdown/text-of.ts';
import { isLeaf, leaf, type ArrivingText } from './arriving-text.ts';
import { sentencesIn } from './sentences.ts';
import { announcesSpoilers, noticeIn } from './spoiler-notice.ts';

const field = 'spoilers';

export function spoilers(text: ArrivingText): void {
  const isMarked = text.blocks.some(holdsSpoiler);
  if (isMarked) text.found.spoilers = 'marked';
  text.isolate((line) => noticeIn(line) !== undefined);
  // Everything behind the first point of no return is a spoiler already.
  const first = text.blocks.find((block) => isLeaf(block, 'spoilers-ahead'));
  text.blocks = text.blocks.filter((block) => block === first || !isLeaf(block, 'spoilers-ahead'));
  throughout(text);
  passages(text);
  pointOfNoReturn(text);
  ofTitle(text);
  tellWhatStays(text);
}

function holdsSpoiler(node: Nodes): boolean {
  const isSpoiler =
    node.type === 'textDirective' || node.type === 'containerDirective' ? node.name === 'spoiler' : false;
  const isPoint = node.type === 'leafDirective' && node.name === 'spoilers-ahead';
  return isSpoiler || isPoint || ('children' in node && (node.children as Nodes[]).some(holdsSpoiler));
}

function noticeOf(text: ArrivingText, block: RootContent | undefined): ReturnType<typeof noticeIn> {
  return noticeIn(text.lineOf(block));
}

/** "This review contains spoilers", said at the head or below the text, is said of all of it. */
function throughout(text: ArrivingText): void {
  const isAround = (index: number): boolean => text.bodyBefore(index) === 0 || !text.hasBodyAfter(index);
  const found = text.blocks.findIndex((block, index) => noticeOf(text, block) === 'contains' && isAround(index));
  const hasBody = text.blocks.some((block) => noticeOf(text, block) === undefined && text.hasWords(block));
  if (found === -1 || !hasBody) return;
  const line = text.lineOf(text.blocks[found]);
  text.found.spoilers = 'throughout';
  const may = /\b(?:may|might|could|can)\b/i.test(line);
  text.note(may ? 'guessed' : 'lifted', `"${line}" became spoilers: throughout.`, { field });
  text.replace(found, 1);
  for (const block of text.blocks.filter((other) => announcesAll(noticeOf(text, other)))) {
    text.note('lifted', `"${text.lineOf(block)}" says the same, and was taken out.`, { field });
    text.replace(text.blocks.indexOf(block), 1);
  }
}

function announcesAll(notice: ReturnType<typeof noticeIn>): boolean {
  return notice === 'ahead' || notice === 'contains';
}

/** From a notice to "End of spoilers": a block that the reader opens. */
function passages(text: ArrivingText): void {
  for (let from = 0; from < text.blocks.length; from += 1) {
    if (isLeaf(text.blocks[from], 'spoilers-ahead')) return;
    if (!announcesAll(noticeOf(text, text.blocks[from]))) continue;
    const to = text.blocks.findIndex((block, index) => index > from && noticeOf(text, block) === 'end');
    const children = text.blocks.slice(from + 1, to);
    if (to === -1 || children.length === 0 || !children.every(isFlow)) return;
    // The notice that the end belongs to is the last before it.
    if (children.some((block) => announcesAll(noticeOf(text, block)))) continue;
    const [opening, closing] = [text.lineOf(text.blocks[from]), text.lineOf(text.blocks[to])];
    text.replace(from, to - from + 1, { type: 'containerDirective', name: 'spoiler', attributes: {}, children });
    text.found.spoilers ??= 'marked';
    text.note('lifted', `"${opening}" and "${closing}" became a :::spoiler block.`, { field });
  }
}

/** May this stand in a block of spoilers? A note's definition and the point of no return may not. */
function isFlow(block: RootContent): block is Extract<RootContent, { type: 'paragraph' }> {
  return block.type !== 'footnoteDefinition' && !isLeaf(block, 'spoilers-ahead');
}

/** "Oldboy: A Review (Spoilers)": where the text itself marks none, all of it holds them. */
function ofTitle(text: ArrivingText): void {
  if (text.found.spoilers !== undefined || !announcesAll(noticeIn(bracketed(text.context.title)))) return;
  text.found.spoilers = 'throughout';
  text.note('guessed', `"${text.context.title}" says that the text holds spoilers; it became spoilers: throughout.`, {
    field,
  });
}

function pointOfNoReturn(text: ArrivingText): void {
  if (text.found.spoilers === 'throughout') return;
  const existing = text.blocks.findIndex((block) => isLeaf(block, 'spoilers-ahead'));
  const before = existing === -1 ? text.blocks : text.blocks.slice(0, existing);
  const at = before.findIndex(
    (block, index) =>
      text.blocks.slice(index + 1).some((behind) => text.hasWords(behind)) &&
      (announcesAll(noticeOf(text, block)) || announcement(text, block) !== undefined),
  );
  const block = text.blocks[at];
  if (block === undefined) return;
  const isLine = announcesAll(noticeOf(text, block));
  const said = isLine ? text.lineOf(block) : (announcement(text, block) ?? '');
  if (existing !== -1) text.replace(existing, 1);
  text.replace(at, isLine ? 1 : 0, leaf('spoilers-ahead'));
  text.found.spoilers = 'marked';
  const place = isLine ? '' : ' It stands before what says so.';
  text.note('lifted', `"${said}" became ::spoilers-ahead.${place}`, { field });
}

/** The sentence of a paragraph that announces spoilers, and a heading that does so in brackets: "The end (spoilers)". */
function announcement(text: ArrivingText, block: RootContent): string | undefined {
  if (block.type === 'heading')
    return announcesAll(noticeIn(bracketed(text.lineOf(block)))) ? text.lineOf(block) : undefined;
  if (block.type !== 'paragraph' || noticeIn(text.lineOf(block)) !== undefined) return undefined;
  return spoilerSentences(text, block).find((sentence) => announcesSpoilers(sentence));
}

function spoilerSentences(text: ArrivingText, block: RootContent): string[] {
  return /spoil|स्प/iu.test(text.textOf(block)) ? sentencesIn(textOf(block, ({ type }) => type === 'inlineCode')) : [];
}

function bracketed(line: string): string {
  return /[([]([^()[\]]*)[)\]]\s*$/.exec(line)?.[1] ?? '';
}

function tellWhatStays(text: ArrivingText): void {
  const stays = 'stays in the text as it is';
  for (const [index, block] of text.blocks.entries()) {
    const line = text.lineOf(block);
    const notice = noticeIn(line);
    if (notice === 'free' && text.bodyBefore(index) === 0) {
      text.note('guessed', `"${line}" says that nothing is given away; whether that is so nobody has checked.`, {
        field,
        hint: 'Write spoilers: none once the review has been reread.',
      });
    } else if (notice !== undefined && notice !== 'free') text.note('left', `"${line}" ${stays}.`, { field });
    else if (text.found.spoilers === undefined && block.type === 'paragraph') {
      const sentence = spoilerSentences(text, block).find((one) => spoilerAnnouncement(one) !== undefined);
      if (sentence !== undefined)
        text.note('left', `"${sentence}" may announce spoilers, and ${stays}.`, {
          field,
          hint: 'Put ::spoilers-ahead on a line of its own where the spoilers begin, and write spoilers: marked.',
        });
    }
  }
}
