/** Doors within doors, and at the end of them light that falls back along the floor. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { box, cropped, polygon } from '../shapes.ts';

/** Three to five doors in a panel at one end; the words beside it. */
export function corridor(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { ground, tones, ink } = colours;
  const left = width * draws.pick([0.5, 0.56]);
  const inside = width - left;
  const doors = draws.whole(3, 5);
  const [endX, endY] = [inside * draws.between(0.2, 0.8), cardHeight * draws.between(0.46, 0.72)];
  const narrow = draws.between(0.58, 0.68);
  const order = draws.chance(0.4) ? [tones[0], ground] : [tones[0], tones[1], tones[2]];
  const shapes: string[] = [];
  let scale = 1;
  for (let door = 0; door < doors; door += 1) {
    const fill = order[door % order.length] ?? ink;
    shapes.push(box(endX * (1 - scale), endY * (1 - scale), inside * scale, cardHeight * scale, fill));
    scale *= narrow;
  }
  const half = scale * draws.between(0.3, 0.42) * inside;
  const foot = endY + (cardHeight - endY) * scale;
  const spread = draws.between(40, 120);
  const lean = draws.between(-60, 60);
  const light = box(endX - half, endY * (1 - scale), 2 * half, foot - endY * (1 - scale) + 1, ink);
  const floor = polygon(
    [
      [endX - half, foot],
      [endX + half, foot],
      [endX + half + spread + lean, cardHeight],
      [endX - half - spread + lean, cardHeight],
    ],
    ink,
  );
  return {
    shapes: cropped(left, 0, inside, cardHeight, shapes.join('') + floor + light),
    area: leftSide(left, sheet),
    turns: 'sideways',
  };
}
