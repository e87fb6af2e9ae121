/**
 * Which footnotes are spoilers: those that are called from spoilers only, wherever they are written.
 * Rendering collects footnotes at the end of the page, outside the spoiler of their calls.
 */
import type { Nodes, Root } from 'mdast';
import { openNotes, type FootnoteCall } from './footnote-calls.ts';
import { allFilms, firstFilm } from './markers.ts';

/** How a footnote is a spoiler. */
export interface FootnoteSpoiler {
  /** The films that its calls' spoilers name, as `data-spoiler` has them. */
  films: Set<string>;
  /** Closed until opened; false where every call stands after the point of no return, in open text. */
  isClosed: boolean;
}

/** The footnotes whose every call stands in a spoiler, by identifier; calls from notes that nothing calls do not count. */
export function spoilerFootnotes(tree: Root): Map<string, FootnoteSpoiler> {
  const calls = footnoteCalls(tree);
  const open = openNotes(calls);
  const spoilers = new Map<string, FootnoteSpoiler>();
  // A note may be called from another note, and notes may call each other in a ring, so this settles in rounds.
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const { to, note, enclosure } of calls) {
      if (open.has(to)) continue;
      const reasons = [enclosure, spoilers.get(note ?? '')].filter((reason) => reason !== undefined);
      const isReached = note === undefined || open.has(note) || spoilers.has(note);
      if (isReached && grow(spoilers, to, reasons)) isSettled = false;
    }
  }
  return spoilers;
}

/** Adds the reasons to what is known of a note; true where that changed anything. */
function grow(spoilers: Map<string, FootnoteSpoiler>, to: string, reasons: readonly FootnoteSpoiler[]): boolean {
  const known = spoilers.get(to);
  const films = new Set([known, ...reasons].flatMap((reason) => [...(reason?.films ?? [])]));
  const isClosed = known?.isClosed === true || reasons.some((reason) => reason.isClosed);
  if (known?.films.size === films.size && known.isClosed === isClosed) return false;
  spoilers.set(to, { films, isClosed });
  return true;
}

function footnoteCalls(tree: Root): FootnoteCall<FootnoteSpoiler>[] {
  const calls: FootnoteCall<FootnoteSpoiler>[] = [];
  const defined = new Set<string>();
  const visit = (node: Nodes, spoiler: FootnoteSpoiler | undefined, note: string | undefined): void => {
    if (node.type === 'footnoteReference') calls.push({ to: node.identifier, enclosure: spoiler, note });
    if (!('children' in node)) return;
    let inside = spoiler;
    let within = note;
    if (node.type === 'footnoteDefinition') {
      if (defined.has(node.identifier)) return; // of two definitions the first is printed
      defined.add(node.identifier);
      inside = undefined;
      within = node.identifier;
    }
    if ((node.type === 'textDirective' || node.type === 'containerDirective') && node.name === 'spoiler')
      inside = { films: new Set([...(inside?.films ?? []), node.attributes?.['id'] ?? firstFilm]), isClosed: true };
    for (const child of node.children) {
      visit(child, inside, within);
      if (node.type === 'root' && child.type === 'leafDirective' && child.name === 'spoilers-ahead')
        inside = { films: new Set([allFilms]), isClosed: false };
    }
  };
  visit(tree, undefined, undefined);
  return calls;
}
