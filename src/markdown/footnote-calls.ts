/** Calls to footnotes with what they stand in, and which notes a reader meets who opens none of that. */

/** A call. */
export interface FootnoteCall<Enclosure> {
  /** The note that is called. */
  to: string;
  /** What the call stands in: a spoiler, a passage. */
  enclosure: Enclosure | undefined;
  /** The note that the call stands in. */
  note: string | undefined;
}

/** The notes that are called from outside of every enclosure, from the text or from another such note. */
export function openNotes(calls: readonly FootnoteCall<unknown>[]): Set<string> {
  const open = new Set<string>();
  for (let before = -1; before < open.size;) {
    before = open.size;
    for (const { to, note, enclosure } of calls)
      if (enclosure === undefined && (note === undefined || open.has(note))) open.add(to);
  }
  return open;
}
