/** Links whose target has moved, written anew where they stand. */
import type { TextEdit } from '../sources/text-edit.ts';
import { addressPath } from './addresses.ts';

/** A move of an address; `isWhole`: what lies below the old one has moved with it. */
export interface Move {
  from: string;
  to: string;
  isWhole: boolean;
}

/** The address that a link written on the page `base` should have after a move; undefined where it may stay. */
export function movedLink(url: string, base: string, { from, to, isWhole }: Move): string | undefined {
  if (isElsewhere(url)) return undefined;
  const target = URL.parse(url, `http://site.invalid${base}`);
  if (target === null || url.startsWith('#')) return undefined;
  const path = addressPath(target.pathname);
  if (path !== from && !(isWhole && path.startsWith(from))) return undefined;
  return to + path.slice(from.length) + afterPath(url);
}

/** The address of a relative link from the root of the site, for a page that goes to another folder. */
export function fromRoot(url: string, base: string): string | undefined {
  if (isElsewhere(url) || url.startsWith('/') || url.startsWith('#')) return undefined;
  const target = URL.parse(url, `http://site.invalid${base}`);
  return target === null ? undefined : addressPath(target.pathname) + afterPath(url);
}

function isElsewhere(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url.trim());
}

function afterPath(url: string): string {
  return /[?#].*$/.exec(url)?.[0] ?? '';
}

/** The edit of a target in Markdown: of the link, image or definition that begins at `offset`. */
export function targetEdit(text: string, offset: number, url: string, target: string): TextEdit | undefined {
  const opening = new RegExp(`\\](?:\\(|:)\\s*<?(?=${RegExp.escape(url)}[\\s>)])`, 'g');
  opening.lastIndex = offset;
  const found = opening.exec(text);
  return found === null ? undefined : replaced(found.index + found[0].length, url, target);
}

/** The edit of a plain value in YAML that begins at `offset`, in quotes or without; undefined where it is folded. */
export function valueEdit(text: string, offset: number, value: string, replacement: string): TextEdit | undefined {
  const from = /["']/.test(text[offset] ?? '') ? offset + 1 : offset;
  return text.startsWith(value, from) ? replaced(from, value, replacement) : undefined;
}

function replaced(from: number, before: string, text: string): TextEdit {
  return { from, to: from + before.length, text };
}
