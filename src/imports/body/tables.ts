/** Tables: rows of words under a head. What a table holds beyond that, or was only laid out as one, is read row by row. */
import type { AlignType, PhrasingContent, TableRow } from 'mdast';
import { findElement, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { type Flow, type Place, type Work } from './work.ts';

interface Cell {
  element: HtmlElement;
  isHead: boolean;
  columns: number;
  rows: number;
}

const blocks =
  /^(?:p|div|ul|ol|dl|blockquote|pre|table|figure|h[1-6]|hr|img|iframe|video|audio|wp:.*|\[(?:gallery|caption|embed|video|audio))$/;
const simple = /^(?:p|div|img)$/;

/** A table, with its caption behind it. */
export function tableFlow(element: HtmlElement, place: Place, work: Work): Flow[] {
  const rows = rowsOf(element);
  const caption = findElement(element.children, ({ name }) => name === 'caption');
  const below: Flow[] = caption === undefined ? [] : work.flow(caption.children, place);
  const width = Math.min(
    100,
    Math.max(0, ...rows.map((row) => row.cells.reduce((sum, { columns }) => sum + columns, 0))),
  );
  if (rows.length === 0) return [...below];
  if (work.isComment || width < 2 || rows.some(({ cells }) => cells.some(isLayout))) {
    if (width > 1) work.note('left', 'A table that held more than words was read row by row.');
    return [...rows.flatMap(({ cells }) => cells.flatMap((cell) => work.flow(cell.element.children, place))), ...below];
  }
  const heads = rows.filter(({ isHead }) => isHead);
  const body = rows.filter(({ isHead }) => !isHead);
  const ordered = [...heads, ...body];
  if (heads.length === 0) work.note('guessed', 'A table without a head has its first row for one.');
  if (heads.length > 1)
    work.note('left', 'A table with several head rows has the first for its head, and the others as rows.');
  const align = alignment(ordered[0]?.cells ?? [], body[0]?.cells ?? [], width);
  return [{ type: 'table', align, children: grid(ordered, width, place, work) }, ...below];
}

/** Does a cell hold what no cell of Markdown can? */
function isLayout({ element }: Cell): boolean {
  const inside = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return (
    findElement(element.children, ({ name }) => blocks.test(name) && !simple.test(name)) !== undefined ||
    (inside.length > 12 && countOf(element, /^(?:p|div)$/) > 3)
  );
}

function countOf(element: HtmlElement, names: RegExp): number {
  return element.children.filter((child) => typeof child !== 'string' && names.test(child.name)).length;
}

interface Row {
  cells: Cell[];
  isHead: boolean;
}

function rowsOf(table: HtmlElement): Row[] {
  const rows: Row[] = [];
  const read = (nodes: readonly HtmlNode[], isInHead: boolean): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name === 'tr') {
        const cells = cellsOf(node);
        const isHead = isInHead || (rows.length === 0 && cells.length > 0 && cells.every((cell) => cell.isHead));
        if (cells.length > 0) rows.push({ cells, isHead });
      } else if (node.name !== 'caption') read(node.children, isInHead || node.name === 'thead');
    }
  };
  read(table.children, false);
  return rows;
}

function cellsOf(row: HtmlElement): Cell[] {
  return row.children.flatMap((child) => {
    if (typeof child === 'string' || (child.name !== 'td' && child.name !== 'th')) return [];
    const span = (name: string): number =>
      Math.max(1, Math.min(100, Number.parseInt(child.attributes[name] ?? '1', 10) || 1));
    return [{ element: child, isHead: child.name === 'th', columns: span('colspan'), rows: span('rowspan') }];
  });
}

/** The cells at their places: what spans several has its words in the first of them. */
function grid(rows: readonly Row[], width: number, place: Place, work: Work): TableRow[] {
  const taken = new Map<number, number>();
  return rows.map(({ cells }, index) => {
    const words: PhrasingContent[][] = [];
    const skip = (): void => {
      while (words.length < width && (taken.get(words.length) ?? 0) > 0) {
        taken.set(words.length, (taken.get(words.length) ?? 1) - 1);
        words.push([]);
      }
    };
    for (const { element, isHead, columns, rows: height } of cells) {
      skip();
      if (columns > 1 || height > 1)
        work.note('left', 'Cells of a table that spanned several columns or rows have their words in the first.');
      const said = work.words(element.children, { ...place, isOpen: false });
      for (let column = 0; column < columns && words.length < width; column += 1) {
        if (height > 1) taken.set(words.length, height - 1);
        words.push(column > 0 ? [] : isHead && index > 0 ? strong(said) : said);
      }
    }
    skip();
    while (words.length < width) words.push([]);
    return { type: 'tableRow', children: words.map((children) => ({ type: 'tableCell', children })) };
  });
}

/** The head of a row, which Markdown has no other sign for. */
function strong(words: PhrasingContent[]): PhrasingContent[] {
  const [only] = words;
  if (words.length === 0 || (words.length === 1 && only?.type === 'strong')) return words;
  const isPlain = words.every((node) => node.type === 'text' || node.type === 'emphasis' || node.type === 'link');
  return isPlain ? [{ type: 'strong', children: words }] : words;
}

function alignment(head: readonly Cell[], body: readonly Cell[], width: number): AlignType[] {
  return Array.from({ length: width }, (_, column) => {
    const attributes = body[column]?.element.attributes ?? head[column]?.element.attributes ?? {};
    const [, side] =
      /^(left|right|center)$/.exec(attributes['align'] ?? '') ??
      /text-align:\s*(left|right|center)/.exec(attributes['style'] ?? '') ??
      /has-text-align-(left|right|center)/.exec(attributes['class'] ?? '') ??
      [];
    return side === 'right' || side === 'center' ? side : null;
  });
}
