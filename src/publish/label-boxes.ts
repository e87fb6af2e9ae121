/** Keeps the labels of a drawing from lying on one another. */

/** A label with its dot, by the middle of the rectangle that they take up. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Pushes overlapping boxes apart, each by half and the way that is shorter for boxes of their shape, and back
 * between `left` and `right`.
 */
export function separate(boxes: readonly Box[], left: number, right: number): void {
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) {
      const overX = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const overY = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      if (overX <= 0 || overY <= 0) continue;
      if (overX * (a.height + b.height) < overY * (a.width + b.width)) {
        const push = (a.x <= b.x ? overX : -overX) / 2;
        a.x -= push;
        b.x += push;
      } else {
        const push = (a.y <= b.y ? overY : -overY) / 2;
        a.y -= push;
        b.y += push;
      }
    }
  for (const box of boxes) box.x = Math.min(right - box.width / 2, Math.max(left + box.width / 2, box.x));
}

/**
 * Moves boxes down until none lies on another, the upper ones first; they keep their distances from the left, and
 * the uppermost begins at 0. Answers with the foot of the lowest.
 */
export function settle(boxes: readonly Box[]): number {
  const first = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const settled: Box[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - a.height / 2 - (b.y - b.height / 2) || a.x - b.x)) {
    const above = settled.filter(({ x, width }) => Math.abs(x - box.x) < (width + box.width) / 2);
    const free = above.map(({ y, height }) => y + height / 2);
    box.y = Math.max(box.y - first, ...free.map((foot) => foot + box.height / 2));
    settled.push(box);
  }
  return Math.max(0, ...settled.map(({ y, height }) => y + height / 2));
}
