/** The names that stand nearest to the words of an address that leads nowhere, and what is said of each. */
import type { NameMatch, NameMatcher } from './name-matching.ts';
import type { Speech } from './speech.ts';

/** How many are shown: who finds none among these few searches rather than reads on. */
export const nearNamesAtMost = 4;

/** The names nearest to the first of the queries that has any. */
export function nearNames(queries: readonly string[], names: NameMatcher): NameMatch[] {
  for (const query of queries) {
    const found = names.matches(query, nearNamesAtMost);
    if (found.length > 0) return found;
  }
  return [];
}

/** What stands behind a name: `(1962), also called Lykta`, `, a theme`, `, in ` before the film that a person is met in. */
export function besidesName(
  { entry: { kind, year, film }, matched }: NameMatch,
  { words: { lost }, say }: Speech<'lost'>,
): string {
  const also = matched === undefined ? '' : say(lost.alsoCalled, { name: matched });
  if (kind === 'film') return `${year === undefined ? '' : ` (${String(year)})`}${also}`;
  if (kind === 'theme') return lost.theme + also;
  if (kind === 'critic') return lost.critic + also;
  return also + (film === undefined ? '' : lost.inFilm);
}
