/**
 * The colours of a card, out of whatever palette an editor has written: what lies under the words, the words' own
 * colour with a contrast of at least 4.5:1 to it (WCAG 2.2, 1.4.3), and the colours of the shapes.
 */
import {
  converter,
  differenceEuclidean,
  formatHex,
  interpolate,
  parse,
  toGamut,
  wcagContrast,
  type Oklch,
} from 'culori';
import type { Draws } from './draws.ts';
import { ownPalette } from './own-palettes.ts';

/** Colours as `#rrggbb`. */
export interface CardColours {
  ground: string;
  /** What words on the ground are set in. */
  ink: string;
  /** Three for the shapes, each unlike the ground; the first is the loudest. */
  tones: readonly [string, string, string];
}

/** Rather more than is asked for: eight bits a channel round a little away. */
const leastContrast = 4.6;
/** From this distance on (OKLab), two colours beside each other are two. */
const apart = 0.12;

const toOklch = converter('oklch');
const intoGamut = toGamut('rgb', 'oklch');
const distance = differenceEuclidean('oklab');

/** The colours of a card. `palette` is as written; of an empty one the film gets one of the house's own. */
export function cardColours(palette: readonly string[], draws: Draws): CardColours {
  const own = ownPalette(draws);
  const colours = withCompany(distinct(palette.length === 0 ? own : palette));
  const bearing = colours.filter((ground) => colours.some((other) => wcagContrast(ground, other) >= leastContrast));
  const [first = '#14110e', ...others] = bearing.length > 0 ? bearing : colours;
  const ground = draws.pick([first, ...others]);
  const rest = colours.filter((colour) => colour !== ground);
  const ink = inkOn(ground, rest);
  return { ground, ink, tones: tonesOf(ground, ink, rest) };
}

/** The colour for words on `ground`: of those offered the one with most contrast, made darker or lighter where it must be. */
export function inkOn(ground: string, offered: readonly string[]): string {
  const [best = ground] = offered.toSorted((a, b) => wcagContrast(ground, b) - wcagContrast(ground, a));
  if (wcagContrast(ground, best) >= leastContrast) return best;
  const end = wcagContrast(ground, '#000000') > wcagContrast(ground, '#ffffff') ? 0 : 1;
  const { l, c, h } = oklch(best);
  for (let part = 0.1; part < 1; part += 0.1) {
    const moved = hex({ mode: 'oklch', l: l + (end - l) * part, c: c * (1 - part), ...(h === undefined ? {} : { h }) });
    if (wcagContrast(ground, moved) >= leastContrast) return moved;
  }
  return end === 0 ? '#000000' : '#ffffff';
}

/** A colour between two, as the eye sees it; `part` 0 is the first. */
export function mixed(one: string, other: string, part: number): string {
  return formatHex(interpolate([one, other], 'oklab')(part));
}

function tonesOf(ground: string, ink: string, rest: readonly string[]): CardColours['tones'] {
  const loud = rest.filter((colour) => colour !== ink).toSorted((a, b) => oklch(b).c - oklch(a).c);
  const tones = loud.map((tone) => awayFrom(ground, tone));
  for (const part of [1, 0.45, 0.7]) tones.push(mixed(ground, ink, part));
  const [first = ink, second = ink, third = ink] = tones;
  return [first, second, third];
}

/** A colour that nobody takes for the ground. */
function awayFrom(ground: string, tone: string): string {
  if (distance(ground, tone) >= apart) return tone;
  const { l, c, h } = oklch(tone);
  return hex({ mode: 'oklch', l: l > 0.5 ? l - 0.2 : l + 0.2, c, ...(h === undefined ? {} : { h }) });
}

function distinct(palette: readonly string[]): string[] {
  const kept: string[] = [];
  for (const written of palette) {
    const colour = formatHex(parse(written));
    if (colour !== undefined && kept.every((other) => distance(colour, other) >= apart / 2)) kept.push(colour);
  }
  return kept;
}

/** A colour alone gets a paper or a night of its own hue. */
function withCompany(colours: readonly string[]): string[] {
  const [only, ...others] = colours;
  if (only === undefined || others.length > 0) return [...colours];
  const { l, c, h } = oklch(only);
  const hue = h === undefined ? {} : { h };
  return [only, hex({ mode: 'oklch', l: l > 0.55 ? 0.2 : 0.95, c: Math.min(c, 0.03), ...hue })];
}

function oklch(colour: string): Oklch {
  return toOklch(colour) ?? { mode: 'oklch', l: 0, c: 0 };
}

function hex(colour: Oklch): string {
  return formatHex(intoGamut(colour));
}
