/**
 * The names that search suggests, fetched when somebody first needs them, since a page that nobody searches from
 * should not carry them. Everything on a page that asks for names shares one copy.
 */
import type { SuggestionsFile } from '../publish/suggestions.ts';
import { nameMatcher, type NameMatcher } from './name-matching.ts';

const loaded = new Map<string, Promise<NameMatcher>>();

/**
 * The names of the site at `base` (its path with `/` at both ends), fetched once a page. Rejects where they do not come,
 * and then fetches anew for whoever asks next.
 */
export function loadNames(base: string): Promise<NameMatcher> {
  const known = loaded.get(base);
  if (known !== undefined) return known;
  const names = fetchNames(base).catch((error: unknown) => {
    loaded.delete(base);
    throw error;
  });
  loaded.set(base, names);
  return names;
}

async function fetchNames(base: string): Promise<NameMatcher> {
  const address = `${base}suggestions.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with status ${String(response.status)}.`);
  return nameMatcher((await response.json()) as SuggestionsFile);
}
