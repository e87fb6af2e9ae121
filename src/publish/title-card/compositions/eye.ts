/** An eye, as the Polish posters have it: lids, iris, pupil, and lashes like rays. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, disc, path, polygon } from '../shapes.ts';

/** The eye, open or shut, at one end; the words beside it. */
export function eye(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { ground, tones, ink } = colours;
  const half = Math.min(150, width * 0.225);
  const x = width - half - draws.between(16, 26);
  const y = cardHeight * draws.between(0.54, 0.6);
  const bow = half * draws.between(1.06, 1.26);
  const lashes = draws.whole(5, 9);
  const length = draws.between(44, 66);
  const looks = draws.between(-0.3, 0.3) * half;
  const isShut = draws.chance(0.18);
  const rays: string[] = [];
  for (let index = 0; index < lashes; index += 1) {
    const angle = ((index + 0.5) / lashes - 0.5) * 1.9;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const [near, wide] = [half * 0.66, 0.075];
    const from = (turn: number, far: number): [number, number] => [
      x + far * 1.12 * Math.sin(angle + turn),
      y - far * Math.cos(angle + turn) * (isShut ? -1 : 1),
    ];
    rays.push(
      polygon(
        [
          from(-wide, near),
          [x + (near + length) * 1.12 * sin, y - (near + length) * cos * (isShut ? -1 : 1)],
          from(wide, near),
        ],
        tones[1],
      ),
    );
  }
  const lid = `M${at(x - half)} ${at(y)}A${at(bow)} ${at(bow)} 0 0 1 ${at(x + half)} ${at(y)}A${at(bow)} ${at(bow)} 0 0 1 ${at(x - half)} ${at(y)}z`;
  const white = path(lid, isShut ? tones[0] : ink);
  const iris = half * 0.4;
  const open = disc(x + looks, y, iris, tones[0]) + disc(x + looks, y, Math.max(24, iris * 0.5), ground);
  return {
    shapes: rays.join('') + white + (isShut ? '' : open),
    area: leftSide(x - half - 2, sheet),
    turns: 'sideways',
  };
}
