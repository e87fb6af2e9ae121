/**
 * A page as search indexes it: only what `data-pagefind-body` holds, and for the default index without a single
 * word of a spoiler. Pagefind's own ways to leave things out keep titles, images and metadata from inside them,
 * so the default index gets a copy of the page in which the spoilers are not there at all.
 */
import render from 'dom-serializer';
import { isTag, Text, type Element, type Document } from 'domhandler';
import { append, findOne, prepend, removeElement, replaceElement } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { outermost, spoilersIn } from '../publish/spoiler-elements.ts';

/** What search is given of a page. */
export interface IndexedPage {
  html: string;
  /** The language of the page, by its first subtag. */
  language: string;
}

/** Which of the two indexes: the default one, or the one that a reader must ask for. */
export type IndexKind = 'safe' | 'full';

/** What stands in an excerpt where words were taken out; Pagefind takes it for no word. */
const cutMark = '[…]';

/** A page for both indexes; undefined where it holds nothing to find. */
export function indexedPages(html: string): Record<IndexKind, IndexedPage> | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const full = indexedPage(html, 'full');
  // To read a page takes most of the time, and without a spoiler it is the same page twice.
  const safe = html.includes('data-spoiler') ? indexedPage(html, 'safe') : full;
  return full === undefined || safe === undefined ? undefined : { full, safe };
}

function indexedPage(html: string, index: IndexKind): IndexedPage | undefined {
  const document = parseDocument(html);
  const body = findOne((element) => 'data-pagefind-body' in element.attribs, document.children, true);
  if (body === null) return undefined;
  const language = languageOf(document, body);
  for (const element of dropped(body)) {
    // A secret topic stands among what is ignored, and is published all the same: the full index finds it.
    if (index === 'full') for (const spoiler of spoilersIn(element)) prepend(element, spoiler);
    removeElement(element);
  }
  if (index === 'safe') for (const spoiler of spoilersIn(body)) replaceElement(spoiler, new Text(` ${cutMark} `));
  for (const block of blocksIn(body)) append(block, new Text(' '));
  const content = render(body, { encodeEntities: 'utf8' });
  return {
    html: `<!doctype html><html lang="${language}"><body>${content}</body></html>`,
    language: language.split('-')[0] ?? language,
  };
}

function languageOf(document: Document, body: Element): string {
  const root = findOne((element) => element.name === 'html', document.children, false);
  const language = body.attribs['lang'] ?? root?.attribs['lang'] ?? 'en';
  return /^[A-Za-z0-9-]+$/.test(language) ? language : 'en';
}

/** Drawings, scripts, the signs of footnotes and everything that is ignored whole: nobody finds a page by them. */
function dropped(body: Element): Element[] {
  return outermost(
    body,
    ({ name, attribs }) =>
      name === 'script' ||
      name === 'style' ||
      name === 'svg' ||
      attribs['data-pagefind-ignore'] === 'all' ||
      'data-footnote-ref' in attribs || // a number in the middle of a sentence
      'data-footnote-backref' in attribs,
  );
}

/** Elements that end a line on the page; in HTML without white space their words would grow together. */
const blocks: ReadonlySet<string> = new Set('br dd div dt figcaption h1 h2 h3 h4 h5 h6 li p summary td th'.split(' '));

function blocksIn(root: Element): Element[] {
  const below = root.children.filter(isTag).flatMap(blocksIn);
  return blocks.has(root.name) ? [...below, root] : below;
}
