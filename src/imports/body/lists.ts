/** Lists; those of figures alone, as galleries have them, are figures one after another. */
import type { ListItem, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HtmlElement, HtmlNode } from './html-nodes.ts';
import { deepestNesting, inner, paragraph, text, type Flow, type Place, type Work } from './work.ts';

/** A list of items. */
export function listFlow({ name, attributes, children }: HtmlElement, place: Place, work: Work): Flow[] {
  const within = { ...place, depth: place.depth + 1, isOpen: false };
  const items = itemsOf(children)
    .map((nodes) => work.flow(nodes, within))
    .filter((flow) => flow.length > 0);
  if (items.length === 0) return [];
  if (items.every((flow) => flow.every(isFigure))) return items.flat();
  if (place.depth >= deepestNesting) {
    work.note('left', 'Quotes and lists nested in one another more than twelve deep were flattened.');
    return items.flat();
  }
  const start = Number.parseInt(attributes['start'] ?? '', 10);
  const isOrdered = name === 'ol';
  return [
    {
      type: 'list',
      ordered: isOrdered,
      ...(isOrdered ? { start: start >= 0 && start < 1e8 ? start : 1 } : {}),
      spread: items.some(isSpread),
      children: items.map(listItem),
    },
  ];
}

/** The children in items: whatever stands between two `<li>` is one too, and a list there belongs to the item before. */
function itemsOf(children: readonly HtmlNode[]): HtmlNode[][] {
  const items: HtmlNode[][] = [];
  let isLoose = false;
  for (const child of children) {
    if (typeof child === 'string' && child.trim() === '') continue;
    const isItem = typeof child !== 'string' && (child.name === 'li' || child.name === 'wp:core/list-item');
    const isList = typeof child !== 'string' && /^(?:ul|ol)$/.test(child.name);
    if (isItem)
      items.push(
        child.name === 'li'
          ? child.children
          : child.children.flatMap((inside) =>
              typeof inside !== 'string' && inside.name === 'li' ? inside.children : [inside],
            ),
      );
    else if (items.length > 0 && (isLoose || isList)) items.at(-1)?.push(child);
    else items.push([child]);
    isLoose = !isItem && !isList;
  }
  return items;
}

/** Is this a paragraph of one image? */
export function isFigure(node: Flow): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** Do its blocks need blank lines between them? */
function isSpread(flow: readonly Flow[]): boolean {
  return flow.length > 1 && !(flow.length === 2 && flow[0]?.type === 'paragraph' && flow[1]?.type === 'list');
}

function listItem(flow: readonly Flow[]): ListItem {
  return { type: 'listItem', spread: isSpread(flow), children: inner(flow) };
}

/** A list of terms, each in bold before what is said of it. */
export function definitionListFlow({ children }: HtmlElement, place: Place, work: Work): Flow[] {
  const within = { ...place, depth: place.depth + 1, isOpen: false };
  const items: { term: PhrasingContent[]; said: Flow[] }[] = [];
  const read = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string' && node.trim() === '') continue;
      const last = items.at(-1);
      if (typeof node !== 'string' && node.name === 'div') read(node.children);
      else if (typeof node !== 'string' && node.name === 'dt')
        items.push({ term: work.words(node.children, within), said: [] });
      else if (last === undefined) items.push({ term: [], said: work.flow([node], within) });
      else
        last.said.push(...work.flow(typeof node !== 'string' && node.name === 'dd' ? node.children : [node], within));
    }
  };
  read(children);
  const flows = items.map(({ term, said }) => termFlow(term, said)).filter((flow) => flow.length > 0);
  if (flows.length === 0) return [];
  if (place.depth >= deepestNesting) return flows.flat();
  return [{ type: 'list', ordered: false, spread: flows.some(isSpread), children: flows.map(listItem) }];
}

function termFlow(term: PhrasingContent[], said: Flow[]): Flow[] {
  if (toString(paragraph(term)).trim() === '') return said;
  const [only] = term;
  const children = term.length === 1 && only?.type === 'strong' ? only.children : term;
  const head: PhrasingContent = { type: 'strong', children };
  const [first, ...rest] = said;
  if (first?.type !== 'paragraph') return [paragraph([head]), ...said];
  const isClosed = /[:.?!]\s*$/.test(toString(head));
  return [paragraph([head, text(isClosed ? ' ' : ': '), ...first.children]), ...rest];
}
