/**
 * What search obeys of a reader's settings. A result knows the labels of the topics that it may name, and every
 * topic's ID only together with the secret ones; so what to leave out is asked of the index by ID, and what to put
 * first is found by label, through the vocabulary that the page carries. Nothing secret can be named or hinted at.
 */
import { capitalised, inASentence } from '../editorial/care-marks.ts';
import { carriesUnassessed } from '../publish/search-data.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';

/** The vocabulary's IDs by their labels. */
export type TopicIds = Readonly<Record<string, readonly string[]>>;

/** The settings as search needs them. */
export interface SearchSettings {
  /** Values of the filter `carries` that leave a review out. */
  leftOut: readonly string[];
  /** Labels of the topics that the reader asked about: to be warned of, or to leave out. */
  topics: readonly string[];
  /** Has the reader asked about any topic? */
  namesTopics: boolean;
}

/** What search obeys of these settings. */
export function searchSettings({ topics = {}, unassessed }: ReaderSettings, topicIds: TopicIds): SearchSettings {
  return {
    leftOut: [
      ...Object.keys(topics).filter((id) => topics[id] === 'leave-out'),
      ...(unassessed === undefined ? [] : [carriesUnassessed]),
    ],
    topics: Object.keys(topicIds).filter((label) => topicIds[label]?.some((id) => topics[id] !== undefined)),
    namesTopics: Object.keys(topics).length > 0,
  };
}

/** The words of a result's marks: `asked` are the topics that the reader asked about, the rest follows. */
export interface MarkWords {
  asked: string;
  rest: string;
}

/** The marks of a result as printed, with the reader's topics first. `language` is that of the labels. */
export function marksFor(
  { words, topics }: { words: string; topics: readonly string[] },
  settings: Pick<SearchSettings, 'topics'>,
  language: string,
): MarkWords {
  const isAsked = (label: string): boolean => settings.topics.includes(label);
  const first = topics.filter(isAsked);
  if (first.length === 0) return { asked: '', rest: words };
  const ordered = [...first, ...topics.filter((label) => !isAsked(label))];
  const told = capitalised(inASentence(ordered, language).join(', '));
  const asked = told.slice(0, first.join(', ').length);
  // What is said besides the topics stands behind them.
  return { asked, rest: told.slice(asked.length) + words.slice(told.length) };
}
