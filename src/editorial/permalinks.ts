/**
 * Addresses that last: what `permalinks.txt` promised against what this build serves. Each line of the file is
 * `PATH`, `OLD -> NEW` or `PATH gone`.
 */
import type { Content, ContentEntry } from '../sources/read-content.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { hasPlainSteps, isSitePath } from '../schemas/site-path.ts';
import { problemIn, type Problem } from '../problem.ts';
import { addressPath, kindPath, nearAddress, type Address } from './addresses.ts';
import { isAlwaysServed } from './own-addresses.ts';

/** An old address, where it leads, and what declared it. */
export interface Redirect {
  from: string;
  to: string;
  /** The address that differs from `from` by the case of its letters alone: some disks and hosts have one place for both. */
  twin?: string;
}

/** Every redirect that the content declares, by aliases and by permalinks.txt. */
export function redirectsOf(content: Content, addresses: ReadonlyMap<string, Address>): Redirect[] {
  const aliases = aliasesOf(content)
    .filter(({ address }) => addresses.get(address)?.withheld === undefined)
    .map(({ alias, address }) => ({ from: alias, to: address }));
  const moved = permalinkLines(content.permalinks ?? '').flatMap(({ path, to }) =>
    to === undefined ? [] : [{ from: path, to }],
  );
  const foundIn = new Map([...addresses.keys()].map((address) => [caseless(address), address]));
  const led = new Set<string>();
  return [...aliases, ...moved].flatMap((redirect) => {
    const path = addressPath(redirect.from);
    // What two things declare leads where the first of them says.
    if (addresses.has(path) || led.has(path)) return [];
    led.add(path);
    const key = caseless(path);
    const twin = foundIn.get(key) ?? (key !== path && isAlwaysServed(key) ? key : undefined);
    if (twin === undefined) foundIn.set(key, redirect.from);
    return [twin === undefined ? redirect : { ...redirect, twin }];
  });
}

/** A path as disks compare it that know no case; the one of macOS knows one form of composed letters alone, too. */
function caseless(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

interface Alias {
  alias: string;
  address: string;
  index: number;
  entry: ContentEntry<unknown>;
}

/** The aliases of every file, with the address that each leads to. */
export function aliasesOf(content: Content): Alias[] {
  return (Object.entries(kindPath) as [Kind, string][]).flatMap(([kind, path]) =>
    [...(content.entries[kind] as Map<string, ContentEntry<unknown>>).values()].flatMap((entry) =>
      ((entry.readable as { aliases?: string[] }).aliases ?? []).map((alias, index) => ({
        alias,
        address: `${path}${entry.id}/`,
        index,
        entry,
      })),
    ),
  );
}

interface PermalinkLine {
  line: number;
  column: number;
  path: string;
  to: string | undefined;
  isGone: boolean;
}

/** The lines of permalinks.txt that say something. */
export function permalinkLines(text: string): PermalinkLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((written, index) => {
    const [, before = '', path = '', to, gone] = /^(\s*)(\/\S*)(?:\s+->\s+(\/\S*)|\s+(gone))?\s*$/.exec(written) ?? [];
    return path === '' ? [] : [{ line: index + 1, column: before.length + 1, path, to, isGone: gone !== undefined }];
  });
}

/** Addresses that were promised and are neither served, redirected nor withdrawn; and lines that say nothing. */
export function permalinkProblems(
  content: Content,
  addresses: ReadonlyMap<string, Address>,
  publicFiles: ReadonlySet<string>,
): Problem[] {
  if (content.permalinks === undefined) return [];
  const lines = permalinkLines(content.permalinks);
  const redirects = new Map(redirectsOf(content, addresses).map(({ from, to }) => [addressPath(from), to]));
  const isKept = (address: string, passed: ReadonlySet<string> = new Set()): boolean => {
    const path = addressPath(address.replace(/[?#].*$/, ''));
    const found = addresses.get(path);
    if (found !== undefined) return found.withheld === undefined;
    if (publicFiles.has(path) || publicFiles.has(`${path}index.html`)) return true;
    const to = redirects.get(path);
    return to !== undefined && !passed.has(path) && isKept(to, new Set([...passed, path]));
  };
  const served = [...addresses].filter(([, { withheld }]) => withheld === undefined).map(([address]) => address);
  const vanished = lines
    .filter(({ path, isGone }) => !isGone && !isKept(path))
    .map(({ line, column, path, to }) => {
      const wanted = to ?? path;
      const withheld = addresses.get(addressPath(wanted))?.withheld;
      const whatIs = withheld === undefined ? 'this build has nothing there' : `is not out in this build: ${withheld}`;
      const message =
        to === undefined ? `${path} was published, and ${whatIs}.` : `${path} is redirected to ${to}, and ${whatIs}.`;
      const otherwise = `Bring it back, give its address as an alias to what takes its place, or write "${path} gone".`;
      const near = withheld === undefined ? nearAddress(wanted, served) : undefined;
      const hint = near === undefined ? otherwise : `${otherwise} Is it "${near}" now?`;
      return problemIn('permalinks.txt', { code: 'vanished-url', line, column, field: path, message, hint });
    });
  return [...vanished, ...unreadableLines(content.permalinks, lines), ...unplainLines(lines)];
}

/** Lines whose address a disk or a host would read as another one. */
function unplainLines(lines: readonly PermalinkLine[]): Problem[] {
  return lines
    .filter(({ path, to }) => (to === undefined ? !hasPlainSteps(path.replace(/[?#].*$/, '')) : !isSitePath(path)))
    .map(({ line, column, path }) =>
      problemIn('permalinks.txt', {
        code: 'invalid-value',
        line,
        column,
        field: path,
        message: `"${path}" names no one place of this site.`,
        hint: 'No step of an address may be empty, . or .., or longer than 255 bytes, and none may hold a backslash, a control character or an encoded slash; what leads on has no ? and no #.',
      }),
    );
}

function unreadableLines(text: string, lines: readonly PermalinkLine[]): Problem[] {
  const readable = new Set(lines.map(({ line }) => line));
  return text.split(/\r\n|\n|\r/).flatMap((written, index) =>
    written.trim() === '' || written.trimStart().startsWith('#') || readable.has(index + 1)
      ? []
      : [
          problemIn('permalinks.txt', {
            code: 'invalid-value',
            line: index + 1,
            column: written.search(/\S/) + 1,
            field: '',
            message: `"${written.trim()}" is no line of this file.`,
            hint: 'Write /an/address/, /an/old/ -> /a/new/, or /an/address/ gone.',
          }),
        ],
  );
}
