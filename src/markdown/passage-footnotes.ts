/**
 * Which footnotes belong to passages that a warning is about: those that are called from such passages only.
 * Rendering collects footnotes at the end of the page, where nobody who passed over the passage expects its words.
 */
import type { Nodes, Root } from 'mdast';
import { openNotes, type FootnoteCall } from './footnote-calls.ts';

/** What folds a note. */
export interface PassageNote {
  topics: Set<string>;
  /** The passages that call it, by their numbers in the text. */
  passages: Set<number>;
}

/** Such notes, by their identifiers. */
export function passageFootnotes(tree: Root): Map<string, PassageNote> {
  const calls = footnoteCalls(tree);
  const open = openNotes(calls);
  const notes = new Map<string, PassageNote>();
  // A note has what its calls have, and the notes that they stand in, so this settles in rounds.
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const { to, note, enclosure } of calls) {
      if (open.has(to)) continue;
      const known = notes.get(to) ?? { topics: new Set(), passages: new Set() };
      const size = known.passages.size;
      for (const reason of [enclosure, notes.get(note ?? '')]) {
        for (const topic of reason?.topics ?? []) known.topics.add(topic);
        for (const passage of reason?.passages ?? []) known.passages.add(passage);
      }
      if (known.passages.size === 0) continue;
      notes.set(to, known);
      if (known.passages.size > size) isSettled = false;
    }
  }
  return notes;
}

function footnoteCalls(tree: Root): FootnoteCall<PassageNote>[] {
  const calls: FootnoteCall<PassageNote>[] = [];
  let count = 0;
  const visit = (node: Nodes, passage: PassageNote | undefined, note: string | undefined): void => {
    if (node.type === 'footnoteReference') calls.push({ to: node.identifier, enclosure: passage, note });
    if (!('children' in node)) return;
    let within = passage;
    if (node.type === 'containerDirective' && node.name === 'warning') {
      // Whoever opens a passage in a passage has opened both.
      const topics = new Set([...(passage?.topics ?? []), node.attributes?.['id'] ?? '']);
      within = { topics, passages: new Set([(count += 1)]) };
    }
    const isNote = node.type === 'footnoteDefinition';
    for (const child of node.children) visit(child, isNote ? undefined : within, isNote ? node.identifier : note);
  };
  visit(tree, undefined, undefined);
  return calls;
}
