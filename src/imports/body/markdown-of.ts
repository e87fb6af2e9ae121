/**
 * A tree as the Markdown that an editor of this house would have written: `_emphasis_`, `**strong**`, `-` lists, fenced
 * code, and no backslash that nobody needs. `mdast-util-to-markdown` lays out the blocks; words are written here,
 * since what may stand unescaped depends on our directives and on what the check takes for a slip.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options, type State } from 'mdast-util-to-markdown';
import { passageSigns, type PassageSigns } from './passage-signs.ts';
import { slipSignsIn, type SlipSigns } from './slip-signs.ts';
import { tidyTree } from './tidy-tree.ts';
import { writtenTable } from './written-table.ts';
import { writtenText } from './written-text.ts';
import { writtenAlternative, writtenTitle } from './written-title.ts';

/** The Markdown of a tree with or without directives, footnotes, tables; without a line break at its end. */
export function markdownOf(tree: Root): string {
  const tidy = tidyTree(tree);
  return toMarkdown(tidy, options(new Passages(tidy))).trimEnd();
}

/** What is known of each passage before it is written. */
class Passages {
  readonly slips = new Map<Nodes, SlipSigns>();
  readonly #signs = new Map<Nodes, PassageSigns>();
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

  #note(node: Nodes, signs: PassageSigns): void {
    if (node.type === 'text') this.#signs.set(node, signs);
    else if ('children' in node) for (const child of node.children) this.#note(child, signs);
  }
}

const noSigns = { stars: 9, lows: 9, tildes: 9, ticks: 9, hasEmphasis: true };
const passages: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);

function holdsDefinition(node: Nodes): boolean {
  return node.type === 'definition' || ('children' in node && node.children.some(holdsDefinition));
}

function options(known: Passages): Options {
  const text: Handle & { peek?: Handle } = (node: Nodes, parent: Parents | undefined, state, info) => {
    if (node.type !== 'text') return '';
    if (state.stack.includes('autolink')) return state.safe(node.value, info);
    const slips = known.slips.get(node);
    return writtenText(node.value, {
      before: info.before,
      after: info.after,
      isInLabel: state.stack.includes('label'),
      isInCell: state.stack.includes('tableCell'),
      isInHeading: state.stack.includes('headingAtx'),
      isFirst: parent?.children[0] === node,
      signs: known.signsOf(node),
      escaped: slips?.escaped,
      replaced: slips?.replaced,
    });
  };
  text.peek = (node: Nodes) => (node.type === 'text' ? node.value.slice(0, 1).replace(/[{[]/, '\\') : '');
  const image: Handle & { peek?: Handle } = (node: Nodes, _parent, state) =>
    node.type === 'image'
      ? `![${writtenAlternative(node.alt ?? '')}](${destination(node.url, state)}${titled(node.title)})`
      : '';
  image.peek = () => '!';
  return {
    ...layout,
    extensions: [gfmToMarkdown(), directiveToMarkdown()],
    handlers: { text, image, table: writtenTable },
  };
}

/** An address between the brackets of an image. */
function destination(url: string, state: State): string {
  const isEnclosed = url === '' || /[\0- \u007F]/.test(url);
  const exit = state.enter(isEnclosed ? 'destinationLiteral' : 'destinationRaw');
  const written = isEnclosed
    ? `<${state.safe(url, { before: '<', after: '>' })}>`
    : state.safe(url, { before: '(', after: ')' });
  exit();
  return written;
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
