/**
 * The lines of an archive's text. WordPress sets a line break wherever an editor pressed the key, so that a convention
 * may be a paragraph, a heading, or one line among several; here each is found in the same way.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../../editorial/emphasis.ts';
import { isDirectiveName } from '../../markdown/directive-use.ts';

/** A longer line is prose, whatever it begins with; in characters. */
const longestLine = 500;

/** The lines of a paragraph: what stands between its breaks, the emphasis around a break on both sides of it. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  let line: PhrasingContent[] = [];
  const lines = [line];
  for (const node of nodes) {
    if (node.type === 'break') lines.push((line = []));
    else if (isWrapper(node) && holdsBreak(node.children)) {
      linesOf(node.children).forEach((children, index) => {
        if (index > 0) lines.push((line = []));
        if (children.length > 0) line.push({ ...node, children });
      });
    } else line.push(node);
  }
  return lines;
}

/** Does a line end somewhere among these? */
export function holdsBreak(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'break' || (isWrapper(node) && holdsBreak(node.children)));
}

type Wrapper = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

function isWrapper(node: Nodes): node is Wrapper {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/**
 * The words of a line, with single spaces; empty where it is too long for a convention, or holds what no convention
 * does: an image, code, the call of a footnote, a spoiler.
 */
export function lineText(nodes: readonly PhrasingContent[]): string {
  let text = '';
  const add = (node: Nodes): boolean => {
    if (text.length > longestLine) return false;
    if (node.type === 'text') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if (node.type === 'textDirective') {
      const isBare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
      if (node.name === 'film') return node.children.every(add);
      // A colon in prose, as in `TW:violence`.
      if (!isBare || isDirectiveName(node.name)) return false;
      text += `:${node.name}`;
    } else if (isWrapper(node) || node.type === 'link') return node.children.every(add);
    else return false;
    return true;
  };
  return nodes.every(add) && text.length <= longestLine ? text.replace(/\s{2,}|[^\S ]/g, ' ').trim() : '';
}

/** The words of a line with its emphasis as front matter has it, `_so_`; other underscores would be taken for it, and go. */
export function emphasisedText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      const words = plainText(lineText([node]));
      const [before = '', after = ''] =
        node.type === 'text'
          ? [/^\s/.exec(node.value), /\s$/.exec(node.value)].map((space) => (space === null ? '' : ' '))
          : [];
      if (node.type === 'emphasis' && !words.includes('_')) return `_${words}_`;
      return 'children' in node && node.type !== 'textDirective'
        ? emphasisedText(node.children as PhrasingContent[])
        : `${before}${words}${after}`;
    })
    .join('')
    .trim();
}

/** Links of a line, in their order. */
export function linksIn(nodes: readonly Nodes[]): Extract<Nodes, { type: 'link' }>[] {
  return nodes.flatMap((node) => (node.type === 'link' ? [node] : 'children' in node ? linksIn(node.children) : []));
}

/** A paragraph of plain words. */
export function paragraphOf(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** The line without brackets, stars and signs around it: `⚠️ [Spoilers Ahead] ⚠️` is `Spoilers Ahead`. */
export function bareLine(text: string): string {
  const line = text.replace(/^(?:\ufe0f|\u200d|[^\p{L}\p{N}\p{M}★☆⭐🌟½"'“”‘’«»„])+/u, '');
  // From the end, sign by sign: a pattern for "signs up to the end" would begin anew at every space.
  let end = line.length;
  while (end > 0) {
    const last = line.codePointAt(end - 2) ?? 0;
    const sign = last > 0xffff ? line.slice(end - 2, end) : line.slice(end - 1, end);
    const isClosing = sign === ')' && !line.includes('(');
    if (!isClosing && !signBehind.test(sign)) break;
    end -= sign.length;
  }
  return line.slice(0, end);
}

/** Rating stars are words here, and other pictures are not. */
const signBehind = /^(?:[\s[\]{}【】*_~=|•·–—-]|\ufe0f|\u200d|(?![★☆⭐🌟])\p{Extended_Pictographic})$/u;
