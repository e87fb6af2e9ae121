/** What check and build say of old addresses besides their problems: what `permalinks.txt` lacks, and what is said in vain. */
import { addressPath } from '../editorial/addresses.ts';
import { permalinkLines, type Redirect } from '../editorial/permalinks.ts';
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

/** The line of old addresses for which no page is written; none where there are none. */
export function twinLines(redirects: readonly Redirect[]): string[] {
  const twins = redirects.flatMap(({ from, twin }) => (twin === undefined ? [] : [`${from} (${twin})`]));
  if (twins.length === 0) return [];
  const [is, leads] =
    twins.length === 1
      ? ['is an old address that differs', 'It leads']
      : ['are old addresses that differ', 'They lead'];
  return [
    `${named(twins)} ${is} by the case of letters alone from what is there. ${leads} on where the host is told of redirects; no page is written, since some disks would put it in the other one’s place.`,
  ];
}

/** The first of them, and how many more. */
function named(addresses: readonly string[]): string {
  const more = addresses.length > mostNamed ? ` and ${String(addresses.length - mostNamed)} more` : '';
  return `${addresses.slice(0, mostNamed).join(', ')}${more}`;
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
  return [
    `permalinks.txt says that ${named(live)} ${live.length === 1 ? 'is' : 'are'} gone, and a build serves ${live.length === 1 ? 'it' : 'them'}: take out what stands there, or the word "gone".`,
  ];
}
