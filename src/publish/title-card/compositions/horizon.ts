/** A disc over the edge of the world, and what it throws on the water. */
import { cardHeight, margin, type Composition, type Sheet } from '../composition.ts';
import { box, disc } from '../shapes.ts';

/** The disc at one end; the words in the sky. */
export function horizon(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const edge = draws.between(196, 236);
  const radius = draws.between(88, 124);
  const x = width - radius - draws.between(20, 70);
  const y = edge - draws.between(-10, 60);
  const isSplit = draws.chance(0.6);
  const stripes: string[] = [];
  let top = edge + 9;
  for (let index = 0; index < 5; index += 1) {
    const height = draws.between(5, 9) + index;
    const half = radius * (1 - index * 0.16) * draws.between(0.85, 1.1);
    if (top + height < cardHeight) stripes.push(box(x - half, top, 2 * half, height, tones[0]));
    top += height + draws.between(8, 12);
  }
  const sea = box(0, edge, width, cardHeight - edge, isSplit ? tones[1] : ink);
  const shadow = isSplit ? disc(x - radius * 0.34, y - 12, radius, tones[2]) : '';
  const sky = shadow + disc(x, y, radius, tones[0]);
  const right = x - radius - (isSplit ? radius * 0.34 : 0) - 12;
  return {
    shapes: sky + sea + stripes.join(''),
    area: {
      x: margin,
      y: margin,
      width: right - margin,
      height: edge - margin - 14,
      stands: draws.pick(['top', 'bottom']),
    },
    turns: 'sideways',
  };
}
