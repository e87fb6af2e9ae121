/**
 * What is wrong with HTML that browsers silently mend: a block in a paragraph, a button in a link, an ID twice.
 * Mended HTML is another page than the one that was written, and a spoiler may end up outside its element. A validator
 * (html-validity.ts) knows far more of HTML, and nothing of what an element with a spoiler must be; and it is too slow
 * for the hundreds of bodies that random texts make.
 */
import { Parser } from 'htmlparser2';

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
const withoutEndTag = new Set('area base br col hr img input link meta source wbr'.split(' '));
/** Shapes in a drawing may end where they begin (HTML 13.1.2.1, foreign elements). */
const shapes = new Set('circle path'.split(' '));
/** Elements that hold what their parent may hold. */
const isTransparent = (name: string): boolean => name === 'a' || name.startsWith('cue-');

interface OpenElement {
  name: string;
  isEmpty: boolean;
}

/** Every fault of a page, in words. */
export function htmlFaults(html: string): string[] {
  return read(html).faults;
}

/** Every fault of a text's HTML: those of a page, and elements that hold nothing, which mending leaves behind. */
export function bodyFaults(html: string): string[] {
  const { faults, empty } = read(html);
  const telling = empty.filter((name) => ['p', 'a', 'em', 'strong', 'li', 'h2'].includes(name));
  return [...faults, ...telling.map((name) => `<${name}> holds nothing`)];
}

/** Reads HTML tag by tag as it is written, without the mending that HTML parsers do. */
function read(html: string): { faults: string[]; empty: string[] } {
  const faults: string[] = [];
  const empty: string[] = [];
  const ids = new Set<string>();
  const above: OpenElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        faults.push(...elementFaults(name, attribs, above));
        const { id } = attribs;
        if (id !== undefined && ids.has(id)) faults.push(`the ID "${id}" is there twice`);
        if (id !== undefined) ids.add(id);
        for (const element of above) element.isEmpty = false;
        if (!withoutEndTag.has(name)) above.push({ name, isEmpty: true });
      },
      ontext(text) {
        if (text.trim() !== '') for (const element of above) element.isEmpty = false;
      },
      onclosetag(name, isImplied) {
        if (withoutEndTag.has(name)) return;
        const isShape = shapes.has(name) && above.some((element) => element.name === 'svg');
        if (isImplied && !isShape) faults.push(`<${name}> is not closed where it should be`);
        const closed = above.pop();
        if (closed?.isEmpty === true) empty.push(name);
      },
    },
    { xmlMode: true },
  );
  parser.write(html);
  parser.end();
  return { faults, empty };
}

function elementFaults(name: string, attribs: Record<string, string>, above: readonly OpenElement[]): string[] {
  const holder = above.findLast((element) => !isTransparent(element.name))?.name ?? '';
  const isHeadingInSummary = holder === 'summary' && /^h[1-6]$/.test(name);
  const control = above.find((element) => element.name === 'a' || element.name === 'button')?.name;
  const isListHolder = ['ul', 'ol', 'template'].includes(holder);
  const faults = [
    phrasing.has(holder) && blocks.has(name) && !isHeadingInSummary ? `<${name}> in <${holder}>` : undefined,
    interactive.has(name) && control !== undefined ? `<${name}> in <${control}>` : undefined,
    (holder === 'ul' || holder === 'ol') && name !== 'li' ? `<${name}> in <${holder}>` : undefined,
    name === 'li' && !isListHolder ? `<li> in <${holder}>` : undefined,
    'style' in attribs ? `<${name}> has a style attribute` : undefined,
    'align' in attribs ? `<${name}> has an align attribute` : undefined,
    Object.keys(attribs).some((key) => key.startsWith('on')) ? `<${name}> has a script in an attribute` : undefined,
    name === 'img' && !('alt' in attribs) && !('__ASTRO_IMAGE_' in attribs) ? '<img> has no alt' : undefined,
  ];
  return [...faults.filter((fault) => fault !== undefined), ...spoilerFaults(name, attribs)];
}

/** `data-nosnippet` counts on these three elements only. */
function spoilerFaults(name: string, attribs: Record<string, string>): string[] {
  if (!('data-spoiler' in attribs)) return [];
  return [
    ...(['span', 'div', 'section'].includes(name) ? [] : [`<${name}> holds a spoiler`]),
    ...('data-nosnippet' in attribs ? [] : [`<${name} data-spoiler> lacks data-nosnippet`]),
    ...(attribs['data-spoiler'] === '' ? [`<${name} data-spoiler> names no film`] : []),
  ];
}
