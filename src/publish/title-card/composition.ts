/** What a composition is: shapes on a ground, and the place that they leave to the words. */
import type { CardColours } from './colours.ts';
import type { Draws } from './draws.ts';

/** The height of every card in the units of its drawing; its width follows from its ratio. */
export const cardHeight = 300;
/** The distance of words from the frame. */
export const margin = 28;

/** A rectangle for words, and where in it they stand. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Does the title begin at its top, or end at its foot? */
  stands: 'top' | 'bottom';
}

/** A composition for one film in one ratio. Nothing but the ground lies below the words' area. */
export interface Composition {
  shapes: string;
  area: Area;
  /** How the whole may be turned over without standing on its head. */
  turns?: 'sideways' | 'overhead';
}

/** What a composition is made for. */
export interface Sheet {
  width: number;
  colours: CardColours;
  draws: Draws;
}

/** One family of compositions. It draws the same numbers in the same order whatever the width. */
export type Family = (sheet: Sheet) => Composition;

/** The left side of a card, up to `right`. */
export function leftSide(right: number, { draws }: Sheet): Area {
  const stands = draws.chance(0.5) ? 'top' : 'bottom';
  return { x: margin, y: margin, width: right - 2 * margin, height: cardHeight - 2 * margin, stands };
}

/** A band over the whole width. */
export function band(y: number, height: number, stands: Area['stands'], { width }: Sheet): Area {
  return { x: margin, y, width: width - 2 * margin, height, stands };
}
