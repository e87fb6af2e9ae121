/** A disc cut in two, and the halves moved along the cut. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at } from '../shapes.ts';

/** The halves at one end, cut at one of six angles; the words beside them. */
export function halves(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const radius = Math.min(draws.between(104, 124), width * 0.2);
  const shift = radius * draws.between(0.3, 0.62);
  const angle = draws.pick([0, 30, 45, 90, 135, 150]);
  const reach = angle === 0 || angle === 90 ? radius : radius + shift * 0.5;
  const x = width - reach - 20;
  const y = cardHeight / 2;
  const r = at(radius);
  const gap = draws.pick([0, 6]);
  const half = (from: number, sweep: number, fill: string): string =>
    `<path fill="${fill}" d="M${at(-radius + from)} ${sweep === 1 ? -gap : gap}a${r} ${r} 0 0 ${sweep} ${at(2 * radius)} 0z"/>`;
  const hole = draws.chance(0.5)
    ? `<circle cx="${at(-shift / 2)}" cy="${-gap}" r="${at(radius * 0.34)}" fill="${draws.pick([ink, tones[2]])}"/>`
    : '';
  return {
    shapes: `<g transform="translate(${at(x)} ${at(y)}) rotate(${angle})">${half(-shift / 2, 1, tones[0])}${half(shift / 2, 0, tones[1])}${hole}</g>`,
    area: leftSide(x - radius - shift / 2 - 4, sheet),
    turns: 'sideways',
  };
}
