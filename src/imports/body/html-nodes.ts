/** What an archive's HTML is read into: elements, text, and WordPress's own blocks and shortcodes among them. */

/**
 * An element. The name of a block is `wp:` and its own (`wp:core/image`), that of a shortcode begins with a bracket
 * (`[caption`).
 */
export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
  /** The attributes of a block. */
  json?: Readonly<Record<string, unknown>>;
  /** Is this the opening of a shortcode that is not known, whose words and closing stand behind it? */
  isClosed?: boolean;
}

/** An element or text. */
export type HtmlNode = HtmlElement | string;

/** The text below a node as it stands. */
export function htmlText(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(htmlText).join('');
}

/** The first element below these nodes for which it holds. */
export function findElement(
  nodes: readonly HtmlNode[],
  holds: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if (holds(node)) return node;
    const found = findElement(node.children, holds);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Has the element this class? */
export function hasClass({ attributes }: HtmlElement, name: string | RegExp): boolean {
  const classes = attributes['class'];
  if (classes === undefined) return false;
  return classes.split(/\s+/).some((one) => (typeof name === 'string' ? one === name : name.test(one)));
}

/** Elements that stand between paragraphs. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center details dialog dd dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements without an end. */
export const voidNames: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
