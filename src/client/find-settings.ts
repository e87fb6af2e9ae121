/** The reader's settings as the search over any page needs them; the vocabulary is fetched only where they name topics. */
import { deviceSettings } from './device-settings.ts';
import type { SearchSettings, TopicIds } from './search-settings.ts';

/**
 * What search obeys. Where the vocabulary does not come, what is left out is left out all the same, and topics stand
 * in their own order.
 */
export async function findSettings(base: string): Promise<SearchSettings> {
  const settings = deviceSettings({});
  if (!settings.namesTopics) return settings;
  try {
    const response = await fetch(`${base}search/topics.json`);
    if (!response.ok) throw new Error(`The vocabulary was answered with status ${String(response.status)}.`);
    return deviceSettings((await response.json()) as TopicIds);
  } catch (error) {
    console.error('The vocabulary could not be loaded.', error);
    return settings;
  }
}
