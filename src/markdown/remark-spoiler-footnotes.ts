/**
 * Notes which footnotes are spoilers while the calls still stand in their directives; rehype-spoiler-footnotes
 * closes them where they are collected.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { spoilerFootnotes, type FootnoteSpoiler } from './spoiler-footnotes.ts';

declare module 'vfile' {
  interface DataMap {
    spoilerFootnotes: ReadonlyMap<string, FootnoteSpoiler>;
  }
}

export function remarkSpoilerFootnotes() {
  return (tree: Root, file: VFile): void => {
    file.data.spoilerFootnotes = spoilerFootnotes(tree);
  };
}
