/** Who wrote the texts of an export: contributors that are here, and those that arrive. */
import { personSlug } from '../../editorial/people.ts';
import type { Kind } from '../../schemas/kind-names.ts';
import type { ArrivingThing } from '../arriving-file.ts';
import { foldedName } from '../../publish/folded-name.ts';
import type { Destination } from '../destination.ts';
import { ownEntry } from '../own-entry.ts';
import { plainWords } from '../plain-words.ts';
import type { ArchiveMap } from './map-file.ts';
import { aliasOf, type OldSite } from './old-addresses.ts';
import type { Survey } from './survey.ts';

/** An old address for something that is here already. */
export interface AddedAlias {
  kind: Kind;
  id: string;
  alias: string;
}

/** The writers of an export. */
export interface Writers {
  /** IDs of contributors by login. */
  authors: Record<string, string>;
  /** Those who are not here yet. */
  contributors: ArrivingThing[];
  authorAliases: AddedAlias[];
}

/** Finds or makes a contributor for everybody who wrote. */
export function writersOf(
  { site: { authors: declared }, writers }: Survey,
  { things }: Destination,
  map: ArchiveMap,
  site: OldSite | undefined,
): Writers {
  const names = new Map(declared.map(({ login, displayName }) => [login, plainWords(displayName) || login]));
  const authors: Record<string, string> = {};
  const contributors = new Map<string, ArrivingThing>();
  const authorAliases: AddedAlias[] = [];
  for (const login of new Set([...names.keys(), ...writers, ...Object.keys(map.authors)])) {
    const name = names.get(login) ?? login;
    const alias = site === undefined ? undefined : aliasOf(`${site.base}author/${personSlug(login)}/`, site);
    const mapped = ownEntry(map.authors, login);
    const present = Object.entries(things.contributors).find(
      ([id, thing]) => id === mapped || (mapped === undefined && foldedName(thing.name) === foldedName(name)),
    );
    const id = present?.[0] ?? mapped ?? (personSlug(name) || personSlug(login) || 'author');
    authors[login] = id;
    if (present === undefined) {
      const made = contributors.get(id);
      const aliases = [
        ...((made?.fields['aliases'] as string[] | undefined) ?? []),
        ...(alias === undefined ? [] : [alias]),
      ];
      contributors.set(id, { kind: 'contributors', id, fields: { name: made?.fields['name'] ?? name, aliases } });
    } else if (alias !== undefined && !present[1].aliases.includes(alias))
      authorAliases.push({ kind: 'contributors', id, alias });
  }
  return { authors, contributors: [...contributors.values()], authorAliases };
}
