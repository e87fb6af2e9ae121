/** Words with their emphasis, links, images and line breaks. What ends a paragraph is told apart and left to the blocks. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { allowedElements } from '../../markdown/inline-html.ts';
import { slipSignsInWords } from './slip-signs.ts';
import { blockItems, isBlock } from './blocks.ts';
import { hasClass, htmlText, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { imageOf, isSmiley } from './images.ts';
import { linkItems } from './links.ts';
import { bearable } from './nesting.ts';
import { shortcodeItems } from './shortcode-meanings.ts';
import { textItems } from './text-items.ts';
import { text, wordsAlone, type Item, type Place, type Work } from './work.ts';
import { wrappedItems } from './wrapped-items.ts';

/** The words below these nodes, with gaps and blocks among them. */
export function itemsOf(nodes: readonly HtmlNode[], place: Place, work: Work): Item[] {
  const items: Item[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') items.push(...textItems(node, place, work));
    else items.push(...elementItems(node, place, work));
  }
  return withGaps(items);
}

/** The words alone: gaps become line breaks, and blocks the words in them. */
export function wordsOf(nodes: readonly HtmlNode[], place: Place, work: Work): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  const apart = (): void => {
    if (words.length > 0 && words.at(-1)?.type !== 'break') words.push({ type: 'break' });
  };
  for (const item of work.items(nodes, { ...place, isInline: true }))
    if (item.type === 'gap') apart();
    else if (item.type === 'flow') {
      for (const block of item.nodes) {
        apart();
        words.push(...wordsIn(block));
      }
      apart();
    } else words.push(item);
  return withoutOuterBreaks(words);
}

function withoutOuterBreaks(words: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = words.findIndex((node) => !isBlank(node));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((node) => !isBlank(node)) + 1);
}

/** The words of a block, line by line. */
export function wordsIn(block: RootContent): PhrasingContent[] {
  if (block.type === 'code') return [{ type: 'inlineCode', value: block.value.replace(/\s+/g, ' ').trim() }];
  if (block.type === 'paragraph' || block.type === 'heading') return block.children;
  if (block.type === 'leafDirective') {
    const { url = '', title = '' } = block.attributes ?? {};
    return [{ type: 'link', url: url ?? '', children: [text(title ?? '')] }] as PhrasingContent[];
  }
  if (!('children' in block)) return [];
  const words: PhrasingContent[] = [];
  for (const child of block.children as RootContent[]) {
    if (isPhrasing(child)) words.push(child);
    else words.push(...(words.length > 0 ? [{ type: 'break' } as const] : []), ...wordsIn(child));
  }
  return words;
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return /^(?:text|emphasis|strong|delete|link|image|break|inlineCode|html|footnoteReference|textDirective)$/.test(
    node.type,
  );
}

const emphases: Readonly<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  em: 'emphasis',
  i: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};

function elementItems(element: HtmlElement, place: Place, work: Work): Item[] {
  const { name, children } = element;
  if (name.startsWith('[')) return shortcodeItems(element, place, work);
  if (isBlock(element)) return blockItems(element, place, work);
  switch (name) {
    case 'br':
      return [{ type: 'break' }];
    case 'wbr':
      return [];
    case 'a':
      return linkItems(element, place, work);
    case 'img':
      return imageItems(element, work);
    case 'code':
    case 'tt':
    case 'samp':
      return codeItems(element, place, work);
    case 'acronym':
      return ownHtml({ ...element, name: 'abbr' }, place, work);
    case 'ref':
      return work.isComment ? work.items(children, place) : work.footnotes.call(children, place);
    case 'sup': {
      const called = work.isComment ? undefined : calledNote(element, place, work);
      if (called !== undefined) return called;
      break;
    }
    default:
  }
  if (!work.isComment && hasClass(element, /^(?:spoiler|su-spoiler|inline-spoiler|spoiler-text|bbc?_spoiler)$/))
    return shortcodeItems({ ...element, name: '[spoiler' }, place, work);
  if (allowedElements.has(name)) return ownHtml(element, place, work);
  const wrapped = emphasisOf(element).reduce(
    (items, type) => wrappedItems(items, (words) => ({ type, children: words })),
    work.items(children, place),
  );
  return wrapped;
}

/** The emphases that an element gives, by its name or its style. */
function emphasisOf({ name, attributes }: HtmlElement): ('emphasis' | 'strong' | 'delete')[] {
  const style = attributes['style'] ?? '';
  const own = emphases[name];
  if (own === 'strong' && /font-weight:\s*(?:normal|[1-4]00)/i.test(style)) return [];
  if (own === 'emphasis' && /font-style:\s*normal/i.test(style)) return [];
  if (own !== undefined) return [own];
  if (name !== 'span' && name !== 'font') return [];
  return [
    ...(/font-style:\s*(?:italic|oblique)/i.test(style) ? (['emphasis'] as const) : []),
    ...(/font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? (['strong'] as const) : []),
    ...(/text-decoration[\w-]*:[^;]*line-through/i.test(style) ? (['delete'] as const) : []),
  ];
}

/** Two line breaks in a row end a paragraph; one that the source's own line break follows is one. */
function withGaps(items: readonly Item[]): Item[] {
  const found: Item[] = [];
  let breaks: { typed: number; at: number } | undefined;
  for (const item of items) {
    const isSpace = item.type === 'text' && item.value.trim() === '';
    if (item.type === 'break') {
      breaks ??= { typed: 0, at: found.length };
      if (item.data === undefined) breaks.typed += 1;
      found.splice(breaks.at, found.length, breaks.typed > 1 ? { type: 'gap' } : item);
    } else {
      found.push(item);
      if (!isSpace) breaks = undefined;
    }
  }
  return found;
}

function imageItems(element: HtmlElement, work: Work): Item[] {
  const { alt = '', src = '' } = element.attributes;
  if (isSmiley(element)) return alt === '' ? [] : [text(alt)];
  if (!work.isComment) {
    const image = imageOf(element, work);
    return image === undefined ? [] : [image];
  }
  work.note('left', 'An image in a comment became a link.');
  return linkItems(
    { name: 'a', attributes: { href: src }, children: [alt.trim() === '' ? src : alt] },
    wordsAlone,
    work,
  );
}

/** Code as code; where there is more in it than words, as words. */
function codeItems(element: HtmlElement, place: Place, work: Work): Item[] {
  const value = bearable(htmlText(element).replace(/\s+/g, ' ').trim());
  if (
    element.name === 'tt' ||
    element.children.some((child) => typeof child !== 'string' && /^(?:a|img|br)$/.test(child.name))
  )
    return work.items(element.children, place);
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}

/** An element that bodies may hold as it stands. */
function ownHtml({ name, attributes, children }: HtmlElement, place: Place, work: Work): Item[] {
  const items = work.items(children, place);
  if (items.every(({ type }) => type === 'footnoteReference')) return items;
  const isWhole = items.every(({ type }) => type !== 'gap' && type !== 'flow' && type !== 'break');
  if (work.isComment || !isWhole || items.length === 0 || place.isInLink) return items;
  const written = ['lang', 'dir', 'title'].flatMap((key) => {
    const value = attributes[key]?.replace(/\s+/g, ' ').trim() ?? '';
    return value === '' || slipSignsInWords(value) !== undefined ? [] : [` ${key}="${escaped(value)}"`];
  });
  return [{ type: 'html', value: `<${name}${written.join('')}>` }, ...items, { type: 'html', value: `</${name}>` }];
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A raised number that calls a note. */
function calledNote(element: HtmlElement, place: Place, work: Work): PhrasingContent[] | undefined {
  const id = element.attributes['data-fn'];
  if (id === undefined) return undefined;
  const called = work.footnotes.callOf(id, place);
  if (called === undefined)
    work.note(
      'left',
      `The call of a footnote (${htmlText(element).trim()}) was left out: the archive does not hold the note.`,
    );
  return called ?? [];
}
