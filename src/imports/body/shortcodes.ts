/**
 * WordPress's shortcodes, found in text: `[caption width="300"]`, `[/caption]`, `[gallery ids="1,2"]`. Bracketed prose
 * (`[sic]`, `[...]`, `[she laughs]`) is none: a name that is not known here must look like a tag in another way too.
 */

import { addressIn, type SaidValue } from './unknown-values.ts';

/** A tag of a shortcode. */
export interface ShortcodeTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  kind: 'opening' | 'closing' | 'standing';
  /** Does the text hold a closing tag of its name behind it? */
  isClosed: boolean;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Shortcodes by what they mean. */
export const shortcodes = {
  captions: names('caption wp_caption'),
  spoilers: names('spoiler spoilers su_spoiler hide hidden spoiler_inline inline_spoiler spoiler-inline bbspoiler'),
  folds: names('expand collapse accordion toggle su_accordion bg_collapse'),
  pullQuotes: names('pullquote pull_quote pull-quote su_pullquote pullquotes perfectpullquote'),
  footnotes: names('efn_note ref footnote fn mfn footnotes sidenote'),
  embeds: names('embed'),
  /** Those of one video each, by the site. */
  sites: names('youtube vimeo dailymotion youtube_sc'),
  media: names('video audio playlist'),
  galleries: names('gallery'),
} as const;

const enclosing: ReadonlySet<string> = new Set([
  ...shortcodes.captions,
  ...shortcodes.spoilers,
  ...shortcodes.folds,
  ...shortcodes.pullQuotes,
  ...shortcodes.footnotes,
  ...shortcodes.embeds,
]);
const standing: ReadonlySet<string> = new Set([...shortcodes.sites, ...shortcodes.media, ...shortcodes.galleries]);

/** How often each name is closed in a text, which tells whether its opening encloses anything. */
export function closingTags(html: string): Map<string, number> {
  const closings = new Map<string, number>();
  for (const [, name = ''] of html.matchAll(/\[\/([A-Za-z][\w-]{0,60})\]/g))
    closings.set(name.toLowerCase(), (closings.get(name.toLowerCase()) ?? 0) + 1);
  return closings;
}

/** Could this lead somewhere, so that the words of the shortcode are those of a link? */
function isAddress(value: SaidValue): boolean {
  return addressIn(value, 'https://a.example/') !== undefined;
}

/** Is this a name whose content means something here? */
export function isEnclosing(name: string): boolean {
  return enclosing.has(name);
}

/** A text in its pieces: words, and the tags of shortcodes among them. */
export function shortcodePieces(text: string, closings: ReadonlyMap<string, number>): (string | ShortcodeTag)[] {
  const pieces: (string | ShortcodeTag)[] = [];
  let words = '';
  let done = 0;
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at)) {
    const found = tagAt(text, at, closings);
    if (found === undefined) {
      at += 1;
      continue;
    }
    words += text.slice(done, at);
    done = found.end;
    if (text.charAt(at - 1) === '[' && text.charAt(found.end) === ']') {
      // `[[gallery]]` is how the words `[gallery]` are written.
      words = words.slice(0, -1) + text.slice(at, found.end);
      done += 1;
    } else if (text.charAt(at - 1) === '[' && escapedEnd(text, found) !== undefined) {
      done = escapedEnd(text, found) ?? done;
      words = words.slice(0, -1) + text.slice(at, done - 1);
    } else {
      if (words !== '') pieces.push(words);
      words = '';
      pieces.push(found.tag);
    }
    at = done;
  }
  words += text.slice(done);
  if (words !== '') pieces.push(words);
  return pieces;
}

/** Where `[[caption]...[/caption]]` ends, which is written of and not meant. */
function escapedEnd(text: string, { tag, end }: { tag: ShortcodeTag; end: number }): number | undefined {
  if (tag.kind !== 'opening') return undefined;
  const closing = `[/${tag.name}]]`;
  const at = text.indexOf(closing, end);
  return at === -1 ? undefined : at + closing.length;
}

const tagStart = /\[(\/?)([A-Za-z][\w-]{0,60})(?=[\s\]/="“”])/y;
const closingEnd = /\s*\]/y;
const attribute =
  /\s*(?:([\w-]{1,60})\s*=\s*)?(?:"([^"[\]]{0,1000})"|'([^'[\]]{0,1000})'|[“”″]([^“”″[\]]{0,1000})[“”″]|([^\s"'“”″[\]=/][^\s"'“”″[\]]{0,1000}))(?=[\s\]/])/y;
const tagEnd = /\s*(\/?)\]/y;

function tagAt(
  text: string,
  at: number,
  closings: ReadonlyMap<string, number>,
): { tag: ShortcodeTag; end: number } | undefined {
  tagStart.lastIndex = at;
  const [written = '', slash = '', typed = ''] = tagStart.exec(text) ?? [];
  if (written === '') return undefined;
  const name = typed.toLowerCase();
  let end = at + written.length;
  if (slash !== '') {
    closingEnd.lastIndex = end;
    if (!closingEnd.test(text)) return undefined;
    return { tag: { name, attributes: {}, kind: 'closing', isClosed: false }, end: closingEnd.lastIndex };
  }
  const attributes: Record<string, string> = {};
  let count = 0;
  if (text.charAt(end) === '=') end += 1; // `[spoiler=The ending]`, `[youtube=https://...]`
  const isAssigned = text.charAt(end - 1) === '=';
  if (isAssigned) {
    const close = text.indexOf(']', end);
    if (close === -1 || close - end > 1000 || text.slice(end, close).includes('[')) return undefined;
    attributes['0'] = text.slice(end, close).replace(/^["'“”]|["'“”]$/g, '');
    end = close;
  }
  for (attribute.lastIndex = end; count < 60; attribute.lastIndex = end) {
    const match = attribute.exec(text);
    if (match === null) break;
    const [all, key, ...values] = match as unknown as (string | undefined)[];
    attributes[key?.toLowerCase() ?? String(count)] = values.find((value) => value !== undefined) ?? '';
    if (key === undefined) count += 1;
    end += all?.length ?? 0;
  }
  tagEnd.lastIndex = end;
  const closing = tagEnd.exec(text);
  if (closing === null) return undefined;
  const isClosed = (closings.get(name) ?? 0) > 0;
  const isSelfClosing = closing[1] === '/';
  if (!isMeant(name, attributes, isClosed, isSelfClosing)) return undefined;
  const holds = enclosing.has(name) || (!standing.has(name) && Object.entries(attributes).some(isAddress));
  const kind = isClosed && holds && !isSelfClosing ? 'opening' : 'standing';
  return { tag: { name, attributes, kind, isClosed: isClosed && !isSelfClosing }, end: tagEnd.lastIndex };
}

/** Is this a shortcode rather than words in brackets? */
function isMeant(
  name: string,
  attributes: Readonly<Record<string, string>>,
  isClosed: boolean,
  isSelfClosing: boolean,
): boolean {
  const keys = Object.keys(attributes);
  if (isClosed || isSelfClosing || keys.some((key) => !/^\d+$/.test(key))) return true;
  if (standing.has(name)) return keys.length === 0 ? name !== 'video' && name !== 'audio' : keys.length === 1;
  return keys.length === 0 && /^[a-z]+_[a-z_]+$/.test(name);
}
