/** Shortcodes that are not known: the words in them, a link where they name an address, and a note of what else they said. */
import { video } from './flow.ts';
import type { HtmlElement } from './html-nodes.ts';
import { addressIn, told, type SaidValue } from './unknown-values.ts';
import { isVideoFile, videoAt } from './videos.ts';
import { text, type Item, type Place, type Work } from './work.ts';
import { wrappedItems } from './wrapped-items.ts';

/** What stays of a shortcode that nobody here knows. */
export function unknownShortcodeItems(element: HtmlElement, place: Place, work: Work): Item[] {
  const name = element.name.replace(/^\[\/?/, '');
  const said = Object.entries(element.attributes);
  const base = work.surroundings.address;
  const leading = place.isInLink ? undefined : said.find((value) => addressIn(value, base) !== undefined);
  const url = leading === undefined ? undefined : addressIn(leading, base);
  if (url === undefined) {
    const stayed = element.isClosed === true ? '; the words in it stayed' : '';
    work.note('left', `The shortcode [${name}${told(said)}] was dropped${stayed}.`);
    return work.items(element.children, place);
  }
  const others = said.filter((value) => value !== leading);
  const words = work.items(element.children, { ...place, isInLink: true });
  if (words.some(isWord)) {
    work.note('left', `The shortcode [${name}${told(others)}] became a link to ${url}.`);
    return wrappedItems(words, (children) => ({ type: 'link', url: work.surroundings.linkTo(url) ?? url, children }));
  }
  return [...words, ...shown(name, url, others, work)];
}

/** A video, or a link by the words that the shortcode has for it. */
function shown(name: string, url: string, others: readonly SaidValue[], work: Work): Item[] {
  const title = others.find(([key, value]) => /^(?:title|text|label)$/.test(key) && value.trim() !== '');
  const rest = told(others.filter((value) => value !== title));
  const known = videoAt(url);
  const isVideo = known !== undefined || isVideoFile(url);
  work.note('left', `The shortcode [${name}${rest}] became a ${isVideo ? 'video:' : 'link to'} ${url}.`);
  if (isVideo) return [{ type: 'flow', nodes: [video(known?.url ?? url, title?.[1] ?? '', work)] }];
  return [{ type: 'link', url: work.surroundings.linkTo(url) ?? url, children: [text(title?.[1].trim() ?? url)] }];
}

function isWord(item: Item): boolean {
  return item.type !== 'gap' && item.type !== 'break' && (item.type !== 'text' || item.value.trim() !== '');
}
