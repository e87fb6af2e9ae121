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

/** The tree with words in place of the code that the parser would refuse. */
export function withoutNestedCode(tree: Root): Root {
  return plain(tree) as Root;
}

function plain(node: Nodes): Nodes {
  if ((node.type === 'code' || node.type === 'inlineCode') && isTooNested(node.value)) {
    const words = { type: 'text' as const, value: node.value };
    return node.type === 'inlineCode' ? words : ({ type: 'paragraph', children: [words] } satisfies Paragraph);
  }
  return 'children' in node ? ({ ...node, children: node.children.map(plain) } as Nodes) : node;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
