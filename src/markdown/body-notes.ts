/** Writes findings and words into a body's report, each with its place in the file. */
import type { Nodes } from 'mdast';
import type { Place, ProblemCode } from '../problem.ts';
import type { BodyReport } from './body-report.ts';
import { isDirectiveName, type Misuse } from './directive-use.ts';
import type { Slip } from './slips.ts';
import { inlineSpoilersIn } from './spoilers-in.ts';
import { wordsOf } from './words.ts';

/** Writes into one report. */
export class BodyNotes {
  readonly #report: BodyReport;
  readonly #lineShift: number;
  readonly #lineStarts: readonly number[];

  constructor(source: string, bodyLine: number, report: BodyReport) {
    this.#report = report;
    this.#lineShift = bodyLine - 1;
    this.#lineStarts = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  }

  find(code: ProblemCode, offset: number, misuse: Misuse): void {
    const { message, hint, meant } = misuse;
    const finding = { code, ...this.placeOf(offset), field: 'body', message, hint };
    this.#report.findings.push(meant === undefined ? finding : { ...finding, meant });
  }

  slips(slips: readonly Slip[]): void {
    for (const slip of slips) this.find('unknown-directive', slip.offset, slip);
  }

  misuse(node: Nodes, misuse: Misuse): void {
    this.find('unknown-directive', startOf(node), misuse);
  }

  /** The words of a block: all of them where it stands in the spoiler of this number, those outside its spoilers where in none. */
  words(node: Nodes, spoiler: number | undefined, isWithin = false): void {
    const words = wordsOf(spoiler === undefined ? openText(node) : allText(node));
    const place = this.placeOf(startOf(node));
    if (spoiler === undefined && inlineSpoilersIn(node).length > 0) this.#revealed(node, words.length, place);
    if (words.length === 0) return;
    if (spoiler === undefined) this.#report.open.push({ words, place });
    else this.#report.spoilers.push({ words, place, spoiler, isWithin });
  }

  /** Notes down a block with spoilers that has open words too. */
  #revealed(node: Nodes, openCount: number, place: Place): void {
    if (openCount > 0) this.#report.revealed.push({ words: wordsOf(allText(node)), place });
  }

  /** The place in the file of an offset of the body. */
  placeOf(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1 + this.#lineShift, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

/** The offset at which a node begins. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** The offset behind a node. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** The words of a block that are no spoiler, with those that describe its images. */
function openText(node: Nodes): string {
  return node.type === 'textDirective' && node.name === 'spoiler' ? '\n' : textOf(node, openText);
}

function allText(node: Nodes): string {
  return textOf(node, allText);
}

function textOf(node: Nodes, inside: (child: Nodes) => string): string {
  if (node.type === 'image') return `${node.alt ?? ''}\n${node.title ?? ''}\n`;
  if (node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'textDirective' && node.children.length === 0)
    return isDirectiveName(node.name) ? '' : `:${node.name}`;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inside).join('') : '';
}
