/**
 * Keeps the anchors of a rendered text its own where several stand on one page: each was rendered by itself, and
 * begins to count at one.
 */

/** Attributes that name an anchor of the same text. */
const naming = / (id|for|popovertarget|aria-labelledby|aria-describedby)="([^"]*)"/g;

/** The HTML with `prefix` before each of its anchors, and before whatever leads to one of them. */
export function ownAnchors(html: string, prefix: string): string {
  const anchors = new Set([...html.matchAll(/<[^>]*? id="([^"]*)"/g)].map(([, anchor = '']) => anchor));
  const own = (anchor: string): string => (anchors.has(anchor) ? `${prefix}-${anchor}` : anchor);
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag
      .replace(naming, (_written, name: string, named: string) => ` ${name}="${named.split(' ').map(own).join(' ')}"`)
      .replace(/ href="#([^"]*)"/g, (_written, anchor: string) => ` href="#${own(anchor)}"`),
  );
}
