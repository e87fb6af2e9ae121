/** Links of an archive: led to where they lead now, or their words alone where they lead nowhere. */
import { isImageAddress, safeAddress } from './addresses.ts';
import { isCallText } from './footnotes.ts';
import { findElement, htmlText, type HtmlElement } from './html-nodes.ts';
import { imageOf, isSmiley } from './images.ts';
import type { Item, Place, Work } from './work.ts';
import { wrappedItems } from './wrapped-items.ts';

/** The items of an `<a>`. */
export function linkItems(element: HtmlElement, place: Place, work: Work): Item[] {
  const { href } = element.attributes;
  const words = (): Item[] => work.items(element.children, place);
  if (href === undefined || href.trim() === '' || place.isInLink) return words();
  if (href.startsWith('#')) return fragmentItems(element, href.slice(1), place, work);
  const linked = onlyImage(element);
  if (linked !== undefined && !work.isComment) return linkedImage(linked, href, work);
  const url = safeAddress(href, work.surroundings.address, work.isComment);
  if (url === undefined) {
    work.note(
      'left',
      `A link to “${href.replace(/\s+/g, ' ').trim().slice(0, 60)}” was taken off its words: such addresses are not published.`,
    );
    return words();
  }
  const target = work.surroundings.linkTo(url) ?? url;
  const title = titleOf(element, url);
  const items = work.items(element.children, { ...place, isInLink: true });
  return wrappedItems(items, (children) => ({
    type: 'link',
    url: target,
    ...(title === '' ? {} : { title }),
    children,
  }));
}

function titleOf({ attributes, children }: HtmlElement, url: string): string {
  const title = (attributes['title'] ?? '').replace(/\s+/g, ' ').trim();
  if (title === '') return '';
  const words = children.map(htmlText).join('').replace(/\s+/g, ' ').trim();
  return title === url || title.toLowerCase() === words.toLowerCase() ? '' : title;
}

/** A link within the text: to a note, or to a place that has no anchor of its own here. */
function fragmentItems(element: HtmlElement, anchor: string, place: Place, work: Work): Item[] {
  const words = htmlText(element);
  if (isCallText(words) && !work.isComment) {
    const called = work.footnotes.callOf(anchor, place);
    if (called !== undefined) return called;
  }
  if (words.trim() !== '')
    work.note(
      'left',
      `A link within the text (“${words.trim().slice(0, 60)}”, to #${anchor.slice(0, 60)}) was taken off its words.`,
    );
  return work.items(element.children, place);
}

/** The only thing in a link, where that is an image. */
export function onlyImage(element: HtmlElement): HtmlElement | undefined {
  if (htmlText(element).trim() !== '') return undefined;
  const image = findElement(element.children, ({ name }) => name === 'img');
  return image === undefined || isSmiley(image) ? undefined : image;
}

/** An image that is linked: to itself, which is dropped, or to something else, which is told. */
export function linkedImage(element: HtmlElement, href: string, work: Work): Item[] {
  const image = imageOf(element, work, { href });
  if (image === undefined) return [];
  noteImageLink(href, image.url, work);
  return [image];
}

/** Tells of a link on an image that led somewhere else than to the image. */
export function noteImageLink(href: string, name: string, work: Work): void {
  if (!isImageAddress(href) && !/attachment_id=|\/attachment\//.test(href))
    work.note('left', `The image ${name} was a link to ${href.trim().slice(0, 200)}.`);
}
