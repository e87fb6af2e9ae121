/**
 * A tree as the Markdown that an editor of this house would have written: `_emphasis_`, `**strong**`, `-` lists, fenced
 * code, and no backslash that nobody needs. `mdast-util-to-markdown` lays out the blocks; words are written here,
 * since what may stand unescaped depends on our directives and on what the check takes for a slip.
 */
import type { Link, Nodes, Parents, Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options, type State } from 'mdast-util-to-markdown';
import { parseBody } from '../../markdown/syntax.ts';
import { passageSigns, type PassageSigns } from './passage-signs.ts';
import { slipSignsIn, type SlipSigns } from './slip-signs.ts';
import { tidyTree } from './tidy-tree.ts';
import { isTooNested, withoutNestedCode } from './nesting.ts';
import { writtenTable } from './written-table.ts';
import { writtenText } from './written-text.ts';
import { writtenAddress, writtenAlternative, writtenTitle } from './written-title.ts';

/** The Markdown of a tree with or without directives, footnotes, tables; without a line break at its end. */
export function markdownOf(tree: Root): string {
  const tidy = tidyTree(tree);
  const known = new Passages(tidy);
  const written = toMarkdown(tidy, options(known, false)).trimEnd();
  if (isTooNested(written)) return toMarkdown(withoutNestedCode(tidy), options(known, true)).trimEnd();
  return written.includes('&#x') ? withPlainLetters(written) : written;
}

/**
 * Beside an emphasis that holds another, `mdast-util-to-markdown` writes every letter as a reference, `Caf&#x65;***s***`,
 * for safety: letters are written as letters where the same is read.
 */
function withPlainLetters(written: string): string {
  const plain = written.replace(/&#x([\dA-F]{1,6});/g, (reference, code: string) => {
    const sign = String.fromCodePoint(Number.parseInt(code, 16));
    return /[\p{L}\p{N}]/u.test(sign) ? sign : reference;
  });
  return plain !== written && readAs(plain) === readAs(written) ? plain : written;
}

/** What is read in a text, without its places. */
function readAs(markdown: string): string {
  return JSON.stringify(parseBody(markdown), (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** What is known of each passage before it is written. */
class Passages {
  readonly slips = new Map<Nodes, SlipSigns>();
  readonly #signs = new Map<Nodes, PassageSigns>();
  /** Emphases inside of words, which `_` cannot make. */
  readonly inWords = new Set<Nodes>();
  readonly #hasDefinitions: boolean;

  constructor(tree: Root) {
    this.#hasDefinitions = holdsDefinition(tree);
    this.#read(tree);
  }

  /** What the passage of a text holds. */
  signsOf(text: Nodes): PassageSigns {
    return this.#signs.get(text) ?? { ...noSigns, hasDefinitions: this.#hasDefinitions };
  }

  #read(node: Nodes, isQuoted = false): void {
    if (!('children' in node)) return;
    if (passages.has(node.type)) {
      const signs = passageSigns(node.children, this.#hasDefinitions);
      this.#note(node, signs);
      slipSignsIn(node.children, isQuoted, this.slips);
      return;
    }
    node.children.forEach((child, index) => {
      this.#read(child, node.type === 'blockquote' && index === 0);
    });
  }

  /** `before` and `after`: what stands beside the node, or beside the emphasis that it begins or ends. */
  #note(node: Nodes, signs: PassageSigns, before?: Nodes, after?: Nodes): void {
    if (node.type === 'text') this.#signs.set(node, signs);
    else if ('children' in node) {
      const isMark = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
      node.children.forEach((child, index) => {
        const previous = node.children[index - 1] ?? (isMark ? before : undefined);
        const next = node.children[index + 1] ?? (isMark ? after : undefined);
        this.#note(child, signs, previous, next);
        if (child.type === 'emphasis' && isBesideLetter(previous, next)) this.inWords.add(child);
      });
    }
  }
}

function isBesideLetter(before: Nodes | undefined, after: Nodes | undefined): boolean {
  return (
    (before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value)) ||
    (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value))
  );
}

const noSigns = { stars: 9, lows: 9, tildes: 9, ticks: 9, hasEmphasis: true };
const passages: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);

function holdsDefinition(node: Nodes): boolean {
  return node.type === 'definition' || ('children' in node && node.children.some(holdsDefinition));
}

/** `encodesBrackets`: brackets are written as references, since so many would be taken for nesting. */
function options(known: Passages, encodesBrackets: boolean): Options {
  const text: Handle & { peek?: Handle } = (node: Nodes, parent: Parents | undefined, state, info) => {
    if (node.type !== 'text') return '';
    const slips = known.slips.get(node);
    return writtenText(node.value, {
      before: info.before,
      after: info.after,
      isInLabel: state.stack.includes('label'),
      isInCell: state.stack.includes('tableCell'),
      isInHeading: state.stack.includes('headingAtx'),
      isFirst: parent?.children[0] === node,
      signs: known.signsOf(node),
      encodesBrackets,
      escaped: slips?.escaped,
      replaced: slips?.replaced,
    });
  };
  text.peek = (node: Nodes) => (node.type === 'text' ? node.value.slice(0, 1).replace(/[{[]/, '\\') : '');
  const image: Handle & { peek?: Handle } = (node: Nodes) =>
    node.type === 'image'
      ? `![${writtenAlternative(node.alt ?? '')}](${writtenAddress(node.url)}${titled(node.title)})`
      : '';
  image.peek = () => '!';
  const link: Handle & { peek?: Handle } = (node: Nodes, _parent, state, info) => {
    if (node.type !== 'link') return '';
    if (isBare(node, state, known)) return `<${node.url}>`;
    const exits = [state.enter('link'), state.enter('label')];
    const words = state.containerPhrasing(node, { ...info, before: '[', after: '](' });
    for (const exit of exits.reverse()) exit();
    return `[${words}](${writtenAddress(node.url)}${titled(node.title)})`;
  };
  link.peek = (node: Nodes, _parent, state) => (node.type === 'link' && isBare(node, state, known) ? '<' : '[');
  return {
    ...layout,
    extensions: [gfmToMarkdown(), directiveToMarkdown()],
    handlers: { text, image, link, emphasis: emphasisBy(known), table: writtenTable },
  };
}

/** The library asks a handler with this property for the markers, the first it would rather have first. */
function emphasisBy(known: Passages): Handle {
  const attention = (node: Nodes): { construct: string; markers: string[]; sizes: number[] } => ({
    construct: 'emphasis',
    markers: known.inWords.has(node) ? ['*'] : ['_', '*'],
    sizes: [1],
  });
  return Object.assign(() => '', { attention, peek: () => '_' });
}

/** Is this a link whose words are its address? */
function isBare({ url, title, children }: Link, state: State, known: Passages): boolean {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0 || (title ?? '') !== '' || /[\s<>|\u0000-\u001f\u007f]/.test(url))
    return false;
  if (state.stack.includes('label') || known.slips.has(only)) return false;
  return (only.value === url || `mailto:${only.value}` === url) && /^[a-z][a-z\d+.-]+:/i.test(url);
}

function titled(title: string | null | undefined): string {
  return title === null || title === undefined || title === '' ? '' : ` "${writtenTitle(title)}"`;
}

const layout: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
};
