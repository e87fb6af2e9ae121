/**
 * Notes which footnotes only passages of a warning call; rehype-passage-footnotes marks them where they are
 * collected.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { passageFootnotes, type PassageNote } from './passage-footnotes.ts';

declare module 'vfile' {
  interface DataMap {
    /** What folds such footnotes, by the offset in the source at which their definition begins. */
    passageFootnotes: ReadonlyMap<number, PassageNote>;
  }
}

export function remarkPassageFootnotes() {
  return (tree: Root, file: VFile): void => {
    const notes = passageFootnotes(tree);
    const byOffset = new Map<number, PassageNote>();
    visit(tree, 'footnoteDefinition', ({ identifier, position }) => {
      const own = notes.get(identifier);
      if (own !== undefined) byOffset.set(position?.start.offset ?? -1, own);
    });
    file.data.passageFootnotes = byOffset;
  };
}
