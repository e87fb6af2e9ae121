/** The addresses that a publication promises to keep: its things and their feeds; never numbered pages. */
import { addressesOf } from '../editorial/addresses.ts';
import type { Content } from '../sources/read-content.ts';

/** In alphabetical order, without the sub-path. */
export function servedAddresses(content: Content, now: number): string[] {
  return [...addressesOf(content, now)]
    .filter(([address, { withheld }]) => withheld === undefined && !/\/page\/\d+\/$|^\/404\.html$/.test(address))
    .map(([address]) => address)
    .sort();
}
