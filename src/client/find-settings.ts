/** The reader's settings as the search over any page needs them; the vocabulary is fetched only where they name topics. */
import { noSettings } from './reader-record.ts';
import { searchSettings, type SearchSettings, type TopicIds } from './search-settings.ts';
import { storedSettings } from './settings-store.ts';

/**
 * What search obeys. Where the vocabulary does not come, what is left out is left out all the same, and topics stand
 * in their own order. A browser that stores nothing has no settings.
 */
export async function findSettings(base: string): Promise<SearchSettings> {
  const settings = storedOrNone();
  if (Object.keys(settings.topics ?? {}).length === 0) return searchSettings(settings, {});
  try {
    const response = await fetch(`${base}search/topics.json`);
    if (!response.ok) throw new Error(`The vocabulary was answered with status ${String(response.status)}.`);
    return searchSettings(settings, (await response.json()) as TopicIds);
  } catch (error) {
    console.error('The vocabulary could not be loaded.', error);
    return searchSettings(settings, {});
  }
}

function storedOrNone(): ReturnType<typeof storedSettings> {
  try {
    return storedSettings();
  } catch {
    return noSettings;
  }
}
