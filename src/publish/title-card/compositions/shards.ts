/** A sheet of paper cut into pieces that have come apart. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { polygon, type Point } from '../shapes.ts';

/** The pieces on one side, one of them lost; the words on the other. */
export function shards(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const left = width * 0.57;
  const inset = draws.pick([0, 22]);
  const [top, foot, right] = [inset, cardHeight - inset, width - inset];
  const lean = draws.between(-24, 24);
  const whole: Point[] = [
    [left + lean + 12, top],
    [right, top],
    [right, foot],
    [left - lean + 12, foot],
  ];
  let pieces: Point[][] = [whole];
  for (let cut = 0; cut < 5; cut += 1) {
    pieces.sort((a, b) => areaOf(b) - areaOf(a));
    const [largest = [], ...others] = pieces;
    pieces = [
      ...halves(largest, draws.between(-0.5, 0.5) + (cut % 2) * (Math.PI / 2), draws.between(0.38, 0.62)),
      ...others,
    ];
  }
  const lost = draws.whole(0, 5);
  const { tones, ink } = colours;
  const inks = [tones[0], ink, tones[0], tones[1], tones[0], tones[2]];
  const shapes = pieces
    .filter((_, index) => index !== lost)
    .map((piece, index) => polygon(shrunk(piece), inks[index % inks.length] ?? ink));
  return { shapes: shapes.join(''), area: leftSide(left - 24, sheet), turns: 'sideways' };
}

/** Both parts of a polygon on either side of a line with a slope, at `part` of its extent. */
function halves(points: readonly Point[], angle: number, part: number): Point[][] {
  const [normalX, normalY] = [Math.cos(angle), Math.sin(angle)];
  const sides = points.map(([x, y]) => x * normalX + y * normalY);
  const limit = Math.min(...sides) + (Math.max(...sides) - Math.min(...sides)) * part;
  const near: Point[] = [];
  const far: Point[] = [];
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    const [side = 0, nextSide = 0] = [sides[index], sides[(index + 1) % points.length]];
    (side < limit ? near : far).push(point);
    if (side < limit === nextSide < limit) return;
    const share = (limit - side) / (nextSide - side);
    const cut: Point = [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share];
    near.push(cut);
    far.push(cut);
  });
  return [near, far];
}

/** The piece a little smaller, so that the ground shows between it and the next. */
function shrunk(points: readonly Point[]): Point[] {
  const [middleX, middleY] = [0, 1].map(
    (axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length,
  );
  return points.map(([x, y]): Point => {
    const [dx, dy] = [x - (middleX ?? 0), y - (middleY ?? 0)];
    const part = 1 - 6 / Math.max(12, Math.hypot(dx, dy));
    return [(middleX ?? 0) + dx * part, (middleY ?? 0) + dy * part];
  });
}

function areaOf(points: readonly Point[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  );
}
