/** Texts that our parser would take for nested more deeply than it goes: hundreds of brackets, in words or in code. */
import type { Nodes, Paragraph, Root } from 'mdast';
import { refuseNesting, TooNested } from '../../markdown/syntax.ts';

/** Would the parser refuse this? */
export function isTooNested(written: string): boolean {
  if (countOf(written, '[') + countOf(written, ']') <= 200 && !/([`*_~:!])\1{400}|^[\s>*+-]{200}/m.test(written))
    return false;
  try {
    refuseNesting(written);
    return false;
  } catch (error) {
    if (error instanceof TooNested) return true;
    throw error;
  }
}

/** A line of code without the runs of one sign and the depths of indentation that the parser refuses. */
export function bearable(line: string): string {
  return line
    .replace(/([`*_~:!])\1{300,}/g, (run) => run.slice(0, 300))
    .replace(/^[\s>*+-]{150,}/, (run) => run.slice(0, 150));
}

/** The tree with words in place of the code that the parser would refuse. */
export function withoutNestedCode(tree: Root): Root {
  return plain(tree) as Root;
}

function plain(node: Nodes): Nodes {
  if (node.type === 'inlineCode' && /[[\]]/.test(node.value)) return { type: 'text', value: node.value };
  if (node.type === 'code' && isTooNested(node.value))
    return { type: 'paragraph', children: [{ type: 'text', value: node.value }] } satisfies Paragraph;
  return 'children' in node ? ({ ...node, children: node.children.map(plain) } as Nodes) : node;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
