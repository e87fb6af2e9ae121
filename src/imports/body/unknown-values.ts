/**
 * What shortcodes and blocks that are not known say in their attributes. Nobody here knows how it was shown, but it may
 * be a verdict or the only mention of a sound: an address leads on as a link, and everything else is told by its name.
 */
import { safeAddress } from './addresses.ts';
import type { HtmlElement, HtmlNode } from './html-nodes.ts';

/** A value by its name; the names of those that have none are numbers. */
export type SaidValue = readonly [name: string, value: string];

/** Values within values more deeply than this are not read, nor more of them than anybody would read in a note. */
const deepest = 12;
const most = 200;

/** The values of a block, those within others by their own names; numbers of the fields themselves say nothing. */
export function valuesOf(json: Readonly<Record<string, unknown>>, depth = 0): SaidValue[] {
  const values = Object.entries(json).flatMap(([name, value]): SaidValue[] => {
    if (typeof value === 'string') return value.trim() === '' || /^field_[\da-z]+$/.test(value) ? [] : [[name, value]];
    if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
    if (typeof value !== 'object' || value === null) return [];
    if (depth === deepest) return [[name, '…']];
    if (!Array.isArray(value)) return valuesOf(value as Record<string, unknown>, depth + 1);
    return (value as unknown[])
      .slice(0, most)
      .flatMap((entry) => valuesOf(isRecord(entry) ? entry : { [name]: entry }, depth + 1));
  });
  return values.slice(0, most);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The address that a value is, where its name says that it is one and it may be published. */
export function addressIn([name, value]: SaidValue, base: string | undefined): string | undefined {
  const written = value.trim();
  if (!/^\d+$|(?:url|href|src|link)$/i.test(name) || !/^(?:(?:https?:)?\/\/|www\.|mailto:|\/)[^\s/]\S*$/i.test(written))
    return undefined;
  return safeAddress(/^www\./i.test(written) ? `http://${written}` : written, base);
}

/** The values as they are told: `stars="4" verdict="Fine"`, after a space; nothing where there are none. */
export function told(values: readonly SaidValue[]): string {
  const words = values
    .map(([name, value]) => (/^\d+$/.test(name) ? `"${value}"` : `${name}="${value}"`))
    .join(' ')
    .replace(/\s+/g, ' ');
  if (words === '') return '';
  return ` ${words.length > 200 ? `${words.slice(0, 199).trimEnd()}…` : words}`;
}

/** The values that the HTML of these nodes does not say as well. */
export function unsaidIn(nodes: readonly HtmlNode[], values: readonly SaidValue[]): SaidValue[] {
  return values.filter(([, value]) => !holds(nodes, value));
}

function holds(nodes: readonly HtmlNode[], value: string): boolean {
  return nodes.some((node) =>
    typeof node === 'string'
      ? node.includes(value)
      : Object.values(node.attributes).includes(value) || holds(node.children, value),
  );
}

/** The values of a block and of all blocks in it. */
export function valuesWithin(element: HtmlElement): SaidValue[] {
  return [
    ...valuesOf(element.json ?? {}),
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : valuesWithin(child))),
  ];
}
