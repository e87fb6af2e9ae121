/** Palettes for films whose files have none, as a printer with four inks might mix them. None holds the cue mark's amber. */
import type { Draws } from './draws.ts';

const palettes: readonly [readonly string[], ...(readonly string[])[]] = [
  ['#efe6d2', '#1c1a17', '#c8372d', '#5b6f6a'],
  ['#16213a', '#e9e2cf', '#d4513a', '#5f86a0'],
  ['#d9452e', '#f3e8d0', '#191716', '#8fa39a'],
  ['#ece4d4', '#23402f', '#a8b78a', '#c25a3c'],
  ['#26242e', '#e7d9c4', '#8c5a86', '#c7b4d2'],
  ['#f0e9dc', '#14324a', '#7fa7b8', '#cf4f44'],
  ['#3a1418', '#f1dfce', '#c3413b', '#8d8a80'],
  ['#dfe3da', '#1d2b2a', '#3f7d74', '#d0634a'],
  ['#101314', '#e6e4dc', '#4d6fb0', '#c9c4b2'],
  ['#e8d7c8', '#51202f', '#b5566a', '#2c2a2c'],
  ['#1f2d20', '#e4e6d0', '#7f9c54', '#d8604b'],
  ['#f2ece2', '#2a2150', '#d6405a', '#8c86b8'],
];

/** One of them. */
export function ownPalette(draws: Draws): readonly string[] {
  return draws.pick(palettes);
}
