/** Stairs, up or down, and what has been left on one of the steps. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, disc, path } from '../shapes.ts';

/** Four to seven steps at one end; the words in the free corner. */
export function stairs(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const steps = draws.whole(4, 7);
  const left = width * draws.between(0.5, 0.54);
  const [run, rise] = [(width - left) / steps, draws.between(200, 250) / steps];
  let under = `M${at(left)} ${cardHeight}`;
  let shade = '';
  for (let step = 0; step < steps; step += 1) {
    const [x, y] = [left + step * run, cardHeight - (step + 1) * rise];
    under += `V${at(y)}h${at(run + 1)}`;
    shade += `M${at(x)} ${cardHeight}V${at(y)}h${at(run * 0.34)}V${cardHeight}z`;
  }
  const stood = draws.whole(0, Math.max(0, steps - 3));
  const radius = Math.min(run * 0.46, draws.between(26, 38));
  const ball = disc(
    left + (stood + 0.5) * run,
    cardHeight - (stood + 1) * rise - radius,
    radius,
    draws.pick([ink, tones[1]]),
  );
  return {
    shapes: path(`${under}V${cardHeight}z`, tones[0]) + path(shade, tones[2]) + ball,
    area: leftSide(left + 8, sheet),
    turns: 'sideways',
  };
}
