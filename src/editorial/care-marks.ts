/**
 * The words of a review's marks, as lists, search and link previews say them. One function, so that no list says
 * less than another. Secret topics are not in a card's `topics`: nothing here can name or count one.
 */
import { around, type Text } from '../words/message.ts';
import type { Words } from '../words/words-for.ts';
import type { ReviewCard } from './review-card.ts';

/** What a card's mark says. */
export interface CareMarks {
  /** `Sexual abuse` and `mutilation`: the topics that may be named, in their order, as one runs on. */
  topics: string[];
  /** What is said besides: `spoilers marked`; of reviews that nobody has assessed, that. */
  others: string[];
  /** All in one line: `Sexual abuse, mutilation · spoilers marked`. */
  words: string;
  /** Does the cue mark stand beside the words: are there topics or spoilers? */
  isMarked: boolean;
}

/**
 * The marks of a card. A review without topics does not say "no warnings": it may keep one secret, and a list
 * that said so for the others would tell. `language` is that of the labels.
 */
export function careMarks(
  card: Pick<ReviewCard, 'isAssessed' | 'spoilers'> & { topics: readonly { label: string }[] },
  language: string,
  words: Words['marks'],
): CareMarks {
  const { isAssessed, spoilers } = card;
  const topics = isAssessed
    ? inASentence(
        card.topics.map(({ label }) => label),
        language,
      )
    : [];
  const others =
    !isAssessed && spoilers === 'unassessed'
      ? [words.notAssessed]
      : [...(isAssessed ? [] : [words.warningsNotAssessed]), words[spoilers]];
  return {
    topics,
    others: topics.length === 0 ? [capitalised(others[0] ?? ''), ...others.slice(1)] : others,
    words: capitalised([...(topics.length === 0 ? [] : [topics.join(', ')]), ...others].join(' · ')),
    isMarked: topics.length > 0 || spoilers === 'marked' || spoilers === 'throughout',
  };
}

/** Labels as one runs on, in their `language`: all but the first begin small, except in German, whose nouns keep their capitals. */
export function inASentence(labels: readonly string[], language: string): string[] {
  return labels.map((label, index) => (index === 0 ? label : begunSmall(label, language)));
}

function begunSmall(label: string, language: string): string {
  if (/^(?:de|lb)\b/i.test(language)) return label;
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/**
 * What a link to a review says first: the topics that may be named and what is given away, each a sentence of its
 * own: `Deals with sexual abuse, mutilation. Spoilers marked.` `language` is that of the labels.
 */
export function careNotice(
  card: Pick<ReviewCard, 'isAssessed' | 'spoilers'> & { topics: readonly { label: string }[] },
  language: string,
  { marks, preview }: Pick<Words, 'marks' | 'preview'>,
): string {
  const { topics, others } = careMarks(card, language, marks);
  return [
    ...(topics.length === 0 ? [] : [topicsInWords(card.topics, language, preview.dealsWith)]),
    ...others.map((mark) => filled(preview.sentence, capitalised(mark))),
  ].join(' ');
}

/** Topics in a sentence of `message`, whose one name they take: `The film deals with death, grief.` */
export function topicsInWords(topics: readonly { label: string }[], language: string, message: Text<string>): string {
  return filled(message, topics.map(({ label }) => begunSmall(label, language)).join(', '));
}

function filled(message: Text<string>, words: string): string {
  return around(message).join(words);
}

/** Words with which something begins. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
