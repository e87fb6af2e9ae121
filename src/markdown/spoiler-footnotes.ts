/**
 * Which footnotes are spoilers: those that are called from spoilers only, wherever they are written.
 * Rendering collects footnotes at the end of the page, outside the spoiler of their calls.
 */
import type { Nodes, Root } from 'mdast';
import { allFilms, firstFilm } from './markers.ts';

/** How a footnote is a spoiler. */
export interface FootnoteSpoiler {
  /** The films that its calls' spoilers name, as `data-spoiler` has them. */
  films: Set<string>;
  /** Closed until opened; false where every call stands after the point of no return, in open text. */
  isClosed: boolean;
}

/** The footnotes whose every call stands in a spoiler, by identifier. */
export function spoilerFootnotes(tree: Root): Map<string, FootnoteSpoiler> {
  const calls = footnoteCalls(tree);
  const spoilers = new Map<string, FootnoteSpoiler>();
  // A note may be called from another note; its state follows from that one's, so this settles in rounds.
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const [identifier, places] of calls) {
      if (spoilers.has(identifier)) continue;
      const reasons = places.map(({ spoiler, note }) => spoiler ?? spoilers.get(note ?? ''));
      if (!reasons.every((reason) => reason !== undefined)) continue;
      spoilers.set(identifier, {
        films: new Set(reasons.flatMap(({ films }) => [...films])),
        isClosed: reasons.some(({ isClosed }) => isClosed),
      });
      isSettled = false;
    }
  }
  return spoilers;
}

interface Call {
  spoiler: FootnoteSpoiler | undefined;
  /** The note that the call stands in. */
  note: string | undefined;
}

function footnoteCalls(tree: Root): Map<string, Call[]> {
  const calls = new Map<string, Call[]>();
  const visit = (node: Nodes, spoiler: FootnoteSpoiler | undefined, note: string | undefined): void => {
    if (node.type === 'footnoteReference') {
      const places = calls.get(node.identifier) ?? [];
      places.push({ spoiler, note });
      calls.set(node.identifier, places);
    }
    if (!('children' in node)) return;
    let inside = node.type === 'footnoteDefinition' ? undefined : spoiler;
    if ((node.type === 'textDirective' || node.type === 'containerDirective') && node.name === 'spoiler')
      inside = { films: new Set([...(inside?.films ?? []), node.attributes?.['id'] ?? firstFilm]), isClosed: true };
    const within = node.type === 'footnoteDefinition' ? node.identifier : note;
    for (const child of node.children) {
      visit(child, inside, within);
      if (node.type === 'root' && child.type === 'leafDirective' && child.name === 'spoilers-ahead')
        inside = { films: new Set([allFilms]), isClosed: false };
    }
  };
  visit(tree, undefined, undefined);
  return calls;
}
