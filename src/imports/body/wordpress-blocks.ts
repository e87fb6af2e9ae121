/**
 * Blocks of WordPress's block editor. Most are what their HTML says; here is what becomes of those that say more in
 * their attributes, and of those that show what no file holds.
 */
import { decoded } from '../decoded.ts';
import { pullQuote } from './blocks.ts';
import { captionWords, cleanTitle, embedded } from './embeds.ts';
import { imageIn, withCaption } from './figures.ts';
import { attachedImage } from './images.ts';
import { findElement, htmlText, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { addressIn, told, unsaidIn, valuesOf, valuesWithin } from './unknown-values.ts';
import { paragraph, type Flow, type Place, type Work } from './work.ts';

/** Blocks that draw room or nothing. */
const silent = /^(?:spacer|more|nextpage|footnotes|block-patterns)$/;
/** Blocks that show what stands elsewhere: lists of posts, a search field, a part of the theme. */
const dynamic =
  /^(?:latest-posts|latest-comments|archives|calendar|categories|tag-cloud|rss|search|navigation.*|page-list|query.*|post-.*|comments?.*|site-.*|template-part|pattern|loginout|social-links?|read-more|avatar|term-.*|home-link|legacy-widget|widget-group)$/;

/** The blocks of a `wp:` element. */
export function wordpressFlow(element: HtmlElement, place: Place, work: Work): Flow[] {
  const [, space = '', name = ''] = /^wp:([^/]+)\/(.+)$/.exec(element.name) ?? [];
  const { children, json = {} } = element;
  const within: Place = { ...place, isClassic: false };
  if (space === 'core-embed' || (space === 'core' && name === 'embed')) return embedBlock(element, work);
  if (space !== 'core') return otherBlock(element, within, work);
  if (silent.test(name)) return [];
  switch (name) {
    case 'freeform':
    case 'shortcode':
      return work.flow(children, { ...place, isClassic: true });
    case 'block':
      work.note(
        'left',
        `A reusable block (number ${textOf(json['ref'])}) was left out: the text holds only its number.`,
      );
      return [];
    case 'pullquote':
      return pullQuote(children, within, work);
    case 'quote':
      return work.flow(children, within);
    case 'verse':
      return verse(children, within, work);
    case 'code':
    case 'preformatted':
      return work.flow(children, within);
    case 'image':
      return imageBlock(element, within, work);
    case 'gallery':
      return galleryBlock(element, within, work);
    case 'cover':
      return coverBlock(element, within, work);
    case 'video':
    case 'audio':
      return mediaBlock(element, name, within, work);
    case 'file':
      return fileBlock(element, within, work);
    default:
      if (dynamic.test(name)) {
        const values = told(valuesWithin(element));
        const said = values === '' ? '' : `; it said${values}`;
        work.note('left', `A block that shows what stands elsewhere (${name}) was left out${said}.`);
        return [];
      }
      return children.length === 0 && valuesOf(json).length > 0
        ? otherBlock(element, within, work)
        : work.flow(children, within);
  }
}

/** A block of a plugin: what it left in the text. */
function otherBlock({ name, children, json = {} }: HtmlElement, place: Place, work: Work): Flow[] {
  const flow = work.flow(children, place);
  const values = unsaidIn(children, valuesOf(json)).filter(([, value]) => value !== name.slice(3));
  const base = work.surroundings.address;
  const leading = values.find((value) => addressIn(value, base) !== undefined);
  const others = told(values.filter((value) => value !== leading));
  const rest = others === '' ? '' : `, and it said${others}`;
  const what = `A block ${name.startsWith('wp:core/') ? 'that is not known' : 'of a plugin'} (${name.replace(/^wp:(?:core\/)?/, '')})`;
  const url = leading === undefined ? undefined : addressIn(leading, base);
  if (url !== undefined) work.note('left', `${what} became what it leads to, ${url}${rest}.`);
  else if (flow.length > 0) {
    if (rest !== '' || !/spoiler/i.test(name)) work.note('left', `${what} is its words alone now${rest}.`);
  } else work.note('left', `${what} was left out${others === '' ? ': it holds nothing' : `; it said${others}`}.`);
  return url === undefined ? flow : [...flow, ...embedded(url, '', 'embed', work)];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function embedBlock(element: HtmlElement, work: Work): Flow[] {
  const { json = {} } = element;
  const wrapper = findElement(element.children, ({ name }) => name === 'div' || name === 'iframe');
  const written =
    textOf(json['url']) || (wrapper?.attributes['src'] ?? (wrapper === undefined ? '' : htmlText(wrapper).trim()));
  const isVideo = json['type'] === 'video';
  return embedded(written, captionWords(element, work), isVideo ? 'video' : 'embed', work);
}

/** Lines of verse keep their ends. */
function verse(children: readonly HtmlNode[], place: Place, work: Work): Flow[] {
  const pre = findElement(children, ({ name }) => name === 'pre');
  return work.flow(pre?.children ?? children, { ...place, isClassic: true });
}

function imageBlock(element: HtmlElement, place: Place, work: Work): Flow[] {
  const id = textOf(element.json?.['id']);
  const figure = findElement(element.children, ({ name }) => name === 'figure');
  if (figure === undefined || id === '') return work.flow(element.children, place);
  const caption = figure.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'figcaption',
  );
  const rest = figure.children.filter((child) => child !== caption);
  return withCaption(rest, caption?.children ?? [], id, place, work);
}

/** A gallery: its figures, or the attachments that it names. */
function galleryBlock(element: HtmlElement, place: Place, work: Work): Flow[] {
  const { json = {}, children } = element;
  if (imageIn(children) !== undefined) return work.flow(children, place);
  const ids = Array.isArray(json['ids']) ? json['ids'].map(textOf) : [];
  return galleryOf(ids, work);
}

/** The attachments of these IDs, each as a figure. */
export function galleryOf(ids: readonly string[], work: Work): Flow[] {
  return ids.flatMap((id) => {
    const attached = work.surroundings.attachment(id);
    if (attached !== undefined) return [paragraph([attachedImage(attached, work)])];
    work.note(
      'question',
      `The archive does not hold the image ${id} of a gallery.`,
      'Add the image by hand, if it is still wanted.',
    );
    return [];
  });
}

/** A cover: its image, unless it is there in the HTML, and the words on it. */
function coverBlock(element: HtmlElement, place: Place, work: Work): Flow[] {
  const { json = {}, children } = element;
  const url = textOf(json['url']);
  const isFilm = json['backgroundType'] === 'video';
  if (url === '' || isFilm || imageIn(children) !== undefined) return work.flow(children, place);
  const image: HtmlElement = { name: 'img', attributes: { src: url, alt: textOf(json['alt']) }, children: [] };
  return [...withCaption([image], [], textOf(json['id']) || undefined, place, work), ...work.flow(children, place)];
}

function mediaBlock(element: HtmlElement, kind: string, place: Place, work: Work): Flow[] {
  const media = findElement(element.children, ({ name }) => name === kind);
  const source = media?.attributes['src'] ?? textOf(element.json?.['src']);
  if (source === '') return work.flow(element.children, place);
  return embedded(source, captionWords(element, work) || cleanTitle(fileName(source)), kind, work);
}

/** A file to fetch: one link, not another as a button. */
function fileBlock(element: HtmlElement, place: Place, work: Work): Flow[] {
  const link = findElement(
    element.children,
    ({ name, attributes }) => name === 'a' && attributes['class']?.includes('button') !== true,
  );
  return work.flow(link === undefined ? element.children : [link], place);
}

/** The name of a file at an address. */
export function fileName(url: string): string {
  return decoded(/([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1] ?? '');
}
