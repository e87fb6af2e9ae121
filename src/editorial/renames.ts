/**
 * Films and topics that were called otherwise. Readers keep settings by IDs on their own devices, where no editor
 * reaches them, so every page carries the old names: an alias of a film's or a topic's own address is one.
 */

/** Present IDs by earlier ones; `~` stands before these, so that none is taken for what every object has. */
export interface Renames {
  films: Readonly<Record<string, string | undefined>>;
  warnings: Readonly<Record<string, string | undefined>>;
}

/** The renames of films and of warnings as pages carry them. */
export type RenamesOfPage = readonly [films: Renames['films'], warnings: Renames['warnings']];

/** What can be renamed: things with aliases, by ID. */
type Things = ReadonlyMap<string, { readonly aliases: readonly string[] }>;

/** The renames that the aliases of films and topics tell of. */
export function renamesOf({ films, warnings }: { films: Things; warnings: Things }): Renames {
  return { films: earlierIds(films, 'films'), warnings: earlierIds(warnings, 'warnings') };
}

function earlierIds(things: Things, kind: 'films' | 'warnings'): Record<string, string> {
  return Object.fromEntries(
    [...things].flatMap(([id, { aliases }]) =>
      aliases.flatMap((alias) => {
        const [, folder, earlier] = /^\/(films|warnings)\/([a-z0-9-]+)(?:\/|\.html)?$/.exec(alias) ?? [];
        return folder === kind && earlier !== undefined && earlier !== id ? [[`~${earlier}`, id]] : [];
      }),
    ),
  );
}
