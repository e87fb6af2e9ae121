/** Lines that swell: water, hair, cloth, sound. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, cropped, disc, line } from '../shapes.ts';

/** A panel of lines at one end, with a disc behind them or none; the words beside it. */
export function waves(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const left = width * 0.55;
  const inside = width - left;
  const step = draws.between(26, 36);
  const weight = step * draws.between(0.4, 0.6);
  const [swell, length] = [draws.between(10, 30), draws.between(70, 130)];
  const drift = draws.between(-20, 20);
  const hasDisc = draws.chance(0.6);
  const [x, y, radius] = [
    inside * draws.between(0.4, 0.65),
    cardHeight * draws.between(0.35, 0.6),
    draws.between(60, 84),
  ];
  let [even, odd] = ['', ''];
  let row = 0;
  for (let top = -step; top < cardHeight + 2 * step; top += step) {
    const from = ((row * drift) % (2 * length)) - (drift > 0 ? 2 * length : 0);
    const d = `M${at(from)} ${at(top)}q${at(length / 2)} ${at(-swell * 2)} ${at(length)} 0t${Array.from({ length: Math.ceil((inside - from) / length) - 1 }, () => `${at(length)} 0`).join(' ')}`;
    if (row % 3 === 2) odd += d;
    else even += d;
    row += 1;
  }
  const moon = hasDisc ? disc(x, y, radius, ink) : '';
  return {
    shapes: cropped(left, 0, inside, cardHeight, moon + line(even, tones[0], weight) + line(odd, tones[1], weight)),
    area: leftSide(left - 4, sheet),
    turns: 'sideways',
  };
}
