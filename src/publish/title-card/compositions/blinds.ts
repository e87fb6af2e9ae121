/** Bars that are pushed in from both sides and stop short of one another. */
import { band, cardHeight, type Composition, type Sheet } from '../composition.ts';
import { box } from '../shapes.ts';

/** Five to seven bars at one edge; the words in the band that they leave. */
export function blinds(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const bars = draws.whole(5, 7);
  const foot = 158;
  const step = foot / bars;
  const gap = draws.between(3, 8);
  const shapes: string[] = [];
  let meets = width * draws.between(0.3, 0.7);
  for (let bar = 0; bar < bars; bar += 1) {
    meets = Math.min(width * 0.9, Math.max(width * 0.1, meets + draws.between(-0.24, 0.24) * width));
    const open = draws.between(14, 90);
    const y = bar * step;
    const [near, far] = [draws.pick([tones[0], tones[0], tones[2]]), draws.pick([tones[1], ink])];
    shapes.push(box(0, y, meets - open / 2, step - gap, near), box(meets + open / 2, y, width, step - gap, far));
  }
  return { shapes: shapes.join(''), area: band(foot + 10, cardHeight - foot - 30, 'bottom', sheet), turns: 'overhead' };
}
