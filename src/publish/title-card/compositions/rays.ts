/** Rays from a point on the edge of a band, as a curtain call or an explosion. */
import { band, cardHeight, margin, type Composition, type Sheet } from '../composition.ts';
import { cropped, disc, polygon } from '../shapes.ts';

/** Rays over a band, which holds the words. */
export function rays(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const foot = draws.between(148, 166);
  const x = width * draws.between(0.2, 0.8);
  const count = draws.whole(6, 11);
  const [first, share] = [draws.between(0, 1), draws.between(0.4, 0.6)];
  const shapes: string[] = [];
  for (let index = 0; index <= count; index += 1) {
    const angle = ((index + first) / count) * Math.PI;
    const to = (turn: number): [number, number] => [x - 900 * Math.cos(turn), foot - 900 * Math.sin(turn)];
    const far = angle + (share * Math.PI) / count;
    if (angle < Math.PI)
      shapes.push(polygon([[x, foot], to(angle), to(Math.min(far, Math.PI))], index % 3 === 1 ? tones[1] : tones[0]));
  }
  const sun = disc(x, foot, draws.between(44, 72), ink);
  return {
    shapes: cropped(0, 0, width, foot, shapes.join('') + sun),
    area: band(foot + 12, cardHeight - margin - foot - 6, 'bottom', sheet),
    turns: 'overhead',
  };
}
