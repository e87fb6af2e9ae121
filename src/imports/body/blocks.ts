/** What stands between paragraphs: headings, quotes, lists, tables, figures, and what is not taken. */
import type { Heading, PhrasingContent } from 'mdast';
import { embedded, embedItems, isEmbed } from './embeds.ts';
import { captionedFigure, figureFlow } from './figures.ts';
import { blockNames, findElement, hasClass, htmlText, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { bearable } from './nesting.ts';
import { definitionListFlow, listFlow } from './lists.ts';
import { spoilerItems } from './spoilers.ts';
import { tableFlow } from './tables.ts';
import { deepestNesting, inner, paragraph, text, type Flow, type Item, type Place, type Work } from './work.ts';
import { wordpressFlow } from './wordpress-blocks.ts';

const dropped: ReadonlySet<string> = new Set(
  'script style template noscript svg math canvas head title link meta base map area param source track col colgroup input select textarea frame frameset noframes noembed dialog datalist progress meter'.split(
    ' ',
  ),
);
const unspoken: ReadonlySet<string> = new Set(
  'link meta base param source track col colgroup area map head title noscript style'.split(' '),
);

/** Does this end a paragraph? */
export function isBlock(element: HtmlElement): boolean {
  const { name } = element;
  return (
    blockNames.has(name) ||
    name.startsWith('wp:') ||
    dropped.has(name) ||
    isEmbed(name) ||
    name === 'object' ||
    name === 'applet'
  );
}

/** The items of a block. */
export function blockItems(element: HtmlElement, place: Place, work: Work): Item[] {
  if (isEmbed(element.name)) return embedItems(element, work);
  if (dropped.has(element.name)) return leftItems(element, work);
  if (element.name === 'details') return detailsItems(element, place, work);
  if (
    !work.isComment &&
    hasClass(element, /^(?:spoiler(?:-wrap|-block|-content)?|su-spoiler|wp-block-inline-spoilers-block)$/)
  )
    return markedSpoiler(element, place, work);
  return [{ type: 'flow', nodes: flowOf(element, place, work) }];
}

function flowOf(element: HtmlElement, place: Place, work: Work): Flow[] {
  const { name, children } = element;
  if (name.startsWith('wp:')) return wordpressFlow(element, place, work);
  if (!work.isComment && hasClass(element, /^(?:wp-block-)?pull-?quote$/)) return pullQuote(children, place, work);
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingFlow(element, place, work);
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'blockquote':
      return quote(children, place, work);
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listFlow(element, place, work);
    case 'dl':
      return definitionListFlow(element, place, work);
    case 'pre':
      return preformatted(element, work);
    case 'table':
      return tableFlow(element, place, work);
    case 'figure':
      return figureFlow(element, place, work);
    case 'form':
      work.note('left', 'A form was dropped; words in it stayed.');
      return work.flow(children, place);
    case 'object':
    case 'applet':
      return objectFlow(element, place, work);
    case 'div':
      return hasClass(element, 'wp-caption') ? captionedFigure(element, place, work) : work.flow(children, place);
    default:
      return work.flow(children, place);
  }
}

function headingFlow({ name, children }: HtmlElement, place: Place, work: Work): Flow[] {
  const words = work.words(children, place);
  const images = words.filter((node) => node.type === 'image').map((image) => paragraph([image]));
  const typed = words.filter((node) => node.type !== 'image');
  const isSaid = typed.some((node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== ''));
  if (!isSaid) return images;
  const [only] = typed;
  const said: PhrasingContent[] = typed.length === 1 && only?.type === 'strong' ? only.children : typed;
  if (work.isComment) return [paragraph([{ type: 'strong', children: said }])];
  return [...images, { type: 'heading', depth: Number(name.slice(1)) as Heading['depth'], children: said }];
}

/** A quote; who said it stands in a line of its own at the end. */
export function quote(children: readonly HtmlNode[], place: Place, work: Work): Flow[] {
  const flow = quoted(children, { ...place, depth: place.depth + 1, isOpen: false }, work);
  if (flow.length === 0) return [];
  if (place.depth >= deepestNesting) {
    work.note('left', 'Quotes and lists nested in one another more than twelve deep were flattened.');
    return flow;
  }
  return [{ type: 'blockquote', children: inner(flow) }];
}

/** A pull quote, where one may stand. */
export function pullQuote(children: readonly HtmlNode[], place: Place, work: Work): Flow[] {
  if (!place.isOpen || place.isInline) return quote(children, place, work);
  const flow = quoted(
    children.flatMap((child) =>
      typeof child !== 'string' && (child.name === 'blockquote' || child.name === 'figure')
        ? child.children.flatMap((inside) =>
            typeof inside !== 'string' && inside.name === 'blockquote' ? inside.children : [inside],
          )
        : [child],
    ),
    { ...place, isOpen: false },
    work,
  );
  if (flow.length === 0) return [];
  work.note('lifted', 'Pull quotes that the archive marks became pull quotes.');
  return [{ type: 'containerDirective', name: 'pull-quote', attributes: {}, children: inner(flow) }];
}

function quoted(children: readonly HtmlNode[], place: Place, work: Work): Flow[] {
  const last = children.findLastIndex((node) => typeof node !== 'string' || node.trim() !== '');
  const cite = children[last];
  if (cite === undefined || typeof cite === 'string' || !/^(?:cite|footer)$/.test(cite.name))
    return work.flow(children, place);
  const words = work.words(cite.children, place);
  const flow = work.flow(children.slice(0, last), place);
  if (flow.length === 0 || words.length === 0) return work.flow(children, place);
  const isMarked = /^\s*[—–-]/.test(htmlText(cite));
  return [...flow, paragraph(isMarked ? words : [text('— '), ...words])];
}

function preformatted(element: HtmlElement, work: Work): Flow[] {
  const code = findElement(element.children, ({ name }) => name === 'code');
  const language = /\b(?:language|lang)-([\w+#-]{1,30})/.exec(
    `${code?.attributes['class'] ?? ''} ${element.attributes['class'] ?? ''}`,
  )?.[1];
  if (findElement(element.children, ({ name }) => name === 'a' || name === 'img') !== undefined)
    work.note('left', 'Links and images in preformatted text were dropped.');
  return codeFlow(withLines(element), language);
}

/** Code; nothing where it is empty. Runs of one sign and depths of indentation that no parser takes are cut short. */
function codeFlow(value: string, language: string | undefined): Flow[] {
  const lines = value
    .replace(/\u00a0/g, ' ')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n');
  const written = lines.map((line) => bearable(line)).join('\n');
  return written.trim() === ''
    ? []
    : [{ type: 'code', value: written, ...(language === undefined ? {} : { lang: language }) }];
}

function withLines(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'br' ? '\n' : node.children.map(withLines).join('');
}

function detailsItems(element: HtmlElement, place: Place, work: Work): Item[] {
  const summary = element.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'summary',
  );
  const rest = element.children.filter((child) => child !== summary);
  return foldedItems(summary === undefined ? '' : htmlText(summary), rest, place, work);
}

/** What its reader unfolds: a spoiler where its heading says so, else the heading and what stands under it. */
export function foldedItems(label: string, children: readonly HtmlNode[], place: Place, work: Work): Item[] {
  const words = label.replace(/\s+/g, ' ').trim();
  if (/spoiler/i.test(words) && !work.isComment) {
    const within = { ...place, isInSpoiler: true };
    return spoilerItems([{ type: 'gap' }], { label: words }, place, work, () => work.flow(children, within));
  }
  const head = words === '' ? [] : [paragraph([{ type: 'strong', children: [text(words)] }])];
  return [{ type: 'flow', nodes: [...head, ...work.flow(children, place)] }];
}

/** Spoilers in the HTML that plugins leave: a heading and what it opens. */
function markedSpoiler(element: HtmlElement, place: Place, work: Work): Item[] {
  const head = findElement(element.children, (child) =>
    hasClass(child, /^(?:su-)?spoiler-(?:head|title|label|header)(?:ing)?$/),
  );
  const body = findElement(element.children, (child) => hasClass(child, /^(?:su-)?spoiler-(?:body|content|inner)$/));
  const children = body?.children ?? element.children.filter((child) => child !== head);
  return spoilerItems([{ type: 'gap' }], { label: head === undefined ? '' : htmlText(head) }, place, work, () =>
    work.flow(children, { ...place, isInSpoiler: true }),
  );
}

/** An `<object>`, as players were once put into a page: its film, or what it holds for those who cannot show it. */
function objectFlow({ name, attributes, children }: HtmlElement, place: Place, work: Work): Flow[] {
  const film = findElement(
    children,
    (child) => child.name === 'param' && /^(?:movie|src)$/i.test(child.attributes['name'] ?? ''),
  );
  const address = attributes['data'] ?? film?.attributes['value'];
  return address === undefined ? work.flow(children, place) : embedded(address, '', name, work);
}

function leftItems(element: HtmlElement, work: Work): Item[] {
  const { name } = element;
  const isSilent = unspoken.has(name) && (name !== 'noscript' || htmlText(element).trim() === '');
  if (!isSilent && (name !== 'input' || element.attributes['type'] !== 'hidden'))
    work.note('left', `What stood in <${name}> was left out: a text holds none.`);
  return [{ type: 'gap' }];
}
