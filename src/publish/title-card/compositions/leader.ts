/** The countdown of a film's leader: rings, cross hairs, and the hand that has swept a part of the disc. */
import { cardHeight, leftSide, type Composition, type Sheet } from '../composition.ts';
import { at, cropped, disc, line, path, ring } from '../shapes.ts';

/** The leader on one side, cropped by its panel; the words on the other. */
export function leader(sheet: Sheet): Composition {
  const { width, colours, draws } = sheet;
  const { ground, tones } = colours;
  const left = width * 0.56;
  const [x, y] = [(width - left) * draws.between(0.44, 0.56), cardHeight * draws.between(0.46, 0.54)];
  const radius = draws.between(92, 112);
  const angle = draws.between(0.7, 5.4);
  const far = 400;
  const isLarge = angle > Math.PI ? 1 : 0;
  const hand = [x + far * Math.sin(angle), y - far * Math.cos(angle)] as const;
  const swept = path(
    `M${at(x)} ${at(y)}V${at(y - far)}A${far} ${far} 0 ${isLarge} 1 ${at(hand[0])} ${at(hand[1])}z`,
    tones[1],
  );
  const hairs = line(`M0 ${at(y)}h${at(width)}M${at(x)} 0v${cardHeight}`, ground, 3);
  const rings = ring(x, y, radius, ground, 7) + ring(x, y, radius * draws.between(0.72, 0.8), ground, 4);
  const back = `<path fill="${tones[0]}" d="M0 0h${at(width)}v${cardHeight}H0z"/>`;
  const hub = disc(x, y, draws.between(24, 34), ground);
  return {
    shapes: cropped(left, 0, width - left, cardHeight, back + swept + hairs + rings + hub),
    area: leftSide(left, sheet),
    turns: 'sideways',
  };
}
