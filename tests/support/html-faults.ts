/**
 * What is wrong with HTML that browsers silently mend: a block in a paragraph, a button in a link, an ID twice.
 * Mended HTML is another page than the one that was written, and a spoiler may end up outside its element.
 */
import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const phrasing = new Set(
  'abbr b bdi bdo button cite code del dfn em h1 h2 h3 h4 h5 h6 i kbd label mark p q rp rt ruby s small span strong sub summary sup time u'.split(
    ' ',
  ),
);
const blocks = new Set(
  'article aside blockquote details div dl figure footer form header hr main nav ol p pre section table ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const interactive = new Set('a button details input label select textarea'.split(' '));
/** Elements that hold what their parent may hold. */
const isTransparent = (name: string): boolean => name === 'a' || name.startsWith('cue-');

/** Every fault of a page, in words. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const visit = (nodes: readonly AnyNode[], above: readonly Element[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      faults.push(...elementFaults(node, above));
      const { id } = node.attribs;
      if (id !== undefined && ids.has(id)) faults.push(`the ID "${id}" is there twice`);
      if (id !== undefined) ids.add(id);
      visit(node.children, [...above, node]);
    }
  };
  visit(parseDocument(html).children, []);
  return faults;
}

/** Every fault of a text's HTML: those of a page, and elements that hold nothing, which mending leaves behind. */
export function bodyFaults(html: string): string[] {
  const empty: string[] = [];
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      if (['p', 'a', 'em', 'strong', 'li', 'h2'].includes(node.name) && isEmpty(node))
        empty.push(`<${node.name}> holds nothing`);
      visit(node.children);
    }
  };
  visit(parseDocument(html).children);
  return [...htmlFaults(html), ...empty];
}

function elementFaults(node: Element, above: readonly Element[]): string[] {
  const { name, attribs } = node;
  const holder = above.findLast((element) => !isTransparent(element.name))?.name ?? '';
  const isHeadingInSummary = holder === 'summary' && /^h[1-6]$/.test(name);
  const control = above.find((element) => element.name === 'a' || element.name === 'button')?.name;
  const faults = [
    phrasing.has(holder) && blocks.has(name) && !isHeadingInSummary ? `<${name}> in <${holder}>` : undefined,
    interactive.has(name) && control !== undefined ? `<${name}> in <${control}>` : undefined,
    (holder === 'ul' || holder === 'ol') && name !== 'li' ? `<${name}> in <${holder}>` : undefined,
    name === 'li' && holder !== 'ul' && holder !== 'ol' && holder !== 'template' ? `<li> in <${holder}>` : undefined,
    'style' in attribs ? `<${name}> has a style attribute` : undefined,
    'align' in attribs ? `<${name}> has an align attribute` : undefined,
    Object.keys(attribs).some((key) => key.startsWith('on')) ? `<${name}> has a script in an attribute` : undefined,
    name === 'img' && !('alt' in attribs) && !('__astro_image_' in attribs) ? '<img> has no alt' : undefined,
  ];
  return [...faults.filter((fault) => fault !== undefined), ...spoilerFaults(node)];
}

function isEmpty(node: Element): boolean {
  return node.children.every((child) => isText(child) && child.data.trim() === '');
}

/** `data-nosnippet` counts on these three elements only. */
function spoilerFaults({ name, attribs }: Element): string[] {
  if (!('data-spoiler' in attribs)) return [];
  return [
    ...(['span', 'div', 'section'].includes(name) ? [] : [`<${name}> holds a spoiler`]),
    ...('data-nosnippet' in attribs ? [] : [`<${name} data-spoiler> lacks data-nosnippet`]),
    ...(attribs['data-spoiler'] === '' ? [`<${name} data-spoiler> names no film`] : []),
  ];
}
