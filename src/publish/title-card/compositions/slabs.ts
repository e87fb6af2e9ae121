/** Slabs that hang into the frame, cut by hand: no edge is quite upright. */
import { band, cardHeight, margin, type Composition, type Sheet } from '../composition.ts';
import { polygon } from '../shapes.ts';

/** Five to eight slabs from one edge; the words in the band that they leave. */
export function slabs(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const count = draws.whole(5, 8);
  const deepest = 148;
  const inks = [tones[0], tones[0], tones[1], ink, tones[2]];
  const step = width / count;
  const long = draws.whole(1, count - 2);
  const shapes: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const depth = index === long ? deepest : draws.between(18, 134);
    const [gapLeft, gapRight] = [draws.between(2, 12), draws.between(2, 12)];
    const [slope, lean] = [draws.between(-9, 9), draws.between(-7, 7)];
    const fill = index === long ? tones[0] : (inks[draws.whole(0, inks.length - 1)] ?? ink);
    const [left, right] = [index * step + gapLeft, (index + 1) * step - gapRight];
    const foot = Math.min(deepest, depth);
    shapes.push(
      polygon(
        [
          [left, -1],
          [right, -1],
          [right + lean, foot - Math.max(0, slope)],
          [left + lean, foot + Math.min(0, slope)],
        ],
        fill,
      ),
    );
  }
  return {
    shapes: shapes.join(''),
    area: band(deepest + 14, cardHeight - margin - deepest - 14 + 6, 'bottom', sheet),
    turns: 'overhead',
  };
}
