/** A spiral of half circles: vertigo, or a drain. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, cropped, disc } from '../shapes.ts';

/** The spiral at one end, on a panel or none; the words beside it. */
export function spiral(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const left = width * 0.55;
  const step = draws.between(19, 30);
  const weight = step * draws.between(0.42, 0.72);
  const isBacked = draws.chance(0.5);
  const [x, y] = [(width - left) * draws.between(0.42, 0.58), cardHeight * draws.between(0.42, 0.58)];
  const turn = draws.whole(0, 1);
  let d = `M${at(x)} ${at(y)}`;
  for (let index = 1; index * step < 300; index += 1) {
    const radius = at((index * step) / 2);
    const across = at(index % 2 === 0 ? -index * step : index * step);
    d += `a${radius} ${radius} 0 0 ${turn} ${across} 0`;
  }
  const back = isBacked ? `<path fill="${tones[1]}" d="M0 0h${at(width)}v${cardHeight}H0z"/>` : '';
  const coil = `<path d="${d}" fill="none" stroke="${tones[0]}" stroke-width="${at(weight)}"/>`;
  const eye = disc(x + step / 2, y, step * 0.9, ink);
  return {
    shapes: cropped(left, 0, width - left, cardHeight, back + coil + eye),
    area: leftSide(left - (isBacked ? 0 : 10), sheet),
    turns: 'sideways',
  };
}
