/**
 * What is wrong with a feed, by the rules that the W3C Feed Validation Service checks: RSS 2.0
 * (rssboard.org/rss-specification) with the RSS Board's best practices, and JSON Feed 1.1 (jsonfeed.org/version/1.1).
 * Libraries for feeds are made to read whatever comes: they pass over an end tag that is missing, another version, an
 * element that is unknown or stands twice. What one of them reads in a feed is looked at in feeds-as-read.test.ts.
 */
import type { Element, Root, RootContent } from 'xast';
import { isTag, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { fromXml } from 'xast-util-from-xml';
import { bodyFaults } from './html-faults.ts';

const namespaces: Readonly<Record<string, string>> = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};
const once =
  'title link description language generator docs lastBuildDate pubDate guid content:encoded enclosure'.split(' ');
const ofChannel = new Set('title link description language generator docs lastBuildDate atom:link item'.split(' '));
const ofItem = new Set(
  'title link guid pubDate dc:creator dc:language category description content:encoded enclosure'.split(' '),
);

/** The faults of a document of RSS that is served at `address`. */
export function rssFaults(xml: string, address: string): string[] {
  let tree: Root;
  try {
    tree = fromXml(xml);
  } catch (error) {
    return [`it is not well-formed: ${String(error)}`];
  }
  const [rss, ...others] = elementsOf(tree);
  const channels = rss === undefined ? [] : elementsOf(rss);
  const [channel] = channels;
  if (rss?.name !== 'rss' || others.length > 0 || channel?.name !== 'channel' || channels.length > 1)
    return ['it is no <rss> with one <channel>'];
  const faults: string[] = [];
  if (rss.attributes['version'] !== '2.0') faults.push('its version is not 2.0');
  for (const [name, value] of Object.entries(namespaces))
    if (rss.attributes[name] !== value) faults.push(`${name} is not ${value}`);
  faults.push(
    ...required(channel, ['title', 'link', 'description']),
    ...unknown(channel, ofChannel),
    ...doubled(channel),
  );
  faults.push(...webAddress('channel link', textOf(channel, 'link')));
  faults.push(...dateFault('lastBuildDate', textOf(channel, 'lastBuildDate')));
  const self = named(channel, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self');
  if (self.length !== 1 || self[0]?.attributes['href'] !== address)
    faults.push('atom:link rel="self" is not its address');
  const items = named(channel, 'item');
  const guids = items.map((item) => textOf(item, 'guid'));
  if (new Set(guids).size < guids.length) faults.push('a guid stands twice');
  const dates = items.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''));
  if (dates.some((date, index) => index > 0 && date > (dates[index - 1] ?? 0))) faults.push('the newest is not first');
  return [
    ...faults,
    ...items.flatMap((item) => itemFaults(item).map((fault) => `${textOf(item, 'link') ?? '?'}: ${fault}`)),
  ];
}

function itemFaults(item: Element): string[] {
  const faults = [
    ...required(item, ['title', 'link', 'guid', 'pubDate', 'description', 'content:encoded', 'dc:creator']),
    ...unknown(item, ofItem),
    ...doubled(item),
    ...webAddress('link', textOf(item, 'link')),
    ...webAddress('guid', textOf(item, 'guid')),
    ...dateFault('pubDate', textOf(item, 'pubDate')),
    ...contentFaults(textOf(item, 'content:encoded') ?? ''),
    ...contentFaults(textOf(item, 'description') ?? ''),
  ];
  for (const { attributes } of named(item, 'enclosure')) {
    faults.push(...webAddress('enclosure', attributes['url'] ?? ''));
    if (!/^[1-9]\d*$/.test(attributes['length'] ?? '')) faults.push('an enclosure without its length');
    if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(attributes['type'] ?? '')) faults.push('an enclosure without its type');
  }
  return faults;
}

const elementsOnly = 'script style iframe object embed form input button template link meta'.split(' ');

/** What does not belong in the HTML of an item. */
export function contentFaults(html: string): string[] {
  const faults = [...bodyFaults(html)];
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      if (elementsOnly.includes(node.name) || node.name.includes('-')) faults.push(`<${node.name}> in its text`);
      for (const [name, value] of Object.entries(node.attribs)) {
        if (/^(?:class|id|style|hidden|popover|srcset|data-.*|aria-.*|on.*|__.*)$/i.test(name))
          faults.push(`the attribute ${name} in its text`);
        if (name === 'href' && !/^(?:https?|mailto|tel):/.test(value)) faults.push(`the relative address ${value}`);
        if (name === 'src') faults.push(...webAddress('src', value));
      }
      if (node.name === 'img' && node.attribs['alt'] === undefined) faults.push('an image without alt');
      visit(node.children);
    }
  };
  visit(parseDocument(html).children);
  return faults;
}

const rfc822 =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT|UT)$/;

function dateFault(name: string, date: string | undefined): string[] {
  if (date === undefined) return [];
  const [whole, weekday] = rfc822.exec(date) ?? [];
  if (whole === undefined || Number.isNaN(Date.parse(date))) return [`${name} is no date of RFC 822: ${date}`];
  const local = new Date(`${date.slice(5, 16)} 00:00:00 UTC`).toUTCString().slice(0, 3);
  return weekday === undefined || weekday === local ? [] : [`${name} is on a ${local}: ${date}`];
}

function webAddress(name: string, address: string | undefined): string[] {
  return address !== undefined && /^https?:\/\//.test(address) && URL.canParse(address)
    ? []
    : [`${name} is no web address`];
}

function required(element: Element, names: readonly string[]): string[] {
  return names.filter((name) => (textOf(element, name) ?? '').trim() === '').map((name) => `it has no ${name}`);
}

function unknown(element: Element, names: ReadonlySet<string>): string[] {
  return elementsOf(element).flatMap(({ name }) => (names.has(name) ? [] : [`<${name}> does not belong here`]));
}

function doubled(element: Element): string[] {
  return once.filter((name) => named(element, name).length > 1).map((name) => `<${name}> stands twice`);
}

function elementsOf(parent: Element | Root): Element[] {
  const children: readonly RootContent[] = parent.children;
  return children.filter((node): node is Element => node.type === 'element');
}

function named(parent: Element, name: string): Element[] {
  return elementsOf(parent).filter((element) => element.name === name);
}

/** The text of the first of a name. */
function textOf(parent: Element, name: string): string | undefined {
  return named(parent, name)[0]
    ?.children.map((node) => ('value' in node ? node.value : ''))
    .join('');
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
type Json = Record<string, unknown>;
const jsonKeys: Readonly<Record<'feed' | 'item' | 'author' | 'hub', ReadonlySet<string>>> = {
  feed: new Set(
    'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items'.split(
      ' ',
    ),
  ),
  item: new Set(
    'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'.split(
      ' ',
    ),
  ),
  author: new Set(['name', 'url', 'avatar']),
  hub: new Set(['type', 'url']),
};

/** The faults of a JSON Feed that is served at `address`. */
export function jsonFeedFaults(json: string, address: string): string[] {
  let feed: Json;
  try {
    feed = JSON.parse(json) as Json;
  } catch (error) {
    return [`it is no JSON: ${String(error)}`];
  }
  const faults = keyFaults(feed, 'feed');
  if (feed['version'] !== 'https://jsonfeed.org/version/1.1') faults.push('its version is not 1.1');
  if (typeof feed['title'] !== 'string' || feed['title'] === '') faults.push('it has no title');
  if (feed['feed_url'] !== address) faults.push('feed_url is not its address');
  faults.push(...webAddress('home_page_url', String(feed['home_page_url'])));
  for (const hub of (feed['hubs'] ?? []) as Json[])
    faults.push(...keyFaults(hub, 'hub'), ...webAddress('hub', String(hub['url'])));
  if (!Array.isArray(feed['items'])) return [...faults, 'it has no items'];
  const items = feed['items'] as Json[];
  if (new Set(items.map(({ id }) => id)).size < items.length) faults.push('an id stands twice');
  return [
    ...faults,
    ...items.flatMap((item) => jsonItemFaults(item).map((fault) => `${String(item['id'])}: ${fault}`)),
  ];
}

function jsonItemFaults(item: Json): string[] {
  const faults = keyFaults(item, 'item');
  if (typeof item['id'] !== 'string' || item['id'] === '') faults.push('it has no id');
  if (typeof item['content_html'] !== 'string') faults.push('it has no text');
  else faults.push(...contentFaults(item['content_html']));
  for (const key of ['url', 'image']) if (key in item) faults.push(...webAddress(key, String(item[key])));
  for (const key of ['date_published', 'date_modified'])
    if (key in item && !rfc3339.test(String(item[key]))) faults.push(`${key} is no date of RFC 3339`);
  for (const author of (item['authors'] ?? []) as Json[]) {
    faults.push(...keyFaults(author, 'author'), ...webAddress('author', String(author['url'])));
    if (typeof author['name'] !== 'string') faults.push('an author without a name');
  }
  const tags = item['tags'] ?? [];
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string')) faults.push('a tag is no text');
  return faults;
}

function keyFaults(value: Json, kind: keyof typeof jsonKeys): string[] {
  return Object.keys(value).flatMap((key) =>
    jsonKeys[kind].has(key) || key.startsWith('_') ? [] : [`unknown key ${key}`],
  );
}
