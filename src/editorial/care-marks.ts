/**
 * The words of a review's marks, as lists, search and link previews say them. One function, so that no list says
 * less than another. Secret topics are not in a card's `topics`: nothing here can name or count one.
 */
import type { ReviewCard } from './review-card.ts';

/** What a card's mark says. */
export interface CareMarks {
  /** `Sexual abuse, mutilation`; empty where no topic may be named. */
  topics: string;
  /** `spoilers marked`. */
  spoilers: string;
  /** The two in one line: `Sexual abuse, mutilation · spoilers marked`. */
  words: string;
  /** Does the cue mark stand beside the words: are there topics or spoilers? */
  isMarked: boolean;
}

const spoilerWords = {
  none: 'no spoilers',
  marked: 'spoilers marked',
  throughout: 'spoilers throughout',
  unassessed: 'spoilers not assessed',
} as const;

/**
 * The marks of a card. A review without topics does not say "no warnings": it may keep one secret, and a list
 * that said so for the others would tell.
 */
export function careMarks(card: Pick<ReviewCard, 'topics' | 'isAssessed' | 'spoilers' | 'language'>): CareMarks {
  if (!card.isAssessed && card.spoilers === 'unassessed')
    return { topics: '', spoilers: '', words: 'Not assessed', isMarked: false };
  const topics = card.isAssessed ? sentenceList(card.topics, card.language) : 'Warnings not assessed';
  const spoilers = spoilerWords[card.spoilers];
  return {
    topics: card.isAssessed ? topics : '',
    spoilers,
    words: topics === '' ? capitalised(spoilers) : `${topics} · ${spoilers}`,
    isMarked: card.topics.length > 0 || card.spoilers === 'marked' || card.spoilers === 'throughout',
  };
}

/** Labels as one runs on: all but the first begin small, except in German, whose nouns keep their capitals. */
function sentenceList(labels: readonly string[], language: string): string {
  const keepsCapitals = /^(?:de|lb)\b/i.test(language);
  return labels
    .map((label, index) =>
      index === 0 || keepsCapitals ? label : label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
    )
    .join(', ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
