/** Looks into a record by a name that a stranger chose: `constructor` is something to every object, and nothing of its own. */

/** The entry of this name; undefined where the record itself has none. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
