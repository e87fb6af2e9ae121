/**
 * Notes which footnotes only passages of a warning call; rehype-passage-footnotes marks them where they are
 * collected.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { passageFootnotes } from './passage-footnotes.ts';

declare module 'vfile' {
  interface DataMap {
    /** The topics of such footnotes, by the offset in the source at which their definition begins. */
    passageFootnotes: ReadonlyMap<number, ReadonlySet<string>>;
  }
}

export function remarkPassageFootnotes() {
  return (tree: Root, file: VFile): void => {
    const topics = passageFootnotes(tree);
    const byOffset = new Map<number, ReadonlySet<string>>();
    visit(tree, 'footnoteDefinition', ({ identifier, position }) => {
      const own = topics.get(identifier);
      if (own !== undefined) byOffset.set(position?.start.offset ?? -1, own);
    });
    file.data.passageFootnotes = byOffset;
  };
}
