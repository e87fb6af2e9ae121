/**
 * A tree as it can be written in Markdown: texts beside each other joined, white space moved out of emphases, nothing
 * empty, no line break where none can stand. Whoever changes a tree need not think of any of that.
 */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { foldedText } from '../../markdown/folded-text.ts';

/** The tidy tree; the given one stays as it is. */
export function tidyTree(tree: Root): Root {
  return { ...tree, children: tidyAll(tree.children, tree, []) };
}

const emphases: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link']);
/** Code that the check takes for a spoiler between two stray backticks. */
const beginsSpoiler = /:[ \t]*spoilers?[ \t]*\[[^\]]*$/i;
const passages: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The children of a node below these types. */
function tidyAll<Child extends RootContent>(
  children: readonly Child[],
  parent: Nodes,
  above: readonly string[],
): Child[] {
  const within = [...above, parent.type];
  const tidy = joined(children.flatMap((child) => tidied(child, within)));
  return (passages.has(parent.type) ? withoutEdges(tidy) : tidy) as Child[];
}

/** What stands in place of a node. */
function tidied(node: RootContent, within: readonly string[]): RootContent[] {
  if (node.type === 'break') {
    if (within.includes('heading')) return [{ type: 'text', value: ' ' }];
    return within.includes('tableCell') ? [{ type: 'html', value: '<br>' }] : [node];
  }
  if (node.type === 'inlineCode' && beginsSpoiler.test(foldedText(node.value).text))
    return [{ type: 'text', value: node.value }];
  if (!('children' in node)) return [node];
  const children = tidyAll(node.children as RootContent[], node, within);
  if (node.type === 'paragraph' && children.length === 0) return [];
  if (!emphases.has(node.type)) return [{ ...node, children } as RootContent];
  return within.includes(node.type) ? children : outsideEmphasis(node, children);
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
  const before: RootContent[] = [];
  const after: RootContent[] = [];
  const inside = [...children];
  for (let [first] = inside; first !== undefined; [first] = inside) {
    const [space, rest] = first.type === 'text' ? split(first.value, first.value.search(/\S|$/)) : ['', ''];
    if (first.type === 'text' && space === '') break;
    if (first.type !== 'text' && first.type !== 'break') break;
    before.push(first.type === 'text' ? { type: 'text', value: space } : first);
    inside.shift();
    if (rest !== '') inside.unshift({ type: 'text', value: rest });
  }
  for (let last = inside.at(-1); last !== undefined; last = inside.at(-1)) {
    const [rest, space] = last.type === 'text' ? split(last.value, last.value.trimEnd().length) : ['', ''];
    if (last.type === 'text' && space === '') break;
    if (last.type !== 'text' && last.type !== 'break') break;
    after.unshift(last.type === 'text' ? { type: 'text', value: space } : last);
    inside.pop();
    if (rest !== '') inside.push({ type: 'text', value: rest });
  }
  const emphasis = { ...node, children: inside as PhrasingContent[] } as RootContent;
  return [...before, ...(inside.length === 0 ? [] : [emphasis]), ...after];
}

function split(value: string, at: number): [string, string] {
  return [value.slice(0, at), value.slice(at)];
}

function withoutEdges(children: readonly RootContent[]): RootContent[] {
  const isBlank = (node: RootContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = children.findIndex((node) => !isBlank(node));
  if (first < 0) return [];
  const end = children.findLastIndex((node) => !isBlank(node));
  return children.slice(first, end + 1).map((node, index) => {
    if (node.type !== 'text' || (index > 0 && index < end - first)) return node;
    const value = index > 0 ? node.value : node.value.trimStart();
    return { ...node, value: index < end - first ? value : value.trimEnd() };
  });
}
