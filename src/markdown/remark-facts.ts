/**
 * Hands out what a body says (see body-report.ts) along with its HTML, from the same tree, so that a build
 * parses each body once. It runs before any plugin that changes the tree.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { BodyKind } from './body-kind.ts';
import { reportTree } from './body-report.ts';

/** `kind`: what may stand in the body. */
export interface FactsOptions {
  kind: BodyKind;
}

export function remarkFacts({ kind }: FactsOptions) {
  return (tree: Root, file: VFile): void => {
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter === undefined) throw new Error('The body was rendered without a place for its facts.');
    frontmatter['report'] = reportTree(tree, String(file), 1, kind);
  };
}
