/** Figures: an image with its caption, several of them, or whatever else an archive puts into a `<figure>`. */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { noteCaptionLink } from './captions.ts';
import { findElement, hasClass, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { imageOf, isSmiley } from './images.ts';
import { noteImageLink } from './links.ts';
import { videoDirective } from './videos.ts';
import { paragraph, text, type Flow, type Place, type Work } from './work.ts';

/** The blocks of a `<figure>`. */
export function figureFlow(element: HtmlElement, place: Place, work: Work): Flow[] {
  const caption = element.children.find(isCaption);
  const rest = element.children.filter((child) => child !== caption);
  return withCaption(rest, caption?.children ?? [], undefined, place, work);
}

/** The blocks of a `<div class="wp-caption">`. */
export function captionedFigure(element: HtmlElement, place: Place, work: Work): Flow[] {
  return figureFlow(element, place, work);
}

function isCaption(node: HtmlNode): node is HtmlElement {
  return (
    typeof node !== 'string' && (node.name === 'figcaption' || hasClass(node, /^(?:wp-caption-text|gallery-caption)$/))
  );
}

/** What a caption stands under: the one image in it, or the last block; a caption of nothing is a paragraph. */
export function withCaption(
  nodes: readonly HtmlNode[],
  caption: readonly HtmlNode[],
  id: string | undefined,
  place: Place,
  work: Work,
): Flow[] {
  if (work.isComment) return [...work.flow(nodes, place), ...work.flow(caption, place)];
  const words = work.words(caption, { ...place, isClassic: false });
  const image = onlyImageIn(nodes);
  if (image === undefined) return behind(work.flow(nodes, place), words, work);
  const { element, href } = image;
  const figure = imageOf(element, work, { href, caption: words, id });
  if (figure === undefined) return words.length === 0 ? [] : [paragraph(words)];
  if (href !== undefined) noteImageLink(href, figure.url, work);
  return [paragraph([figure])];
}

/** The blocks with a caption: the title of a video, or a paragraph behind anything else. */
function behind(flow: Flow[], words: PhrasingContent[], work: Work): Flow[] {
  const said = toString(paragraph(words)).replace(/\s+/g, ' ').trim();
  if (said === '') return flow;
  const [only] = flow;
  if (flow.length === 1 && only?.type === 'leafDirective' && only.name === 'video') {
    for (const node of words) if (node.type === 'link') noteCaptionLink(toString(node), node.url, work);
    return [videoDirective(only.attributes?.['url'] ?? '', said)];
  }
  return [...flow, paragraph(words)];
}

/** The image in these nodes, with what it is linked to, where nothing else is there. */
function onlyImageIn(
  nodes: readonly HtmlNode[],
  href?: string,
): { element: HtmlElement; href: string | undefined } | undefined {
  const held = nodes.filter((node) => (typeof node === 'string' ? node.trim() !== '' : node.name !== 'br'));
  const [only] = held;
  if (held.length !== 1 || only === undefined || typeof only === 'string') return undefined;
  if (only.name === 'img') return isSmiley(only) ? undefined : { element: only, href };
  if (!/^(?:a|p|div|span|picture|noscript|center|strong|em|b|i)$/.test(only.name)) return undefined;
  const children = only.children.filter((child) => typeof child === 'string' || child.name !== 'source');
  return onlyImageIn(children, only.name === 'a' ? only.attributes['href'] : href);
}

/** The first image below these nodes. */
export function imageIn(nodes: readonly HtmlNode[]): HtmlElement | undefined {
  return findElement(nodes, ({ name }) => name === 'img');
}

/** A paragraph with a link. */
export function linkParagraph(url: string, words: string): Flow {
  return paragraph([{ type: 'link', url, children: [text(words)] }]);
}
