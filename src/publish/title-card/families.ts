/** The families of compositions, and which of them is a film's. */
import type { Family } from './composition.ts';
import { audience } from './compositions/audience.ts';
import { beam } from './compositions/beam.ts';
import { blinds } from './compositions/blinds.ts';
import { corridor } from './compositions/corridor.ts';
import { eye } from './compositions/eye.ts';
import { grid } from './compositions/grid.ts';
import { halves } from './compositions/halves.ts';
import { horizon } from './compositions/horizon.ts';
import { leader } from './compositions/leader.ts';
import { phases } from './compositions/phases.ts';
import { rays } from './compositions/rays.ts';
import { shards } from './compositions/shards.ts';
import { slabs } from './compositions/slabs.ts';
import { spiral } from './compositions/spiral.ts';
import { stairs } from './compositions/stairs.ts';
import { waves } from './compositions/waves.ts';
import { numberOf } from './draws.ts';

/** By name. A film's family follows from its place here: a new one goes to the end, and changes many cards. */
export const families = {
  leader,
  shards,
  slabs,
  grid,
  horizon,
  stairs,
  spiral,
  eye,
  waves,
  beam,
  corridor,
  rays,
  halves,
  audience,
  blinds,
  phases,
} satisfies Record<string, Family>;

/** A family's name. */
export type FamilyName = keyof typeof families;

/** The family of a film. */
export function familyOf(id: string): FamilyName {
  const names = Object.keys(families) as FamilyName[];
  return names[numberOf(id) % names.length] ?? 'leader';
}
