/** Tiles on a grid: quarter discs, half discs, triangles and squares, as the Swiss set them. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, box } from '../shapes.ts';

/** Two or three rows of tiles at one end; the words beside them. */
export function grid(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const rows = draws.pick([2, 3, 3]);
  const side = cardHeight / rows;
  const columns = Math.max(1, Math.floor((width * 0.45) / side));
  const left = width - columns * side;
  const kinds = [draws.whole(0, 3), draws.whole(0, 3)];
  const byColour = new Map<string, string>();
  const shapes: string[] = [];
  for (let cell = 0; cell < 9; cell += 1) {
    const [column, row] = [cell % 3, Math.floor(cell / 3)];
    const [kind, turn] = [kinds[draws.whole(0, 1)] ?? 0, draws.whole(0, 3)];
    const [isBacked, isEmpty] = [draws.chance(0.4), draws.chance(0.08)];
    const back = draws.pick([tones[1], tones[2]]);
    const front = draws.pick([tones[0], tones[0], ink]);
    if (column >= columns || row >= rows || isEmpty) continue;
    const [x, y] = [left + column * side, row * side];
    if (isBacked) shapes.push(box(x, y, side, side, back));
    byColour.set(front, (byColour.get(front) ?? '') + tile(x, y, side, kind, turn));
  }
  for (const [fill, d] of byColour) shapes.push(`<path fill="${fill}" d="${d}"/>`);
  return { shapes: shapes.join(''), area: leftSide(left - 6, sheet), turns: 'sideways' };
}

/** A tile's outline: a quarter disc, a half disc, a triangle or a half square, by quarter turns. */
function tile(x: number, y: number, side: number, kind: number, turn: number): string {
  const s = at(side);
  const half = at(side / 2);
  const corners = [
    [x, y, `h${s}`, `0 0 1 -${s} ${s}`],
    [x + side, y, `v${s}`, `0 0 1 -${s} -${s}`],
    [x + side, y + side, `h-${s}`, `0 0 1 ${s} -${s}`],
    [x, y + side, `v-${s}`, `0 0 1 ${s} ${s}`],
  ] as const;
  const [cornerX, cornerY, edge, arc] = corners[turn] ?? corners[0];
  const from = `M${at(cornerX)} ${at(cornerY)}${edge}`;
  if (kind === 0) return `${from}a${s} ${s} ${arc}z`;
  if (kind === 1) return `${from}a${half} ${half} 0 0 1 ${opposite(edge)}z`;
  if (kind === 2) return `${from}l${arc.split(' ').slice(3).join(' ')}z`;
  return turn % 2 === 0 ? `M${at(x)} ${at(y)}h${s}v${half}h-${s}z` : `M${at(x)} ${at(y)}h${half}v${s}h-${half}z`;
}

/** The way back along an edge, as an arc ends. */
function opposite(edge: string): string {
  const back = edge.slice(1).startsWith('-') ? edge.slice(2) : `-${edge.slice(1)}`;
  return edge.startsWith('h') ? `${back} 0` : `0 ${back}`;
}
