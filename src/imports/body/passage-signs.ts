/** What a passage holds as a whole, on which it depends whether a sign in it could be markup: a lone `*` is none. */
import type { Nodes } from 'mdast';

/** The counts of a passage. */
export interface PassageSigns {
  stars: number;
  lows: number;
  tildes: number;
  ticks: number;
  /** Is something in it emphasised? */
  hasEmphasis: boolean;
  /** Does the tree define references, so that any bracket may be one? */
  hasDefinitions: boolean;
}

/** The counts of the words below these nodes. */
export function passageSigns(nodes: readonly Nodes[], hasDefinitions: boolean): PassageSigns {
  const signs = { stars: 0, lows: 0, tildes: 0, ticks: 0, hasEmphasis: false, hasDefinitions };
  for (const node of nodes) count(node, signs);
  return signs;
}

function count(node: Nodes, signs: PassageSigns): void {
  if (node.type === 'text') countText(node.value, signs);
  else if (node.type === 'inlineCode') signs.ticks += 2;
  else if (node.type === 'emphasis' || node.type === 'strong') signs.hasEmphasis = true;
  else if (node.type === 'delete') signs.tildes += 2;
  if ('children' in node) for (const child of node.children) count(child, signs);
}

function countText(value: string, signs: PassageSigns): void {
  // A run between spaces is none, nor one of `_` in a word.
  for (const run of value.match(/(?<![\s*])\*+|\*+(?![\s*])|_+|(?<![\s~])~+|~+(?![\s~])|`/g) ?? [])
    if (run.startsWith('*')) signs.stars += run.length;
    else if (run.startsWith('_')) signs.lows += run.length;
    else if (run.startsWith('~')) signs.tildes += run.length;
    else signs.ticks += 1;
}
