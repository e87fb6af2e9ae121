/**
 * Notes which footnotes are spoilers while the calls still stand in their directives; rehype-spoiler-footnotes
 * closes them where they are collected.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { spoilerFootnotes, type FootnoteSpoiler } from './spoiler-footnotes.ts';

declare module 'vfile' {
  interface DataMap {
    /** The footnotes that are spoilers, by the offset in the source at which their definition begins. */
    spoilerFootnotes: ReadonlyMap<number, FootnoteSpoiler>;
  }
}

export function remarkSpoilerFootnotes() {
  return (tree: Root, file: VFile): void => {
    const spoilers = spoilerFootnotes(tree);
    const byOffset = new Map<number, FootnoteSpoiler>();
    visit(tree, 'footnoteDefinition', ({ identifier, position }) => {
      const spoiler = spoilers.get(identifier);
      if (spoiler !== undefined) byOffset.set(position?.start.offset ?? -1, spoiler);
    });
    file.data.spoilerFootnotes = byOffset;
  };
}
