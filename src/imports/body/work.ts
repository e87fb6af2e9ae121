/** What the parts share that turn one body's HTML into a tree: where they stand, what they find out, and each other. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';
import type { NoteKind } from '../import-report.ts';
import type { ArrivingImage, BodySurroundings } from './arriving-body.ts';
import type { Footnotes } from './footnotes.ts';
import type { HtmlNode } from './html-nodes.ts';

/** A block of Markdown. */
export type Flow = RootContent;

/** Words; or `gap`, where a paragraph ends; or blocks, which end it too. */
export type Item = PhrasingContent | { type: 'gap' } | { type: 'flow'; nodes: Flow[] };

/** Where something stands. */
export interface Place {
  /** Do line breaks of the source mean line breaks, and blank lines paragraphs, as in WordPress's classic editor? */
  isClassic: boolean;
  /** How many quotes and lists it stands in. */
  depth: number;
  /** May a pull quote stand here? */
  isOpen: boolean;
  isInLink: boolean;
  isInSpoiler: boolean;
  /** Must it stay words: in a heading, a cell, a caption? */
  isInline: boolean;
}

/** Where nothing but words may stand, and in no context: a caption, a comment's description of an image. */
export const wordsAlone: Place = {
  isClassic: false,
  depth: 0,
  isOpen: false,
  isInLink: false,
  isInSpoiler: false,
  isInline: true,
};

/** Quotes and lists nested more deeply than this lose their marks. */
export const deepestNesting = 12;

/** The work on one body. */
export interface Work {
  surroundings: BodySurroundings;
  /** Is it a reader's comment, which holds no HTML, images or directives? */
  isComment: boolean;
  note: (kind: NoteKind, message: string, hint?: string) => void;
  images: ArrivingImage[];
  footnotes: Footnotes;
  items: (nodes: readonly HtmlNode[], place: Place) => Item[];
  flow: (nodes: readonly HtmlNode[], place: Place) => Flow[];
  words: (nodes: readonly HtmlNode[], place: Place) => PhrasingContent[];
}

/** The blocks as children of a quote or an item. */
export function inner(nodes: readonly Flow[]): (BlockContent | DefinitionContent)[] {
  return nodes as (BlockContent | DefinitionContent)[];
}

/** A text. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A paragraph of these words. */
export function paragraph(children: readonly PhrasingContent[]): Flow {
  return { type: 'paragraph', children: [...children] };
}
