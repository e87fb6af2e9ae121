/** The heads of an audience before the screen, one of them turned into another colour. */
import { band, margin, type Composition, type Sheet } from '../composition.ts';
import { at, disc } from '../shapes.ts';

/** Two or three rows of heads; the words on the screen over them. */
export function audience(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { tones, ink } = colours;
  const radius = draws.between(25, 31);
  const step = radius * draws.between(2.25, 2.6);
  const rows = draws.pick([2, 3]);
  const top = 300 - radius * (rows === 2 ? 3.1 : 4);
  const fills = [tones[2], tones[0], ink];
  const shapes: string[] = [];
  const offset = draws.between(0, step / 2);
  for (let row = 0; row < rows; row += 1) {
    const from = (row % 2 === 0 ? offset : offset - step / 2) - step;
    const y = top + radius + row * radius * 1.35;
    const fill = fills[row + 3 - rows] ?? ink;
    // Heads are the dots of a line, shoulders a second line behind the next row's heads.
    shapes.push(
      `<path d="M${at(from)} ${at(y)}H${at(width + step)}" stroke="${fill}" stroke-width="${at(2 * radius)}" stroke-linecap="round" stroke-dasharray="0 ${at(step)}"/>`,
      `<path d="M0 ${at(y + radius * 1.9)}h${at(width)}" stroke="${fill}" stroke-width="${at(radius * 2)}"/>`,
    );
    if (row === 0) {
      const seat = Math.max(2, Math.round((width * draws.between(0.3, 0.7)) / step));
      shapes.push(disc(Math.round(from) + seat * Math.round(step), y, radius, tones[1]));
    }
  }
  return { shapes: shapes.join(''), area: band(margin, top - margin - 10, draws.pick(['top', 'bottom']), sheet) };
}
