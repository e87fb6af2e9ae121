/** Which ID each post and page of an export gets, and which of them is here already. */
import { addressPath, kindPath } from '../../editorial/addresses.ts';
import { isReservedStep } from '../../editorial/own-addresses.ts';
import { idFrom, numbered } from '../../editorial/free-id.ts';
import { personSlug } from '../../editorial/people.ts';
import { foldedName } from '../../publish/folded-name.ts';
import type { Destination } from '../destination.ts';
import { decoded } from '../decoded.ts';
import { ownEntry } from '../own-entry.ts';
import type { ArchiveMap } from './map-file.ts';
import { aliasOf, type OldSite } from './old-addresses.ts';
import type { Survey, SurveyedItem } from './survey.ts';

/** Where an item goes. */
export interface Arrival {
  kind: 'reviews' | 'pages';
  id: string;
  /** The address it will have. */
  address: string;
  /** Its old address, where it had another one. */
  alias: string | undefined;
  /** Its old address, where something else has it here. */
  takenAlias?: string;
  /** The file that holds it already, relative to the content folder. */
  presentFile: string | undefined;
  /** Was it written by an import that was broken off? Then its links are not mended yet. */
  isUnfinished?: true;
  /** Its comments that an import has decided about before. */
  knownComments: readonly string[];
  title: string;
  /** Its address on the old site, in full. */
  link: string;
}

/** The kind that items of this type become; undefined for what is no text of the publication. */
export function kindOfType(type: string, { types }: ArchiveMap): 'reviews' | 'pages' | undefined {
  if (type === 'post') return 'reviews';
  return type === 'page' ? 'pages' : ownEntry(types, type);
}

/** States of items that hold nothing: thrown away, saved by the machine, or a copy of another item. */
const discarded = new Set(['trash', 'auto-draft', 'inherit']);

/** Where the items go, by their IDs in the export; `siteUrl`: the old site's address, as the ledger has it. */
export function arrivalsOf(
  { items, site: { url: siteUrl } }: Survey,
  destination: Destination,
  map: ArchiveMap,
  site: OldSite | undefined,
): Record<string, Arrival> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ledger = ownEntry(destination.ledger, siteUrl) ?? {};
  const present = { reviews: thingsByAlias('reviews', destination), pages: thingsByAlias('pages', destination) };
  const taken = {
    reviews: new Set(Object.values(ledger).map(({ file }) => idOfFile(file, 'reviews'))),
    pages: new Set(Object.values(ledger).map(({ file }) => idOfFile(file, 'pages'))),
  };
  const arrivals: Record<string, Arrival> = {};
  for (const item of items) {
    const kind = kindOfType(item.type, map);
    if (kind === undefined || discarded.has(item.status) || item.isTooLarge === true) continue;
    const old = aliasOf(item.link, site);
    const entry = ownEntry(ledger, item.id);
    const byAlias = old === undefined ? undefined : present[kind].get(old);
    const id =
      byAlias ??
      idOfFile(entry?.file ?? '', kind) ??
      nextId(kind, baseId(kind, item, byId), old === undefined ? item.title : undefined, destination, taken[kind]);
    taken[kind].add(id);
    const address = `${kindPath[kind] ?? '/'}${id}/`;
    // What came before and is not where it was has been renamed or removed by an editor, and does not come again.
    const isBack = byAlias !== undefined || entry?.comments === undefined;
    arrivals[item.id] = {
      kind,
      id,
      address,
      alias: old === address ? undefined : old,
      presentFile: ownEntry(destination.things[kind], id)?.file ?? (isBack ? undefined : entry.file),
      ...(entry !== undefined && entry.comments === undefined && { isUnfinished: true as const }),
      knownComments: entry?.comments ?? [],
      title: item.title,
      link: item.link,
    };
  }
  return arrivals;
}

/** The ID that a file of a kind has: `x` of `reviews/x/index.md`, and of `pages/.x.md`. */
function idOfFile(file: string, kind: 'reviews' | 'pages'): string | undefined {
  if (!file.startsWith(`${kind}/`)) return undefined;
  return file
    .slice(kind.length + 1)
    .replace(/(?:\/index)?\.md$/, '')
    .replace(/(^|\/)\.(?=[^/]+$)/, '$1');
}

/** The things that are here by their old addresses: each item had one of its own. */
function thingsByAlias(kind: 'reviews' | 'pages', { things }: Destination): Map<string, string> {
  return new Map(
    Object.entries(things[kind]).flatMap(([id, { aliases }]) =>
      aliases.map((alias) => [addressPath(alias), id] as const),
    ),
  );
}

/**
 * The first ID that nothing has; or that something of this `title` has, where the item had no address of its own on
 * the old site by which it could be told.
 */
function nextId(
  kind: 'reviews' | 'pages',
  base: string,
  title: string | undefined,
  { things }: Destination,
  taken: ReadonlySet<string | undefined>,
): string {
  return numbered(base, (id) => {
    const present = ownEntry(things[kind], id);
    const isSame = present !== undefined && title !== undefined && foldedName(present.name) === foldedName(title);
    return !taken.has(id) && (present === undefined || isSame);
  });
}

/** Its slug folded to an ID, else its title, else its number. */
function ownId({ id, slug, title, type }: SurveyedItem): string {
  return personSlug(decoded(slug)).slice(0, longest) || idFrom(title) || `${type.replace(/[^a-z0-9]/g, '')}-${id}`;
}

/** File systems end names at 255 bytes. */
const longest = 120;

function baseId(kind: 'reviews' | 'pages', item: SurveyedItem, byId: ReadonlyMap<string, SurveyedItem>): string {
  const own = ownId(item).replace(/-+$/, '');
  if (kind === 'reviews') return own === 'page' ? 'page-review' : own;
  const steps = [own];
  const seen = new Set([item.id]);
  for (let above = byId.get(item.parent); above !== undefined && !seen.has(above.id); above = byId.get(above.parent)) {
    seen.add(above.id);
    steps.unshift(ownId(above).replace(/-+$/, ''));
  }
  const [first = '', ...rest] = steps;
  return [isReservedStep(first) ? `${first}-page` : first, ...rest].join('/');
}
