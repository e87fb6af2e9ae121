/** What check and build say of `permalinks.txt` besides its problems: what it lacks, and what it says in vain. */
import { addressPath } from '../editorial/addresses.ts';
import { permalinkLines } from '../editorial/permalinks.ts';
import type { Content } from '../sources/read-content.ts';

/** The most addresses that are named. */
const mostNamed = 5;

/** The lines, for the addresses that a build serves; none where there is no such file. */
export function addressLines({ permalinks }: Pick<Content, 'permalinks'>, served: readonly string[]): string[] {
  if (permalinks === undefined) return [];
  const lines = permalinkLines(permalinks);
  const known = new Set(lines.map(({ path }) => path));
  const gone = new Set(lines.filter(({ isGone }) => isGone).map(({ path }) => addressPath(path)));
  return [
    ...lackingLine(served.filter((address) => !known.has(address)).length),
    ...goneLine(served.filter((address) => gone.has(address))),
  ];
}

function lackingLine(count: number): string[] {
  if (count === 0) return [];
  return [
    `${String(count)} ${count === 1 ? 'address is' : 'addresses are'} not in permalinks.txt yet; "npm run check -- --accept-urls" adds ${count === 1 ? 'it' : 'them'}.`,
  ];
}

/** Whoever wrote "gone" wanted something withdrawn, and it is not. */
function goneLine(live: readonly string[]): string[] {
  if (live.length === 0) return [];
  const more = live.length > mostNamed ? ` and ${String(live.length - mostNamed)} more` : '';
  const named = `${live.slice(0, mostNamed).join(', ')}${more}`;
  return [
    `permalinks.txt says that ${named} ${live.length === 1 ? 'is' : 'are'} gone, and a build serves ${live.length === 1 ? 'it' : 'them'}: take out what stands there, or the word "gone".`,
  ];
}
