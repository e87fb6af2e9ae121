/** The check of a whole publication: every problem at once, in the order in which a person works through them. */
import type { Content } from '../sources/read-content.ts';
import { byPlace, type Problem } from '../problem.ts';
import { addressPath, addressesOf } from './addresses.ts';
import { doubleProblems } from './check-doubles.ts';
import { CheckMemory } from './check-memory.ts';
import { linkProblems, type PublicFiles } from './check-links.ts';
import { promiseProblems } from './check-promises.ts';
import { referenceProblems } from './check-references.ts';
import { permalinkProblems, redirectsOf } from './permalinks.ts';

/** All problems of a publication at `now` (milliseconds since 1970); `memory`: of its earlier checks, if there were any. */
export function checkContent(
  content: Content,
  now: number,
  publicFiles: PublicFiles,
  memory = new CheckMemory(),
): Problem[] {
  const addresses = addressesOf(content, now);
  const aliases = new Set(redirectsOf(content, addresses).map(({ from }) => addressPath(from)));
  return [
    ...content.problems,
    ...referenceProblems(content, memory),
    ...linkProblems(content, { addresses, aliases, publicFiles }),
    ...promiseProblems(content, memory),
    ...doubleProblems(content, addresses, publicFiles),
    ...permalinkProblems(content, addresses, publicFiles),
  ].sort(byPlace);
}
