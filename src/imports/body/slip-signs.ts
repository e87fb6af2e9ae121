/**
 * Where words look like a directive and are none: the check would refuse them as a slip of the pen, so each sign of
 * theirs is escaped. It asks the check's own patterns, over the same passages; words that no backslash helps
 * (`{spoiler}`) get round brackets.
 */
import type { Nodes, Text } from 'mdast';
import { directiveUse } from '../../markdown/directive-use.ts';
import { FoldedText, foldedText } from '../../markdown/folded-text.ts';
import { marks, slipPatterns, slipPatternsInWords, type SlipPattern } from '../../markdown/slip-patterns.ts';

/** What to do with the signs of a text, by their offsets. */
export interface SlipSigns {
  escaped: ReadonlySet<number>;
  replaced: ReadonlyMap<number, string>;
}

/** Without one of these, and without a colon at a word, no pattern holds; the last ranges are signs that look like these. */
const suspicious =
  /[[{|<>;]|:[ \t]*[^\s\d]|\u0903|[\u0589\u05c3\u02d0\u02f8\u2045\u2046\u2223\u2236\u2772\u2773\u27e6\u27e7\u3010-\u301b\ua789\u01c0\u2502\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff65]/;
/** A colon before a plain word is none either. */
const plainColons = /:[ \t]+(?!\S*[-_])(?![ \t]*sp)[A-Za-z]|;(?!\w)/gi;

/** The signs in the words below the children of a passage; a quote's first passage follows its mark. */
export function slipSignsIn(
  children: readonly Nodes[],
  isQuoted: boolean,
  signs: Map<Nodes, SlipSigns> = new Map<Nodes, SlipSigns>(),
): Map<Nodes, SlipSigns> {
  const passage = new Prose(isQuoted);
  passage.addAll(children);
  if (!isSuspicious(passage.source) && !passage.hasSpoiler) return signs;
  const found = passage.slips();
  if (found.size === 0) return signs;
  for (const { node, start } of passage.texts) {
    const own = [...found].filter(([offset]) => offset >= start && offset < start + node.value.length);
    if (own.length > 0) signs.set(node, slipSigns(own.map(([offset, sign]) => [offset - start, sign])));
  }
  return signs;
}

/** The signs in words that can hold no directive: a title, a description. */
export function slipSignsInWords(words: string): SlipSigns | undefined {
  if (!/[[\]{}|<>:;\u0080-\uffff]/.test(words)) return undefined;
  const found = slipsOf(words, plainlyFolded(words), slipPatternsInWords);
  return found.size === 0 ? undefined : slipSigns([...found]);
}

function slipSigns(found: readonly (readonly [number, string])[]): SlipSigns {
  return {
    escaped: new Set(found.filter(([, sign]) => sign === '').map(([offset]) => offset)),
    replaced: new Map(found.filter(([, sign]) => sign !== '')),
  };
}

function isSuspicious(source: string): boolean {
  return suspicious.test(source) && suspicious.test(source.replace(plainColons, ' '));
}

/** The words of a passage as the check reads them, of a tree that is not written yet. */
class Prose {
  source = '';
  readonly texts: { node: Text; start: number }[] = [];
  readonly #steps: ({ start: number; end: number } | { mark: string; at: number })[] = [];
  hasSpoiler = false;

  constructor(isQuoted: boolean) {
    if (isQuoted) this.#mark('>');
  }

  addAll(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#add(node);
  }

  /** Offsets of the source with the sign to write there: empty for the same one, escaped. */
  slips(): Map<number, string> {
    const found = slipsOf(this.source, (written) => this.#folded(written), slipPatterns);
    if (this.hasSpoiler)
      for (const { index } of this.source.matchAll(/[[\]]/g)) if (!found.has(index)) found.set(index, '');
    return found;
  }

  #add(node: Nodes): void {
    switch (node.type) {
      case 'text':
        this.texts.push({ node, start: this.source.length });
        this.#steps.push({ start: this.source.length, end: this.source.length + node.value.length });
        this.source += node.value;
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
        this.addAll(node.children);
        return;
      case 'break':
        this.#mark('\n');
        return;
      case 'textDirective': {
        const isSpoiler = node.name === 'spoiler' && node.children.length > 0;
        this.#mark(marks.other);
        this.addAll(node.children);
        this.#mark(isSpoiler ? marks.spoiler : marks.directive);
        this.hasSpoiler ||= isSpoiler || typeof directiveUse(node, '') === 'string';
        return;
      }
      default:
        this.#mark(marks.other);
        if (!('children' in node)) return;
        this.addAll(node.children);
        this.#mark(marks.other);
    }
  }

  #mark(mark: string): void {
    this.#steps.push({ mark, at: this.source.length });
  }

  #folded(written: ReadonlyMap<number, string>): FoldedText {
    const folded = new FoldedText();
    for (const step of this.#steps)
      if ('mark' in step) folded.mark(step.mark, step.at);
      else addWritten(folded, this.source, step.start, step.end, written);
    return folded;
  }
}

/** The words, folded with a backslash before some signs, or others in their place. */
type Fold = (written: ReadonlyMap<number, string>) => FoldedText;

function plainlyFolded(words: string): Fold {
  return (written) => {
    const folded = new FoldedText();
    addWritten(folded, words, 0, words.length, written);
    return folded;
  };
}

function addWritten(
  folded: FoldedText,
  source: string,
  start: number,
  end: number,
  written: ReadonlyMap<number, string>,
): void {
  let done = start;
  for (const [offset, sign] of written) {
    if (offset < start || offset >= end) continue;
    folded.add(source, done, offset);
    folded.mark(sign === '' ? '\\' : sign, offset);
    done = sign === '' ? offset : offset + 1;
  }
  folded.add(source, done, end);
}

/** What begins like a spoiler and lacks its bracket is refused where one closes behind it. */
const begunSpoiler: Pick<SlipPattern, 'pattern' | 'isMeant'> = { pattern: /(?<![\\\p{L}\p{N}:]):+spoiler/giu };

function slipsOf(source: string, fold: Fold, patterns: readonly SlipPattern[]): Map<number, string> {
  const escaped = new Map<number, string>();
  for (const offset of matched(fold(escaped), patterns))
    if (/[!#%()/:;<=>[\]{|}]/.test(source.charAt(offset))) escaped.set(offset, '');
  if (escaped.size === 0 && !/[^\x00-\x7f<{]/.test(source)) return escaped;
  const written = new Map([...escaped].sort(([a], [b]) => a - b));
  for (const offset of matched(fold(written), patterns)) {
    const sign = foldedText(source.charAt(offset)).text;
    const instead = inPlaceOf[sign];
    if (instead !== undefined) written.set(offset, instead);
  }
  return written;
}

const inPlaceOf: Readonly<Record<string, string>> = {
  '[': '(',
  '{': '(',
  '<': '(',
  ']': ')',
  '}': ')',
  '>': ')',
  '|': '/',
  ':': '\\:',
  ';': ',',
};

/** The offsets of all that the patterns match. */
function matched(folded: FoldedText, patterns: readonly SlipPattern[]): Set<number> {
  const offsets = new Set<number>();
  for (const { pattern, isMeant } of [begunSpoiler, ...patterns])
    for (const match of folded.text.matchAll(pattern)) {
      if (isMeant?.(match) === false) continue;
      for (let at = match.index; at < match.index + match[0].length; at += 1) offsets.add(folded.offsetAt(at));
    }
  return offsets;
}
