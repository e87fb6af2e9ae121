/**
 * A tree as it can be written in Markdown: texts beside each other joined, white space moved out of emphases, nothing
 * empty, no line break where none can stand. Whoever changes a tree need not think of any of that.
 */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { foldedText } from '../../markdown/folded-text.ts';

/** The tidy tree; the given one stays as it is. */
export function tidyTree(tree: Root): Root {
  return { ...tree, children: tidyAll(tree.children, tree, nowhere) };
}

const emphases: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link']);
/** Code that the check takes for a spoiler between two stray backticks. */
const beginsSpoiler = /:[ \t]*spoilers?[ \t]*\[[^\]]*$/i;
const passages: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** What a node stands in. */
interface Within {
  isInHeading: boolean;
  isInCell: boolean;
  emphases: readonly string[];
}

const nowhere: Within = { isInHeading: false, isInCell: false, emphases: [] };

function inside(node: Nodes, within: Within): Within {
  if (node.type === 'heading') return { ...within, isInHeading: true };
  if (node.type === 'tableCell') return { ...within, isInCell: true };
  return emphases.has(node.type) ? { ...within, emphases: [...within.emphases, node.type] } : within;
}

/** The children of a node. */
function tidyAll<Child extends RootContent>(children: readonly Child[], parent: Nodes, above: Within): Child[] {
  const within = inside(parent, above);
  const tidy: RootContent[] = [];
  for (const child of children) {
    // Words are the most of a tree, and nothing is to be done with them.
    if (child.type === 'text') tidy.push(child);
    else tidy.push(...tidied(child, within));
  }
  const together = joined(withPunctuationOutside(joined(tidy)));
  return (passages.has(parent.type) ? withoutEdges(together) : together) as Child[];
}

/** What stands in place of a node. */
function tidied(node: RootContent, within: Within): RootContent[] {
  if (node.type === 'break') {
    if (within.isInHeading) return [{ type: 'text', value: ' ' }];
    return within.isInCell ? [{ type: 'html', value: '<br>' }] : [node];
  }
  if (node.type === 'inlineCode' && beginsSpoiler.test(foldedText(node.value).text))
    return [{ type: 'text', value: node.value }];
  if (!('children' in node)) return [node];
  const children = tidyAll(node.children as RootContent[], node, within);
  if (node.type === 'paragraph' && children.length === 0) return [];
  if (!emphases.has(node.type)) return [{ ...node, children } as RootContent];
  return within.emphases.includes(node.type) ? children : outsideEmphasis(node, children);
}

const marks: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete']);
const endPunctuation = /[\p{P}\p{S}]+$/u;
const startPunctuation = /^[\p{P}\p{S}]+/u;

/** Beside a letter an emphasis cannot end with a full stop, nor begin with a quote: those stand outside of it. */
function withPunctuationOutside(nodes: readonly RootContent[]): RootContent[] {
  if (!nodes.some(({ type }) => marks.has(type))) return [...nodes];
  return nodes.flatMap((node, index): RootContent[] => {
    if (!marks.has(node.type) || !('children' in node)) return [node];
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    const children = [...node.children] as RootContent[];
    const [only] = children;
    // Nor around a link: the link stands around it.
    if (only?.type === 'link' && children.length === 1 && isInWord(before, after))
      return [{ ...only, children: [{ ...node, children: only.children } as PhrasingContent] }];
    const isBeforeLetter = after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value);
    const isBehindLetter = before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value);
    const ended = isBeforeLetter ? withoutPunctuation(children, 'end') : { children, taken: '' };
    const begun = isBehindLetter ? withoutPunctuation(ended.children, 'start') : { ...ended, taken: '' };
    const [behind, ahead] = [ended.taken, begun.taken];
    if (behind === '' && ahead === '') return [node];
    const isEmpty = begun.children.length === 0;
    const around = (value: string): RootContent[] => (value === '' ? [] : [{ type: 'text', value }]);
    return [
      ...around(ahead),
      ...(isEmpty ? [] : [{ ...node, children: begun.children } as RootContent]),
      ...around(behind),
    ];
  });
}

/** The children of an emphasis without the punctuation at one end, which may stand in an emphasis within. */
function withoutPunctuation(
  children: readonly RootContent[],
  end: 'start' | 'end',
): { children: RootContent[]; taken: string } {
  const at = end === 'start' ? 0 : children.length - 1;
  const outer = children[at];
  const put = (...nodes: RootContent[]): RootContent[] => children.toSpliced(at, 1, ...nodes);
  if (outer?.type === 'text') {
    const taken = (end === 'start' ? startPunctuation : endPunctuation).exec(outer.value)?.[0] ?? '';
    const { length } = taken;
    const value = end === 'start' ? outer.value.slice(length) : outer.value.slice(0, outer.value.length - length);
    return { children: value === '' ? put() : put({ type: 'text', value }), taken };
  }
  if (outer === undefined || !marks.has(outer.type) || !('children' in outer))
    return { children: [...children], taken: '' };
  const inner = withoutPunctuation(outer.children as RootContent[], end);
  const isEmpty = inner.children.length === 0;
  return { children: isEmpty ? put() : put({ ...outer, children: inner.children } as RootContent), taken: inner.taken };
}

function isInWord(before: RootContent | undefined, after: RootContent | undefined): boolean {
  return (
    (before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value)) ||
    (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value))
  );
}

function joined(nodes: readonly RootContent[]): RootContent[] {
  const together: RootContent[] = [];
  for (const node of nodes) {
    const last = together.at(-1);
    if (node.type !== 'text') together.push(node);
    else if (last?.type === 'text')
      together[together.length - 1] = { type: 'text', value: joinedText(last.value, node.value) };
    else if (node.value !== '') together.push(node);
  }
  return together;
}

/** Two texts; of the spaces where they meet one is enough. */
function joinedText(before: string, after: string): string {
  return before.endsWith(' ') && after.startsWith(' ') ? before + after.trimStart() : before + after;
}

/** An emphasis without white space and breaks at its edges, with these around it. */
function outsideEmphasis(node: RootContent, children: readonly RootContent[]): RootContent[] {
  const first = children.findIndex((child) => !isBlank(child));
  if (first < 0) return [...children];
  const end = children.findLastIndex((child) => !isBlank(child)) + 1;
  const words = children.slice(first, end) as PhrasingContent[];
  const [head] = words;
  const before = head?.type === 'text' ? head.value.slice(0, head.value.length - head.value.trimStart().length) : '';
  if (head?.type === 'text' && before !== '') words[0] = { type: 'text', value: head.value.slice(before.length) };
  const tail = words.at(-1);
  const after = tail?.type === 'text' ? tail.value.slice(tail.value.trimEnd().length) : '';
  if (tail?.type === 'text' && after !== '')
    words[words.length - 1] = { type: 'text', value: tail.value.slice(0, tail.value.length - after.length) };
  const emphasis = { ...node, children: words } as RootContent;
  const around = (value: string): RootContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...children.slice(0, first), ...around(before), emphasis, ...around(after), ...children.slice(end)];
}

function isBlank(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function withoutEdges(children: readonly RootContent[]): RootContent[] {
  const first = children.findIndex((node) => !isBlank(node));
  if (first < 0) return [];
  const end = children.findLastIndex((node) => !isBlank(node));
  return children.slice(first, end + 1).map((node, index) => {
    if (node.type !== 'text' || (index > 0 && index < end - first)) return node;
    const value = index > 0 ? node.value : node.value.trimStart();
    return { ...node, value: index < end - first ? value : value.trimEnd() };
  });
}
