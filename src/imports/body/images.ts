/** Images of an archive: which file is meant, how it is described, what stands under it. */
import type { Image, PhrasingContent } from 'mdast';
import type { AttachedImage } from './arriving-body.ts';
import { captionText, libraryCaption, withoutCredit } from './captions.ts';
import { fullSize, isImageAddress, safeAddress } from './addresses.ts';
import { hasClass, type HtmlElement } from './html-nodes.ts';
import type { Work } from './work.ts';

/** What is known of an image besides its element. */
export interface ImageContext {
  /** What the image was linked to. */
  href?: string | undefined;
  caption?: readonly PhrasingContent[] | undefined;
  /** The ID that a block or a shortcode names. */
  id?: string | undefined;
}

/** The image of an `<img>`; undefined, and a note, where there is no file to fetch. */
export function imageOf(element: HtmlElement, work: Work, context: ImageContext = {}): Image | undefined {
  const { attributes } = element;
  if (isCounter(element)) return undefined;
  const address = addressOf(attributes, work);
  if (address === undefined) {
    work.note('left', 'An image without an address that can be fetched was left out.');
    return undefined;
  }
  const id = context.id ?? /\bwp-image-(\d+)/.exec(attributes['class'] ?? '')?.[1] ?? attachmentIn(context.href);
  const known = attachmentOf(address, id, work);
  return writtenImage(largest(address, context.href, known, work), attributes['alt'] ?? '', known, context, work);
}

/** The image of an attachment, as galleries name them. */
export function attachedImage(attached: AttachedImage, work: Work): Image {
  return writtenImage(attached.url, attached.alt, attached, {}, work);
}

/** Is this a smiley that stands for the characters of its description? */
export function isSmiley(element: HtmlElement): boolean {
  return (
    hasClass(element, /^(?:wp-smiley|emoji)$/) ||
    /\/(?:smilies|emoji)\/|s\.w\.org\/images\/core\/emoji/.test(element.attributes['src'] ?? '')
  );
}

function isCounter({ attributes }: HtmlElement): boolean {
  return attributes['width'] === '1' && attributes['height'] === '1';
}

function addressOf(attributes: HtmlElement['attributes'], work: Work): string | undefined {
  const { address } = work.surroundings;
  for (const name of ['data-orig-file', 'data-lazy-src', 'data-src', 'src'])
    if (attributes[name] !== undefined && !/^\s*(?:data|blob|file):/i.test(attributes[name])) {
      const url = safeAddress(attributes[name], address);
      if (url !== undefined && /^https?:/i.test(url)) return url;
      if (url !== undefined && address === undefined && !/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
    }
  return undefined;
}

function attachmentIn(href: string | undefined): string | undefined {
  return href === undefined ? undefined : /[?&]attachment_id=(\d+)/.exec(href)?.[1];
}

function attachmentOf(address: string, id: string | undefined, work: Work): AttachedImage | undefined {
  const { surroundings } = work;
  const named = id === undefined ? undefined : surroundings.attachment(id);
  // A number may have come from another site with the text: the file decides.
  if (named !== undefined && (address === '' || isOf(address, named.url))) return named;
  const own = surroundings.ownAttachments;
  return own.find(({ url }) => fileOf(url) === fileOf(address)) ?? own.find(({ url }) => isOf(address, url)) ?? named;
}

/** Is the file at an address this original, or the original in another size? The name of an original may end in a size, too. */
function isOf(address: string, original: string): boolean {
  return fileOf(original) === fileOf(address) || fileOf(original) === fileOf(fullSize(address.replace(/[?#].*$/, '')));
}

function fileOf(url: string): string {
  return url
    .replace(/[?#].*$/, '')
    .replace(/-scaled(?=\.\w+$)/, '')
    .replace(/^.*\//, '');
}

function largest(address: string, href: string | undefined, known: AttachedImage | undefined, work: Work): string {
  if (known !== undefined && isOf(address, known.url)) return known.url;
  const linked = href === undefined ? undefined : safeAddress(href, work.surroundings.address);
  return linked !== undefined && isImageAddress(linked) && isOf(address, linked) ? linked : address;
}

function writtenImage(
  url: string,
  typed: string,
  known: AttachedImage | undefined,
  { caption = [] }: ImageContext,
  work: Work,
): Image {
  const name = work.surroundings.imageName(url);
  if (!work.images.some((image) => image.url === url)) work.images.push({ url, name });
  const written = captionText(caption, work) || libraryCaption(known?.caption ?? '', work);
  return {
    type: 'image',
    url: name,
    alt: description(typed, written, known, name, work),
    ...(written === '' ? {} : { title: written }),
  };
}

/** What an image shows: as somebody said it, or as its caption does; a file's name says nothing. */
function description(
  typed: string,
  caption: string,
  known: AttachedImage | undefined,
  name: string,
  work: Work,
): string {
  const own = [typed, known?.alt ?? ''].map(plain).find((words) => words !== '' && !isFileName(words));
  if (own !== undefined) return own;
  const guessed = [caption, known?.title ?? ''].map((words) => withoutCredit(plain(words)));
  const words = guessed.find((said) => said !== '' && !isFileName(said));
  if (words !== undefined) {
    work.note('guessed', `The description of the image ${name} is its caption or title: “${words}”.`);
    return words;
  }
  work.note(
    'question',
    `The image ${name} has no description for readers who do not see it.`,
    `Write what it shows between the brackets: ![a woman at a window](${name}).`,
  );
  return '';
}

function isFileName(words: string): boolean {
  return (
    /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i.test(words) ||
    /^(?:(?:img|dsc|dscn|image|photo|screen[ _-]?shot|untitled|picture|capture)[\s_-]*[\d\s_.-]*(?:at[\d\s_.-]*)?(?:[ap]m)?|[\da-f-]{8,}|[\d\s_.x-]*\d[\d\s_.x-]*|[\w-]*[\d_-][\w-]*)$/i.test(
      words,
    )
  );
}

function plain(words: string): string {
  return words
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
