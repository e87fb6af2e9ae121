/** The settings that search obeys, as this device keeps them. */
import { noSettings } from './reader-record.ts';
import { searchSettings, type SearchSettings, type TopicIds } from './search-settings.ts';
import { storedSettings } from './settings-store.ts';

/** What a browser that stores nothing has no settings for is searched as it is. */
export function deviceSettings(topicIds: TopicIds): SearchSettings {
  try {
    return searchSettings(storedSettings(), topicIds);
  } catch {
    return searchSettings(noSettings, topicIds);
  }
}
