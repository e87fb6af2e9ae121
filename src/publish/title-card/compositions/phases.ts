/** A disc that waxes and wanes across the frame, as the moon or a shutter does. */
import { mixed } from '../colours.ts';
import { band, cardHeight, type Composition, type Sheet } from '../composition.ts';
import { at, disc, path } from '../shapes.ts';

/** Four to seven phases at one edge; the words in the band that they leave. */
export function phases(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { ground, tones, ink } = colours;
  const count = draws.whole(4, 7);
  const middle = draws.between(78, 88);
  const step = width / count;
  const radius = Math.min(step * draws.between(0.4, 0.47), middle - 12);
  const full = draws.whole(1, count - 2);
  const isBacked = draws.chance(0.65);
  const shapes: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const x = (index + 0.5) * step;
    if (isBacked) shapes.push(disc(x, middle, radius, mixed(ground, ink, 0.16)));
    const lit = 1 - Math.abs(index - full) / (Math.max(full, count - 1 - full) + 0.6);
    shapes.push(phase(x, middle, radius, lit, index <= full, index === full ? tones[0] : tones[1]));
  }
  const foot = middle + radius;
  return {
    shapes: shapes.join(''),
    area: band(foot + 16, cardHeight - foot - 40, 'bottom', sheet),
    turns: 'overhead',
  };
}

/** The lit part of a disc: half of its edge, and half an ellipse for the border of light and dark. */
function phase(x: number, y: number, radius: number, lit: number, waxes: boolean, fill: string): string {
  const [r, across] = [at(radius), at(radius * Math.abs(1 - 2 * lit))];
  const [limb, border] = waxes ? [1, lit < 0.5 ? 0 : 1] : [0, lit < 0.5 ? 1 : 0];
  const [top, foot] = [`${at(x)} ${at(y - radius)}`, `${at(x)} ${at(y + radius)}`];
  return path(`M${top}A${r} ${r} 0 0 ${limb} ${foot}A${across} ${r} 0 0 ${border} ${top}z`, fill);
}
