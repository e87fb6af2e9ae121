/** The definitions of a body (`[name]: address`) and what refers to them: one may stand for links, images or nothing. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** What `[name]: address` lines define. */
export interface Definitions {
  /** The address of each identifier; of two definitions the first counts. */
  addresses: ReadonlyMap<string, string>;
  /** The identifiers that links refer to. */
  linked: ReadonlySet<string>;
}

/** The definitions of a tree, wherever they stand in it. */
export function definitionsIn(tree: Root): Definitions {
  const addresses = new Map<string, string>();
  const linked = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if (node.type === 'linkReference') linked.add(node.identifier);
  });
  return { addresses, linked };
}
