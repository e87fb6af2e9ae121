/**
 * Prints the quotes of a body as its language has them (printed-quotes.ts). Each passage is read as a whole, since a
 * quotation may begin before a link and end in it; code, addresses and raw HTML stay as they are written.
 *
 * in:  `"The hammer's _weight_," he says.`
 * out: `<p>“The hammer’s <em>weight</em>,” he says.</p>`
 */
import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { printedQuotes, quotesIn, replaced } from './printed-quotes.ts';

/** `language`: a BCP 47 tag. */
export interface QuotesOptions {
  language: string;
}

const rawWords = /^<(\/?)(?:code|kbd|pre|samp|script|style|var)\b/i;

export function remarkQuotes({ language }: QuotesOptions) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') setPassage(node, language);
      if ((node.type === 'image' || node.type === 'imageReference') && node.alt)
        node.alt = printedQuotes(node.alt, language);
      if ((node.type === 'image' || node.type === 'link' || node.type === 'definition') && node.title)
        node.title = printedQuotes(node.title, language);
    });
  };
}

function setPassage(passage: Nodes, language: string): void {
  let whole = '';
  let isRaw = false;
  const texts: { node: Text; start: number }[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'text' && !isRaw) {
      texts.push({ node, start: whole.length });
      whole += node.value;
    } else if (node.type === 'html') isRaw = rawWords.test(node.value) ? !node.value.startsWith('</') : isRaw;
    else if (node.type === 'break') whole += '\n';
    // Nothing in these is ours to set, and to their neighbours they are a word.
    else if ('value' in node || node.type === 'image' || node.type === 'imageReference' || isAddress(node))
      whole += 'x';
    else if (node.type === 'textDirective' && node.children.length === 0) whole += 'x';
    else if ('children' in node) for (const child of node.children) read(child);
  };
  read(passage);
  const found = quotesIn(whole, language);
  if (found.size === 0) return;
  for (const { node, start } of texts) node.value = replaced(whole, start, start + node.value.length, found);
}

/** A link whose words are its address. */
function isAddress(node: Nodes): boolean {
  const [child] = node.type === 'link' ? node.children : [];
  return node.type === 'link' && child?.type === 'text' && node.children.length === 1 && node.url.endsWith(child.value);
}
