/**
 * Which things have a whole name that is nearly what was typed, without spaces. It is asked only where words found
 * nothing, so it is made when it is first asked; names are kept by their length, since few are as long as the query.
 */
import { distance } from 'fastest-levenshtein';

/** An index of things by their whole names; a thing is its place in a list. */
export interface WholeNames {
  /** The things with a name at most `slips` letters away from `typed`. */
  near(typed: string, slips: number): Set<number>;
}

/** Makes an index of the names of things, each name as its words. */
export function wholeNames(namesOfThings: readonly (readonly (readonly string[])[])[]): WholeNames {
  let made: Map<number, [whole: string, thing: number][]> | undefined;
  return {
    near(typed, slips) {
      made ??= byLength(namesOfThings);
      const found = new Set<number>();
      for (let length = typed.length - slips; length <= typed.length + slips; length += 1)
        for (const [whole, thing] of made.get(length) ?? []) if (distance(typed, whole) <= slips) found.add(thing);
      return found;
    },
  };
}

function byLength(namesOfThings: readonly (readonly (readonly string[])[])[]): Map<number, [string, number][]> {
  const made = new Map<number, [string, number][]>();
  for (const [thing, names] of namesOfThings.entries())
    for (const words of names) {
      const whole = words.join('');
      const known = made.get(whole.length);
      if (known === undefined) made.set(whole.length, [[whole, thing]]);
      else known.push([whole, thing]);
    }
  return made;
}
