/** Houses at night: rows of windows, and one in which somebody is awake. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, box } from '../shapes.ts';

/** Two or three houses at one end; the words beside them. */
export function windows(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { ground, tones, ink } = colours;
  const left = width * 0.54;
  const houses = draws.whole(2, 3);
  const step = (width - left) / houses;
  const awake = draws.whole(0, houses - 1);
  const shapes: string[] = [];
  for (let house = 0; house < houses; house += 1) {
    const x = left + house * step;
    const top = draws.between(14, 150);
    const [columns, floor] = [draws.whole(2, 4), draws.between(34, 46)];
    const pane = step / (columns + 0.6);
    const wall = house % 2 === 0 ? tones[0] : tones[1];
    shapes.push(box(x, top, step + 1, cardHeight - top, wall));
    // A row of windows is one broken line.
    const from = x + pane * 0.45;
    const [glass, between] = [Math.round(pane * 0.7), Math.round(pane * 0.3)];
    let rows = '';
    for (let y = top + floor * 0.8; y < cardHeight; y += floor)
      rows += `M${at(from)} ${at(y)}h${at(columns * (glass + between) - between)}`;
    shapes.push(
      `<path d="${rows}" stroke="${ground}" stroke-width="${at(floor * 0.5)}" stroke-dasharray="${glass} ${between}"/>`,
    );
    const [column, row] = [draws.whole(0, columns - 1), draws.whole(1, 2)];
    const lit = ink === ground ? tones[2] : ink;
    const y = top + floor * 0.8 + row * floor - floor * 0.25;
    if (house === awake) shapes.push(box(Math.round(from) + column * (glass + between), y, glass, floor * 0.5, lit));
  }
  return { shapes: shapes.join(''), area: leftSide(left, sheet), turns: 'sideways' };
}
