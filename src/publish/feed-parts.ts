/** The items of a finished feed, as the leak audit looks at them: one form for RSS and for JSON Feed. */
import render from 'dom-serializer';
import { Element, isTag, type AnyNode } from 'domhandler';
import { findAll, getElementsByTagName, replaceElement, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** An item as it stands in a feed. */
export interface FeedPart {
  url: string;
  title: string;
  summary: string;
  html: string;
  categories: string[];
}

/** The item of one `<item>` of RSS. */
export function rssPart(xml: string): FeedPart {
  const elements = findAll(() => true, parseDocument(xml, { xmlMode: true }).children);
  const texts = (name: string): string[] =>
    elements.filter((element) => element.name === name).map((element) => textContent(element));
  const text = (name: string): string => texts(name).join(' ');
  return {
    url: text('link').trim(),
    title: text('title'),
    summary: text('description'),
    html: text('content:encoded'),
    categories: texts('category'),
  };
}

/** The items of a JSON Feed; none of any other JSON. */
export function jsonParts(json: string): FeedPart[] {
  if (!json.includes('https://jsonfeed.org/version/')) return [];
  try {
    const { items = [] } = JSON.parse(json) as { items?: Record<string, unknown>[] };
    return items.map((item) => {
      const text = (key: string): string => (typeof item[key] === 'string' ? item[key] : '');
      return {
        url: text('url'),
        title: text('title'),
        summary: text('summary'),
        html: text('content_html'),
        categories: Array.isArray(item['tags']) ? item['tags'].filter((tag) => typeof tag === 'string') : [],
      };
    });
  } catch {
    return []; // it is no JSON, and is looked at as a text
  }
}

/** What a feed's HTML leads to, and what it names before its text: topics, in a list of links. */
export function linksIn(html: string): { href: string; text: string }[] {
  return getElementsByTagName('a', parseDocument(html).children).map((link) => ({
    href: link.attribs['href'] ?? '',
    text: textContent(link).trim(),
  }));
}

/**
 * The HTML of the text alone, as its critic wrote it: what comes before the first rule, links and titles of films are
 * the site's, or are looked at otherwise.
 */
export function writtenHtml(html: string): string {
  const document = parseDocument(html);
  const isOurs = ({ name }: Element): boolean => name === 'a' || name === 'cite';
  for (const element of outermost(document.children, isOurs)) replaceElement(element, new Element('div', {}));
  const rule = document.children.findIndex((node) => isTag(node) && node.name === 'hr');
  return render(document.children.slice(rule + 1));
}

function outermost(children: readonly AnyNode[], passes: (element: Element) => boolean): Element[] {
  return children.flatMap((node) => {
    if (!isTag(node)) return [];
    return passes(node) ? [node] : outermost(node.children, passes);
  });
}
