/** Players and frames of other sites: videos by their own addresses, anything else as a link. */
import { safeAddress } from './addresses.ts';
import { noteCaptionLink } from './captions.ts';
import { findElement, htmlText, type HtmlElement } from './html-nodes.ts';
import { linkParagraph } from './figures.ts';
import { video } from './flow.ts';
import { isVideoFile, videoAt } from './videos.ts';
import type { Flow, Item, Work } from './work.ts';

/** Does this show something from another address? */
export function isEmbed(name: string): boolean {
  return /^(?:iframe|video|audio|embed)$/.test(name);
}

/** The items of such an element. */
export function embedItems(element: HtmlElement, work: Work): Item[] {
  const { attributes, children } = element;
  const source = findElement(children, ({ name }) => name === 'source');
  const written =
    attributes['src'] ?? attributes['data-src'] ?? attributes['data-lazy-src'] ?? source?.attributes['src'] ?? '';
  const title = attributes['title'] ?? attributes['aria-label'] ?? '';
  return [{ type: 'flow', nodes: embedded(written, cleanTitle(title), element.name, work) }];
}

/** What stands for something embedded. `kind` is the element or the shortcode that embedded it. */
export function embedded(written: string, title: string, kind: string, work: Work): Flow[] {
  const url = safeAddress(written, work.surroundings.address);
  if (url === undefined || !/^https?:/i.test(url)) {
    work.note('left', `What was embedded as “${kind}” was left out: it has no address that may be published.`);
    return [];
  }
  const known = videoAt(url);
  const isFilm = known !== undefined || kind === 'video' || isVideoFile(url);
  if (isFilm && !work.isComment) return [video(known?.url ?? url, title, work)];
  if (kind !== 'embed') work.note('left', `What was embedded as “${kind}” became a link to ${url}.`);
  const target = known?.url ?? work.surroundings.linkTo(url) ?? url;
  return [linkParagraph(target, title === '' ? target : title)];
}

/** The titles that players give themselves say nothing. */
export function cleanTitle(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return /^(?:youtube|vimeo)?\s*(?:video|embed(?:ded)?|iframe|player|content|media)*(?:\s*player)?$/i.test(words)
    ? ''
    : words;
}

/** The words of a caption in an element; a title holds no link, which is told. */
export function captionWords(element: HtmlElement, work: Work): string {
  const caption = findElement(element.children, ({ name }) => name === 'figcaption');
  if (caption === undefined) return '';
  const link = findElement(
    caption.children,
    ({ name, attributes }) => name === 'a' && attributes['href'] !== undefined,
  );
  if (link !== undefined) noteCaptionLink(htmlText(link), link.attributes['href'] ?? '', work);
  return htmlText(caption).replace(/\s+/g, ' ').trim();
}
