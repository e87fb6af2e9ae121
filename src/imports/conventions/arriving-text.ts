/**
 * A text while its conventions are lifted: its blocks, what was found, and what is to be told. Every convention reads
 * and changes the same one, and no node of the tree that arrived is ever written to.
 */
import type { Nodes, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { textOf } from '../../markdown/text-of.ts';
import { wordsOf } from '../../markdown/words.ts';
import type { NoteKind, PlacelessNote } from '../import-report.ts';
import type { ConventionsContext, Lifted } from './lifted.ts';
import { holdsBreak, linesOf, lineText } from './lines.ts';

/** From so many words on, a block is the text itself, and no line around it. */
const shortestBody = 15;
/** What is longer than this has as many words in any case; in characters. */
const surelyBody = 300;

/** What is found on the way. */
export type Found = Partial<Omit<Lifted, 'tree' | 'notes' | 'relatedReads' | 'films'>> & {
  relatedReads: string[];
  films: Lifted['films'][number][];
};

/** One text. */
export class ArrivingText {
  /** What stands at top level. */
  blocks: RootContent[];
  readonly context: ConventionsContext;
  readonly found: Found = { relatedReads: [], films: [] };
  readonly notes: PlacelessNote[] = [];
  readonly #lines = new Map<RootContent, string>();
  readonly #texts = new Map<RootContent, string>();
  readonly #words = new Map<RootContent, string[]>();
  readonly #bodies = new Map<RootContent, boolean>();

  constructor(blocks: readonly RootContent[], context: ConventionsContext) {
    this.blocks = [...blocks];
    this.context = context;
  }

  /** The words of a paragraph or heading that may be a convention; empty for what cannot be one. */
  lineOf(block: RootContent | undefined): string {
    if (block?.type !== 'paragraph' && block?.type !== 'heading') return '';
    const known = this.#lines.get(block);
    if (known !== undefined) return known;
    const line = lineText(block.children);
    this.#lines.set(block, line);
    return line;
  }

  /** The text of a block, whatever it is. */
  textOf(block: RootContent): string {
    const known = this.#texts.get(block);
    if (known !== undefined) return known;
    const text = textOf(block);
    this.#texts.set(block, text);
    return text;
  }

  /** Does a block say anything? */
  hasWords(block: RootContent): boolean {
    return /[\p{L}\p{N}]/u.test(this.textOf(block));
  }

  /** The words of a block, as spoilers are compared. Finding them takes longer than all else together. */
  wordsOf(block: RootContent): string[] {
    const known = this.#words.get(block);
    if (known !== undefined) return known;
    const words = wordsOf(this.textOf(block));
    this.#words.set(block, words);
    return words;
  }

  /** Makes every line of a paragraph that is a convention a paragraph of its own. */
  isolate(isConvention: (line: string) => boolean): void {
    this.blocks = this.blocks.flatMap((block): RootContent[] => {
      if (block.type !== 'paragraph' || !holdsBreak(block.children)) return [block];
      const lines = linesOf(block.children).map((nodes) => ({ nodes, isAlone: isConvention(lineText(nodes)) }));
      if (!lines.some(({ isAlone }) => isAlone)) return [block];
      const parts: (typeof lines)[] = [];
      for (const line of lines) {
        const part = parts.at(-1);
        if (part === undefined || line.isAlone || part[0]?.isAlone === true) parts.push([line]);
        else part.push(line);
      }
      return parts.flatMap((part): RootContent[] => {
        const children = part.flatMap(({ nodes }, index) =>
          index === 0 ? nodes : [{ type: 'break' as const }, ...nodes],
        );
        return textOf({ type: 'paragraph', children }).trim() === '' && !holdsImage(children)
          ? []
          : [{ type: 'paragraph', children }];
      });
    });
  }

  /** Puts other blocks in the place of one, or of several in a row. */
  replace(index: number, count: number, ...blocks: readonly RootContent[]): void {
    this.blocks.splice(index, count, ...blocks);
  }

  /** Is this the text itself? */
  isBody(block: RootContent): boolean {
    const known = this.#bodies.get(block);
    if (known !== undefined) return known;
    const isBody = this.#isLong(block);
    this.#bodies.set(block, isBody);
    return isBody;
  }

  #isLong(block: RootContent): boolean {
    if (!('children' in block) || block.type === 'footnoteDefinition') return false;
    const text = this.textOf(block).trim();
    return text.length > surelyBody || (text.match(/\s+/g)?.length ?? 0) >= shortestBody - 1;
  }

  /** How many blocks of the text itself stand before this place. */
  bodyBefore(index: number): number {
    return this.blocks.slice(0, index).filter((block) => this.isBody(block)).length;
  }

  /** Does the text itself go on behind this place? */
  hasBodyAfter(index: number): boolean {
    return this.blocks.findLastIndex((block) => this.isBody(block)) > index;
  }

  /** Tells of a decision. */
  note(kind: NoteKind, message: string, more: Omit<PlacelessNote, 'kind' | 'message'> = {}): void {
    this.notes.push({ kind, ...more, message });
  }
}

function holdsImage(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => node.type === 'image' || ('children' in node && holdsImage(node.children)));
}

/** A directive on a line of its own. */
export function leaf(name: string, attributes: Readonly<Record<string, string>> = {}): LeafDirective {
  return { type: 'leafDirective', name, attributes: { ...attributes }, children: [] };
}

/** Is this the directive of this name, on a line of its own? */
export function isLeaf(block: RootContent | undefined, name: string): block is LeafDirective {
  return block?.type === 'leafDirective' && block.name === name;
}
