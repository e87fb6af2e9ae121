/**
 * Where words look like a directive and are none: the check would refuse them as a slip of the pen, so each sign of
 * theirs is escaped. It asks the check's own patterns, over the same passages; words that no backslash helps
 * (`{spoiler}`) get round brackets.
 */
import type { Nodes, Text } from 'mdast';
import { directiveUse } from '../../markdown/directive-use.ts';
import { FoldedText, foldedText } from '../../markdown/folded-text.ts';
import { marks, slipPatterns, slipPatternsInWords } from '../../markdown/slip-patterns.ts';
import { addWritten, plainlyFolded, slipsOf, type Written } from './slip-search.ts';

/** What to do with the signs of a text, by their offsets. */
export interface SlipSigns {
  escaped: ReadonlySet<number>;
  replaced: ReadonlyMap<number, string>;
}

/** Has folded text what any of the patterns needs? Asked of every passage, so by plain searches first. */
function isNearSlip(words: string): boolean {
  return (
    /spoil/i.test(words) ||
    words.includes('::') ||
    words.includes('{') ||
    words.includes('||') ||
    (words.includes('>') && />[ \t]?!/.test(words)) ||
    (words.includes('[') && /(?<=[\p{L}\p{N}])\[|(?<=:[^[\n]{0,18})\[/u.test(words)) ||
    (words.includes(':') && /:[ \t]*[^\s[\]{}]{0,17}[-_]/.test(words))
  );
}

/** Signs of other scripts that the check takes for a colon, a bracket or a bar; the visarga of Indian scripts is one. */
const strangeSigns =
  /\u0903|[\u0589\u05c3\u02d0\u02f8\u037e\u2045\u2046\u2223\u2236\u2772\u2773\u27e6\u27e7\u3010-\u301b\ua789\u01c0\u2502\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff20\uff3b-\uff65]/;
/** Letters that it takes for Latin ones, characters without width among them; the word in question holds an `l`. */
const strangeLetters =
  /\p{Default_Ignorable_Code_Point}|[\u0370-\u0482\u048a-\u058f\u1d00-\u1dbf\u1e9d\u2100-\u218f\u24b6-\u24e9\uab30-\uab6f\uff21-\uff5a\u{1d400}-\u{1d7ff}]/u;
const anyL = /[lL\u04cf\u2100-\u217f\u24c1\u24db\uff2c\uff4c\u{1d400}-\u{1d7ff}]/u;

/** The signs in the words below the children of a passage; a quote's first passage follows its mark. */
export function slipSignsIn(
  children: readonly Nodes[],
  isQuoted: boolean,
  signs: Map<Nodes, SlipSigns> = new Map<Nodes, SlipSigns>(),
): Map<Nodes, SlipSigns> {
  const passage = new Prose(isQuoted);
  passage.addAll(children);
  if (!isSuspicious(passage.source) && !passage.hasSpoiler) return signs;
  const sorted = passage.slips();
  let next = 0;
  for (const { node, start } of passage.texts) {
    const first = next;
    while (next < sorted.length && (sorted[next]?.[0] ?? 0) < start + node.value.length) next += 1;
    const own = sorted.slice(first, next);
    if (own.length > 0) signs.set(node, slipSigns(own.map(([offset, sign]) => [offset - start, sign])));
  }
  return signs;
}

/** The signs in words that can hold no directive: a title, a description. */
export function slipSignsInWords(words: string): SlipSigns | undefined {
  if (!/[[{|<>:;\u0080-\uffff]/.test(words)) return undefined;
  const found = slipsOf(words, plainlyFolded(words), slipPatternsInWords);
  return found.length === 0 ? undefined : slipSigns(found);
}

function slipSigns(found: readonly (readonly [number, string])[]): SlipSigns {
  return {
    escaped: new Set(found.filter(([, sign]) => sign === '').map(([offset]) => offset)),
    replaced: new Map(found.filter(([, sign]) => sign !== '')),
  };
}

function isSuspicious(source: string): boolean {
  if (isNearSlip(source)) return true;
  if (!/[^\x00-\x7f]|&[#\w]/.test(source)) return false;
  const isStrange =
    (strangeSigns.test(source) && /[A-Za-z[{]/.test(source)) ||
    (/[[{<|:;&]/.test(source) && (strangeLetters.test(source) || /&[#\w]/.test(source)) && anyL.test(source));
  return isStrange && isNearSlip(foldedText(source).text);
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

  /** How the source is written; in a passage with a spoiler a bracket that closes nothing would be taken for its end. */
  slips(): Written {
    const found = slipsOf(this.source, (written) => this.#folded(written), slipPatterns);
    if (!this.hasSpoiler) return found;
    const all = new Map(found);
    for (const { 0: sign, index } of this.source.matchAll(new RegExp(`[[\\]]|${strangeSigns.source}`, 'g'))) {
      const plain = foldedText(sign).text;
      if (!all.has(index) && /[[\]]/.test(plain)) all.set(index, plain === sign ? '' : plain === '[' ? '(' : ')');
    }
    return [...all].sort(([a], [b]) => a - b);
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

  #folded(written: Written): FoldedText {
    const folded = new FoldedText();
    for (const step of this.#steps)
      if ('mark' in step) folded.mark(step.mark, step.at);
      else addWritten(folded, this.source, step.start, step.end, written);
    return folded;
  }
}
