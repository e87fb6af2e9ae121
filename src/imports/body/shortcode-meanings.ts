/** What each shortcode becomes: a figure, a gallery, a spoiler, a note, a video, or the words in it. */
import type { PhrasingContent } from 'mdast';
import { foldedItems, pullQuote } from './blocks.ts';
import { embedded } from './embeds.ts';
import { withCaption } from './figures.ts';
import { htmlText, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { attachedImage } from './images.ts';
import { shortcodes } from './shortcodes.ts';
import { spoilerItems } from './spoilers.ts';
import { unknownShortcodeItems } from './unknown-shortcodes.ts';
import { fileName, galleryOf } from './wordpress-blocks.ts';
import { paragraph, type Flow, type Item, type Place, type Work } from './work.ts';

/** The items of a shortcode, whose element's name begins with a bracket. */
export function shortcodeItems(element: HtmlElement, place: Place, work: Work): Item[] {
  const name = element.name.slice(1);
  const { attributes, children } = element;
  const blocks = (nodes: Flow[]): Item[] => [{ type: 'flow', nodes }];
  if (shortcodes.captions.has(name)) return blocks(captioned(element, place, work));
  if (shortcodes.galleries.has(name)) return blocks(gallery(attributes, work));
  if (shortcodes.spoilers.has(name) && children.length > 0) return spoiler(element, place, work);
  if (shortcodes.folds.has(name))
    return foldedItems(attributes['title'] ?? attributes['0'] ?? '', children, place, work);
  if (shortcodes.pullQuotes.has(name)) return blocks(pullQuote(children, place, work));
  if (shortcodes.footnotes.has(name) && children.length > 0) return work.footnotes.call(children, place);
  if (shortcodes.embeds.has(name)) return blocks(embedded(addressIn(attributes, children), '', 'embed', work));
  if (shortcodes.sites.has(name)) return blocks(siteVideo(name, attributes, work));
  if (shortcodes.media.has(name)) return media(name, attributes, work);
  const isKnownAgain =
    name.startsWith('/') && (shortcodes.media.has(name.slice(1)) || shortcodes.sites.has(name.slice(1)));
  return isKnownAgain ? work.items(children, place) : unknownShortcodeItems(element, place, work);
}

/** `[caption width="300"]<img> words[/caption]`, or with the words as an attribute, as it once was. */
function captioned({ attributes, children }: HtmlElement, place: Place, work: Work): Flow[] {
  const id = /attachment_(\d+)/.exec(attributes['id'] ?? '')?.[1];
  const last = children.findIndex((child) => typeof child !== 'string' && holdsImage(child));
  const caption: HtmlNode[] = attributes['caption'] === undefined ? children.slice(last + 1) : [attributes['caption']];
  return withCaption(children.slice(0, last + 1), caption, id, place, work);
}

function holdsImage(element: HtmlElement): boolean {
  return element.name === 'img' || element.children.some((child) => typeof child !== 'string' && holdsImage(child));
}

function gallery(attributes: HtmlElement['attributes'], work: Work): Flow[] {
  const ids = (attributes['ids'] ?? attributes['include'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length > 0) return galleryOf(ids, work);
  const excluded = new Set((attributes['exclude'] ?? '').split(',').map((id) => id.trim()));
  const images = work.surroundings.ownAttachments.filter(
    ({ id, url }) => !excluded.has(id) && /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url),
  );
  if (images.length === 0)
    work.note('left', 'A gallery of the images attached to the post was left out: the archive holds none.');
  return images.map((image) => paragraph([attachedImage(image, work)]));
}

function spoiler({ attributes, children }: HtmlElement, place: Place, work: Work): Item[] {
  const within: Place = { ...place, isInSpoiler: true };
  const label =
    attributes['title'] ?? attributes['label'] ?? attributes['show'] ?? attributes['text'] ?? attributes['0'] ?? '';
  return spoilerItems(work.items(children, within), { label, film: attributes['film'] }, place, work, () =>
    work.flow(children, within),
  );
}

function addressIn(attributes: HtmlElement['attributes'], children: readonly HtmlNode[]): string {
  return attributes['src'] ?? attributes['url'] ?? (children.map(htmlText).join('').trim() || (attributes['0'] ?? ''));
}

function siteVideo(name: string, attributes: HtmlElement['attributes'], work: Work): Flow[] {
  const said = attributes['url'] ?? attributes['id'] ?? attributes['0'] ?? '';
  const pages: Readonly<Record<string, string>> = {
    youtube: 'https://www.youtube.com/watch?v=',
    youtube_sc: 'https://www.youtube.com/watch?v=',
    vimeo: 'https://vimeo.com/',
    dailymotion: 'https://www.dailymotion.com/video/',
  };
  return embedded(/^[\w-]+$/.test(said) ? `${pages[name] ?? ''}${said}` : said, '', name, work);
}

function media(name: string, attributes: HtmlElement['attributes'], work: Work): Item[] {
  if (name === 'playlist') {
    const ids = (attributes['ids'] ?? '').split(',').map((id) => id.trim());
    const known = ids.flatMap((id) => work.surroundings.attachment(id) ?? []);
    if (known.length === 0) work.note('left', 'A playlist was left out: the archive does not hold what it plays.');
    return [
      { type: 'flow', nodes: known.flatMap(({ url, title }) => embedded(url, title || fileName(url), 'audio', work)) },
    ];
  }
  const kinds =
    name === 'audio'
      ? ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', '0']
      : ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'wmv', '0'];
  const source = kinds.map((kind) => attributes[kind]).find((value) => value !== undefined && value !== '') ?? '';
  const words: PhrasingContent[] = [];
  return [
    ...words,
    {
      type: 'flow',
      nodes: embedded(source, attributes['title'] ?? (name === 'audio' ? fileName(source) : ''), name, work),
    },
  ];
}
