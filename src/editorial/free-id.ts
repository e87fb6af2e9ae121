/** IDs for new things: made from a name in whatever script it has, and never one that something has already. */
import { idPattern } from '../schemas/field.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Content } from '../sources/read-content.ts';
import { kindPath } from './addresses.ts';
import { personSlug } from './people.ts';

/** File systems end names at 255 bytes, and people remember far less. */
const longest = 60;

/** The ID that a name suggests: `मसान` as `msan`, folded as people's addresses are; empty where nothing can stay. */
export function idFrom(name: string): string {
  const id = personSlug(name.replaceAll('_', ''));
  if (id.length <= longest) return id;
  const cut = id.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || longest).replace(/-$/, '');
}

/** The first of `x`, `x-2`, `x-3` that is free; where `hasBare` is false, of `x-1`, `x-2`. */
export function numbered(name: string, isFree: (id: string) => boolean, hasBare = true): string {
  if (hasBare && isFree(name)) return name;
  for (let number = hasBare ? 2 : 1; ; number += 1) {
    const id = `${name}-${String(number)}`;
    if (isFree(id)) return id;
  }
}

/** The first of the names' IDs that nothing has; else the first with the next number that is free. */
export function freeId(content: Content, kind: Kind, names: readonly string[]): string {
  return new GivenIds(content).free(kind, names);
}

/** The IDs that a publication has and those that are given out one after the other, for many new things at once. */
export class GivenIds {
  readonly #content: Content;
  readonly #oldAddresses: ReadonlySet<string>;
  readonly #given = new Set<string>();

  constructor(content: Content) {
    this.#content = content;
    this.#oldAddresses = oldAddresses(content);
  }

  /** A free ID, as `freeId` finds it, which is then no longer free. */
  give(kind: Kind, names: readonly string[]): string {
    const id = this.free(kind, names);
    this.#given.add(`${kind}/${id}`);
    return id;
  }

  /** The ID that `give` would give. */
  free(kind: Kind, names: readonly string[]): string {
    const ids = names.map(idFrom).filter((id) => id !== '');
    const free = ids.find((id) => this.isFree(kind, id));
    if (free !== undefined) return free;
    return numbered(ids[0] ?? kinds[kind].noun, (id) => this.isFree(kind, id), ids.length > 0);
  }

  /** Can a new thing have this ID? */
  isFree(kind: Kind, id: string): boolean {
    if (kind === 'reviews' && id === 'page') return false;
    if (this.#content.entries[kind].has(id) || this.#given.has(`${kind}/${id}`)) return false;
    return !this.#oldAddresses.has(`${kindPath[kind] ?? '/'}${id}/`);
  }
}

/** What keeps a new thing from having this ID, with what to take instead; undefined where nothing does. */
export function idFault(content: Content, kind: Kind, id: string): string | undefined {
  const steps = kinds[kind].depth === 'path' ? id.split('/') : [id];
  if (!steps.every((step) => idPattern.test(step))) {
    const meant = freeId(content, kind, [id]);
    return `An ID has only lower-case letters a-z, digits and single hyphens; "${meant}" would do.`;
  }
  if (new GivenIds(content).isFree(kind, id)) return undefined;
  const suggested = freeId(content, kind, [id]);
  if (kind === 'reviews' && id === 'page')
    return `"page" is no review’s ID: the numbered pages of /reviews/ have it. "${suggested}" is free.`;
  return `There is something at ${kindPath[kind] ?? '/'}${id}/ already; nothing is overwritten. "${suggested}" is free.`;
}

/** Addresses that redirect to something: whoever took one would break links to what it leads to. */
function oldAddresses({ entries }: Content): Set<string> {
  const aliases = Object.values(entries).flatMap((things) =>
    [...things.values()].flatMap(({ readable }) => (readable as { aliases?: string[] }).aliases ?? []),
  );
  return new Set(aliases.map((alias) => (alias.endsWith('/') ? alias : `${alias}/`)));
}
