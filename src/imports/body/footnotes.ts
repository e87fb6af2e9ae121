/**
 * Footnotes of every making: of WordPress's own block, of plugins' shortcodes, and as links to a numbered passage at
 * the end with a link back.
 */
import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { htmlText, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { inner, paragraph, text, type Flow, type Place, type Work } from './work.ts';

/** Texts of notes that stand apart from their calls. */
export interface FootnoteTexts {
  /** Those of a post's custom field, by their IDs. */
  listed: Map<string, readonly HtmlNode[]>;
  /** Those at the end of the text, by the anchors that calls lead to. */
  elsewhere: Map<string, readonly HtmlNode[]>;
}

/** The footnotes of one body. */
export interface Footnotes {
  /** The nodes without the passages that are notes. */
  withoutTexts: (nodes: HtmlNode[]) => HtmlNode[];
  /** The call of a note by its text. */
  call: (note: readonly HtmlNode[], place: Place) => PhrasingContent[];
  /** The call of the note with this ID or at this anchor; undefined where there is none. */
  callOf: (key: string, place: Place) => PhrasingContent[] | undefined;
  definitions: () => Flow[];
}

/** Notes are numbered in the order of their calls. */
export function footnotesOf(texts: FootnoteTexts, workOf: () => Work): Footnotes {
  const numbers = new Map<string, number>();
  const definitions: FootnoteDefinition[] = [];
  const call = (note: readonly HtmlNode[], place: Place, key = `#${definitions.length + 1}`): PhrasingContent[] => {
    const work = workOf();
    const known = numbers.get(key);
    if (known !== undefined) return [reference(known)];
    const number = definitions.length + 1;
    numbers.set(key, number);
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: String(number),
      label: String(number),
      children: [],
    };
    definitions.push(definition);
    const flow = work.flow(note, { ...place, isInLink: false, isInSpoiler: false, isInline: false, isOpen: false });
    definition.children = inner(flow.length === 0 ? [paragraph([text('…')])] : flow);
    return [reference(number)];
  };
  return {
    call: (note, place) => call(note, place),
    callOf: (key, place) => {
      const note = texts.listed.get(key) ?? texts.elsewhere.get(key);
      return note === undefined ? undefined : call(note, place, key);
    },
    definitions: () => definitions,
    withoutTexts: (nodes) => takeTexts(nodes, texts.elsewhere),
  };
}

function reference(number: number): PhrasingContent {
  return { type: 'footnoteReference', identifier: String(number), label: String(number) };
}

/** Is this the text of a link that calls a note, or leads back from one? */
export function isCallText(words: string): boolean {
  return /^[\s\u00a0]*[[(]?[\s\u00a0]*(?:\d{1,3}|[*†‡§¶]{1,4}|[ivxlc]{1,6}|[a-z])[\s\u00a0]*[\])]?\.?[\s\u00a0]*$/i.test(
    words,
  );
}

/** Takes the passages out of the nodes that are notes: they have an anchor that a number in the text leads to, and lead back. */
function takeTexts(nodes: HtmlNode[], elsewhere: FootnoteTexts['elsewhere']): HtmlNode[] {
  const calls = new Map<string, string>();
  each(nodes, (element) => {
    const { href } = element.attributes;
    if (element.name !== 'a' || href?.startsWith('#') !== true || !isCallText(htmlText(element))) return;
    calls.set(href.slice(1), anchorsOf(element).join(' '));
  });
  if (calls.size === 0) return nodes;
  const taken = new Set<HtmlNode>();
  each(nodes, (element) => {
    if (element.name !== 'li' && element.name !== 'p' && element.name !== 'div') return;
    const anchor = anchorOf(element);
    if (anchor === undefined || !calls.has(anchor) || elsewhere.has(anchor) || htmlText(element).length > 5000) return;
    const children = withoutLinksBack(element.children, anchor);
    if (children === undefined) return;
    elsewhere.set(anchor, children);
    taken.add(element);
  });
  return taken.size === 0 ? nodes : without(nodes, taken);
}

function each(nodes: readonly HtmlNode[], visit: (element: HtmlElement) => void): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    visit(node);
    each(node.children, visit);
  }
}

function anchorsOf({ attributes }: HtmlElement): string[] {
  return [attributes['id'], attributes['name']].filter((anchor) => anchor !== undefined && anchor !== '') as string[];
}

/** The anchor of a passage: its own, or that of the first thing in it. */
function anchorOf(element: HtmlElement): string | undefined {
  const [own] = anchorsOf(element);
  if (own !== undefined) return own;
  const first = element.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  return first === undefined || typeof first === 'string' || !/^(?:a|sup|span|p|strong)$/.test(first.name)
    ? undefined
    : anchorOf(first);
}

/** The words of a note without the link that leads back to its call; undefined where there is none. */
function withoutLinksBack(children: readonly HtmlNode[], anchor: string): HtmlNode[] | undefined {
  const backs: HtmlElement[] = [];
  const strip = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (typeof node === 'string') return [node];
      const { href } = node.attributes;
      const isBack =
        node.name === 'a' &&
        href?.startsWith('#') === true &&
        href.slice(1) !== anchor &&
        (isCallText(htmlText(node)) ||
          /^[\s\u00a0]*(?:[↑↩⤴^←⏎]\ufe0e?|back|return|\[back\])*[\s\u00a0]*$/i.test(htmlText(node)));
      if (isBack) backs.push(node);
      const rest = isBack ? [] : strip(node.children);
      const isEmpty = isBack || ((node.name === 'sup' || node.name === 'span') && rest.length === 0);
      return isEmpty ? [] : [{ ...node, children: rest }];
    });
  const rest = strip(children);
  return backs.length > 0 ? rest : undefined;
}

function without(nodes: readonly HtmlNode[], taken: ReadonlySet<HtmlNode>): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (taken.has(node)) return [];
    const children = without(node.children, taken);
    const held = node.children.some((child) => taken.has(child));
    return held && children.every((child) => typeof child === 'string' && child.trim() === '')
      ? []
      : [{ ...node, children }];
  });
}
