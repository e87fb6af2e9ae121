/** What is said of a reader's settings in a sentence. */
import type { ReaderSettings, TopicChoice } from '../schemas/reader-settings.ts';
import type { RecordFault } from './reader-record.ts';

/** A topic's choice as the page words it. */
export const choiceInWords: Readonly<Record<TopicChoice | 'show', string>> = {
  show: 'show',
  warn: 'warn me',
  'leave-out': 'leave out',
};

/** Everything that was decided: "2 topics left out, spoilers always closed"; "nothing" where nothing was. */
export function inWords({
  topics = {},
  unassessed,
  spoilers,
  seen = [],
  scheme,
  textSize,
  searchKey,
}: ReaderSettings): string {
  const choices = Object.values(topics);
  const leftOut = choices.filter((choice) => choice === 'leave-out').length;
  const warned = choices.length - leftOut;
  const parts = [
    leftOut > 0 && `${things(leftOut, 'topic')} left out`,
    warned > 0 && `a warning for ${things(warned, 'topic')}`,
    unassessed && 'reviews that nobody has assessed left out',
    spoilers && `spoilers always ${spoilers}`,
    seen.length > 0 && `${things(seen.length, 'film')} seen`,
    scheme && `the colours of ${scheme}`,
    textSize && `${textSize} text`,
    searchKey && 'no key for search',
  ];
  return parts.filter((part) => typeof part === 'string').join(', ') || 'nothing';
}

/** What was chosen: `Torture: warn me.` */
export function saidOf(what: string, choice: string): string {
  return `${what}: ${choice.slice(0, 1).toLowerCase()}${choice.slice(1)}.`;
}

/** Why a file of settings is not taken. */
export function fileRefused(name: string, fault: RecordFault | 'unreadable'): string {
  const why = {
    damaged: 'holds no settings of this site, or they are damaged',
    newer: 'was written by a newer version of this site',
    unreadable: 'could not be read',
  };
  return `“${name}” ${why[fault]}. Nothing has changed.`;
}

function things(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
