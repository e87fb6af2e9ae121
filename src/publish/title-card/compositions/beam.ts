/** The projector's beam; the title stands in its light. */
import { cardHeight, margin, type Composition, type Sheet } from '../composition.ts';
import { box, disc, polygon } from '../shapes.ts';

/** The projector at one end; the words in its light, which is the ground. */
export function beam(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { ground, tones, ink } = colours;
  const x = width * draws.between(0.9, 0.94);
  const y = cardHeight * draws.between(0.36, 0.64);
  const [over, below] = [draws.between(-190, -120), draws.between(420, 490)];
  const outer = draws.between(60, 120);
  const lamp = draws.between(26, 34);
  const right = width * 0.6;
  const part = (x - right) / x;
  const [top, foot] = [Math.max(0, y + (over - y) * part), Math.min(cardHeight, y + (below - y) * part)];
  const cone = (from: number, to: number, fill: string): string =>
    polygon(
      [
        [x, y],
        [0, from],
        [0, to],
      ],
      fill,
    );
  const house = box(x, y - lamp * 1.5, width - x + 1, lamp * 3, tones[0]) + disc(x, y, lamp, tones[0]);
  return {
    shapes:
      box(0, 0, width, cardHeight, ink) +
      cone(over - outer, below + outer, tones[0]) +
      cone(over, below, ground) +
      house,
    area: {
      x: margin,
      y: top + 6,
      width: right - margin,
      height: foot - top - 20,
      stands: draws.pick(['top', 'bottom']),
    },
    turns: 'sideways',
  };
}
