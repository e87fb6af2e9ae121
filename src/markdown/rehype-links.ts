/**
 * Puts the site's sub-path before root-relative addresses, and marks a stranger's links as such.
 *
 * in:  `<a href="/films/oldboy/">`, with base `/magazine/`
 * out: `<a href="/magazine/films/oldboy/">`
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { unsafeScheme } from './inline-html.ts';

/** `base`: the sub-path, with slashes around it; `isUntrusted`: links of strangers. */
export interface LinkOptions {
  base: string;
  isUntrusted?: boolean;
}

export function rehypeLinks({ base, isUntrusted = false }: LinkOptions) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      for (const key of ['href', 'src'] as const) {
        const value = node.properties[key];
        if (typeof value === 'string' && /^\/(?!\/)/.test(value)) node.properties[key] = prefix + value;
      }
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      // The check refuses these; a page shown before the check has run must not obey them either.
      if (unsafeScheme(href) !== undefined) delete node.properties.href;
      if (isUntrusted) node.properties.rel = ['nofollow', 'ugc', 'noopener'];
    });
  };
}
