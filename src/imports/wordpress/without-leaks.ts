/**
 * Keeps the open fields of an arriving review from telling its spoilers: an excerpt is often the first sentence of the
 * text, and the text may begin with the ending. What tells is not taken, and an editor is asked.
 */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findRun, tellingRun, tellingRuns, wordsOf, type Runs } from '../../markdown/words.ts';
import type { PlacelessNote } from '../import-report.ts';

/** Fields that are shown before the text, and may say nothing of it. */
const openFields = ['standfirst', 'verdict', 'title'] as const;
type OpenField = (typeof openFields)[number];

/** `spoilers`: the review's flag. The fields that tell nothing, and a note for each that does. A title is kept all the same: nothing is called so else. */
export function withoutLeaks<Fields extends Partial<Record<OpenField, unknown>>>(
  fields: Fields,
  tree: Root,
  spoilers: unknown,
): { fields: Fields; notes: PlacelessNote[] } {
  if (spoilers !== 'marked' && spoilers !== 'throughout') return { fields, notes: [] };
  const secret = spoilersOf(tree, spoilers).map(wordsOf);
  const short = tellingRuns(secret.filter(({ length }) => length < tellingRun));
  const kept = { ...fields };
  const notes: PlacelessNote[] = [];
  for (const field of openFields) {
    const words = kept[field];
    const run = typeof words === 'string' ? toldRun(wordsOf(words), secret, short) : undefined;
    if (run === undefined) continue;
    notes.push({
      kind: 'question',
      field,
      message: `Its ${field} repeats a spoiler of the text ("${run}")${field === 'title' ? '' : `, and was not taken: "${String(words)}"`}.`,
      hint: `Write a ${field} that tells nothing of it.`,
    });
    if (field !== 'title') kept[field] = undefined;
  }
  return { fields: kept, notes };
}

/** A run of a field's words that tells a spoiler. A field has few runs and a text thousands, so the text is searched for them. */
function toldRun(field: readonly string[], secret: readonly string[][], short: Runs): string | undefined {
  const told = findRun(field, short);
  if (told !== undefined || field.length < tellingRun) return told;
  const runs = tellingRuns([field]);
  for (const words of secret) {
    const found = words.length < tellingRun ? undefined : findRun(words, runs);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The texts of the spoilers. */
function spoilersOf(tree: Root, spoilers: 'marked' | 'throughout'): string[] {
  const start = tree.children.findIndex((node) => node.type === 'leafDirective' && node.name === 'spoilers-ahead');
  const from = spoilers === 'throughout' ? 0 : start === -1 ? tree.children.length : start + 1;
  const texts = tree.children.slice(from).map((node) => toString(node));
  visit({ type: 'root', children: tree.children.slice(0, from) } as Root, (node) => {
    if ((node.type === 'containerDirective' || node.type === 'textDirective') && node.name === 'spoiler')
      texts.push(toString(node));
  });
  return texts;
}
