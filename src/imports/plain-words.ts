/**
 * The words of a line of HTML: titles, names and excerpts stand in archives with tags and character references, and
 * front matter holds neither. A film's title in `<em>` or `<i>` keeps its emphasis as `_..._`.
 */
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';

/** The words, with one space between them; block elements and line breaks part words too. */
export function plainWords(html: string): string {
  return wordsOfTree(html, false);
}

/** The words with `_emphasis_`, as the titles of reviews have it. */
export function emphasisedWords(html: string): string {
  return wordsOfTree(html, true);
}

function wordsOfTree(html: string, keepsEmphasis: boolean): string {
  const text = /[<&]/.test(html) ? textOf(fromHtml(html, { fragment: true }), keepsEmphasis) : html;
  return text.replace(/[\s\u00A0\u00AD\u200B\uFEFF]+/g, ' ').trim();
}

const inlineTags = new Set('a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup u'.split(' '));
const silentTags = new Set(['script', 'style', 'template', 'noscript']);

function textOf(node: Nodes, keepsEmphasis: boolean): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const tag = node.type === 'element' ? node.tagName : '';
  if (silentTags.has(tag)) return ' ';
  const words = node.children.map((child) => textOf(child, keepsEmphasis)).join('');
  if (keepsEmphasis && (tag === 'em' || tag === 'i') && words.trim() !== '' && !words.includes('_'))
    return words.replace(/^(\s*)(.*?)(\s*)$/s, '$1_$2_$3');
  return tag === '' || inlineTags.has(tag) ? words : ` ${words} `;
}
