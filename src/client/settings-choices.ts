/**
 * The reader's settings as the radios of the settings page show and change them: every radio has a value, the default
 * too, where a record says only what was decided.
 */
import {
  readerSettingsSchema,
  topicChoices,
  type ReaderSettings,
  type TopicChoice,
} from '../schemas/reader-settings.ts';

/** What each setting is called that is no topic, with the value of its radio for whoever has decided nothing. */
export const settingDefaults = {
  unassessed: 'show',
  spoilers: 'as-marked',
  scheme: 'device',
  textSize: 'normal',
  searchKey: 'on',
} as const;
export type SettingName = keyof typeof settingDefaults;

/** The settings that are no topics, in the order of the page. */
export const settingNames = Object.keys(settingDefaults) as SettingName[];

/** The value of the radio that is chosen for a setting. */
export function shownValue(settings: ReaderSettings, name: SettingName): string {
  return settings[name] ?? settingDefaults[name];
}

/** The settings with another value for one of them. Throws where it is no value of a record. */
export function withValue(settings: ReaderSettings, name: SettingName, value: string): ReaderSettings {
  const others = Object.entries(settings).filter(([key]) => key !== name);
  return readerSettingsSchema.parse(
    Object.fromEntries(value === settingDefaults[name] ? others : [...others, [name, value]]),
  );
}

/** The choice for a topic. */
export function shownTopic({ topics = {} }: ReaderSettings, id: string): TopicChoice | 'show' {
  return (Object.hasOwn(topics, id) ? topics[id] : undefined) ?? 'show';
}

/** The choice that the value of a topic's radio or button stands for. Throws where it stands for none. */
export function topicChoice(value: string): TopicChoice | 'show' {
  const choice = (['show', ...topicChoices] as const).find((known) => known === value);
  if (choice === undefined) throw new Error(`"${value}" is no choice for a topic.`);
  return choice;
}

/** Topics with a choice that the page has no row for: the vocabulary has them no longer. */
export function topicsWithoutRow(
  { topics = {} }: ReaderSettings,
  rows: readonly string[],
): { id: string; choice: TopicChoice }[] {
  return Object.entries(topics)
    .filter(([id]) => !rows.includes(id))
    .map(([id, choice]) => ({ id, choice }));
}
