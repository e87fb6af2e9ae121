/**
 * Which footnotes belong to passages that a warning is about: those that are called from such passages only.
 * Rendering collects footnotes at the end of the page, where nobody who passed over the passage expects its words.
 */
import type { Nodes, Root } from 'mdast';
import { openNotes, type FootnoteCall } from './footnote-calls.ts';

/** The topics of each such note, by its identifier. */
export function passageFootnotes(tree: Root): Map<string, Set<string>> {
  const calls = footnoteCalls(tree);
  const open = openNotes(calls);
  const notes = new Map<string, Set<string>>();
  // A note's topics are those of its calls and of the notes that they stand in, so this settles in rounds.
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const { to, note, enclosure = [] } of calls) {
      if (open.has(to)) continue;
      const known = notes.get(to) ?? new Set();
      const size = known.size;
      for (const topic of [...enclosure, ...(notes.get(note ?? '') ?? [])]) known.add(topic);
      if (known.size === 0) continue;
      notes.set(to, known);
      if (known.size > size) isSettled = false;
    }
  }
  return notes;
}

function footnoteCalls(tree: Root): FootnoteCall<string[]>[] {
  const calls: FootnoteCall<string[]>[] = [];
  const visit = (node: Nodes, topics: readonly string[], note: string | undefined): void => {
    if (node.type === 'footnoteReference')
      calls.push({ to: node.identifier, enclosure: topics.length === 0 ? undefined : [...topics], note });
    if (!('children' in node)) return;
    const isPassage = node.type === 'containerDirective' && node.name === 'warning';
    const isNote = node.type === 'footnoteDefinition';
    const within = isNote ? [] : isPassage ? [...topics, node.attributes?.['id'] ?? ''] : topics;
    for (const child of node.children) visit(child, within, isNote ? node.identifier : note);
  };
  visit(tree, [], undefined);
  return calls;
}
