/**
 * The record of a reader's settings as text: read through its schema, written whole. A record that cannot be read is
 * set aside under another name before anything is written in its place, so that nothing is lost.
 */
import { readerSettingsSchema, type ReaderSettings, type TopicChoice } from '../schemas/reader-settings.ts';
import type { Renames } from '../editorial/renames.ts';

/** Why a record is not read. */
export type RecordFault = 'damaged' | 'newer';

/** A record as it was found. */
export interface FoundRecord {
  /** Of one that cannot be read whole, what can be understood: the same that pages obey before the first paint. */
  settings: ReaderSettings;
  fault?: RecordFault;
}

/** What a reader has who has decided nothing. */
export const noSettings: ReaderSettings = { version: 1 };

/** The settings that a text holds; no text holds none. */
export function readRecord(text: string | null): FoundRecord {
  if (text === null) return { settings: noSettings };
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { settings: noSettings, fault: 'damaged' };
  }
  const { success, data } = readerSettingsSchema.safeParse(written);
  if (success) return { settings: data };
  const { version } = Object(written) as { version?: unknown };
  const fault = typeof version === 'number' && version > 1 ? 'newer' : 'damaged';
  return { settings: understood(written), fault };
}

/** Every part of a record that its schema lets through by itself. */
function understood(written: unknown): ReaderSettings {
  const { topics, seen, ...others } = Object(written) as Record<string, unknown>;
  const parts: Record<string, unknown>[] = [
    ...Object.entries(Object(topics) as object).map(([id, choice]) => ({ topics: { [id]: choice as unknown } })),
    ...(Array.isArray(seen) ? seen.map((id: unknown) => ({ seen: [id] })) : []),
    ...['unassessed', 'spoilers', 'scheme', 'textSize', 'searchKey'].map((name) => ({ [name]: others[name] })),
  ];
  let settings = noSettings;
  for (const part of parts) {
    const { success, data } = readerSettingsSchema.safeParse({ version: 1, ...part });
    if (success)
      settings = {
        ...settings,
        ...data,
        topics: { ...settings.topics, ...data.topics },
        seen: [...(settings.seen ?? []), ...(data.seen ?? [])],
      };
  }
  return compact(settings);
}

/** The settings by the names that films and topics have now; of two choices for one topic the stricter stays. */
export function presentSettings(settings: ReaderSettings, renames: Renames): ReaderSettings {
  const topics: Record<string, TopicChoice> = {};
  for (const [id, choice] of Object.entries(settings.topics ?? {})) {
    const present = renames.warnings[`~${id}`] ?? id;
    if (topics[present] !== 'leave-out') topics[present] = choice;
  }
  const seen = new Set(settings.seen?.map((id) => renames.films[`~${id}`] ?? id));
  return compact({ ...settings, topics, seen: [...seen] });
}

/** The settings with another choice for a topic; `show` is the choice of whoever has made none. */
export function withTopic(settings: ReaderSettings, id: string, choice: TopicChoice | 'show'): ReaderSettings {
  const others = Object.entries(settings.topics ?? {}).filter(([topic]) => topic !== id);
  const topics = choice === 'show' ? others : [...others, [id, choice] as const];
  return compact({ ...settings, topics: Object.fromEntries(topics) });
}

/** The settings with another choice for several topics at once. */
export function withTopics(
  settings: ReaderSettings,
  ids: readonly string[],
  choice: TopicChoice | 'show',
): ReaderSettings {
  return ids.reduce((changed, id) => withTopic(changed, id, choice), settings);
}

/** The settings with a film marked as seen, or no longer. */
export function withSeen(settings: ReaderSettings, id: string, isSeen: boolean): ReaderSettings {
  const others = (settings.seen ?? []).filter((film) => film !== id);
  return compact({ ...settings, seen: isSeen ? [...others, id] : others });
}

/** Without what is at its default: a record says what was decided, and nothing else. */
function compact({ topics = {}, seen = [], ...settings }: ReaderSettings): ReaderSettings {
  return {
    ...settings,
    ...(Object.keys(topics).length === 0 ? {} : { topics }),
    ...(seen.length === 0 ? {} : { seen }),
  };
}
