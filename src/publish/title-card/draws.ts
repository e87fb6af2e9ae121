/**
 * Numbers that look random and follow from a film's ID alone, so that a film's card is the same in every build and
 * on every machine.
 */

/** A source of such numbers; each answer moves it on. */
export interface Draws {
  /** A number from `least` to `most`. */
  between: (least: number, most: number) => number;
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  /** One of the items. */
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** Yes in this part of all cases. */
  chance: (part: number) => boolean;
}

/** The number of a text, 0 to 2^32 - 1: FNV-1a, and the end of MurmurHash3 so that near texts lie far apart. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The draws that belong to a text (mulberry32). */
export function drawsOf(text: string): Draws {
  let state = numberOf(text);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, most) => least + next() * (most - least),
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (part) => next() < part,
  };
}
