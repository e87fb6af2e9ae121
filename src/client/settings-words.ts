/** What is said of a reader's settings in a sentence. */
import type { ReaderSettings, TopicChoice } from '../schemas/reader-settings.ts';
import type { RecordFault } from './reader-record.ts';
import type { Speech } from './speech.ts';

/** The words of the settings page. */
export type SettingsSpeech = Speech<'settings'>;

/** A topic's choice as the page words it. */
export function choiceInWords(choice: TopicChoice | 'show', { words: { settings } }: SettingsSpeech): string {
  return { show: settings.showChoice, warn: settings.warnChoice, 'leave-out': settings.leaveOutChoice }[choice];
}

/** Everything that was decided: "2 topics left out, spoilers always closed"; "nothing" where nothing was. */
export function inWords(
  { topics = {}, unassessed, spoilers, seen = [], scheme, textSize, searchKey }: ReaderSettings,
  { words: { settings: words }, say }: SettingsSpeech,
): string {
  const choices = Object.values(topics);
  const leftOut = choices.filter((choice) => choice === 'leave-out').length;
  const warned = choices.length - leftOut;
  const parts = [
    leftOut > 0 && say(words.leftOut, { count: leftOut }),
    warned > 0 && say(words.warned, { count: warned }),
    unassessed && words.unassessed,
    spoilers && { closed: words.spoilersClosed, open: words.spoilersOpen }[spoilers],
    seen.length > 0 && say(words.seen, { count: seen.length }),
    scheme && { day: words.day, night: words.night }[scheme],
    textSize && { large: words.large, larger: words.larger }[textSize],
    searchKey && words.noKey,
  ];
  return parts.filter((part) => typeof part === 'string').join(words.comma) || words.nothing;
}

/** What was chosen: `Torture: warn me.` */
export function saidOf(what: string, choice: string, { words: { settings }, say }: SettingsSpeech): string {
  return say(settings.chosen, { what, choice: `${choice.slice(0, 1).toLowerCase()}${choice.slice(1)}` });
}

/** Why a file of settings is not taken. */
export function fileRefused(
  file: string,
  fault: RecordFault | 'unreadable',
  { words: { settings: words }, say }: SettingsSpeech,
): string {
  const why = { damaged: words.fileDamaged, newer: words.fileNewer, unreadable: words.fileUnreadable };
  return say(why[fault], { file });
}
