/**
 * What a reader is told about a review before its body: what it deals with and how closely, and what it gives
 * away. Secret warnings are kept apart here once, so that no card, feed or count can name one by accident.
 */
import { printedQuotes } from '../markdown/printed-quotes.ts';
import type { DeclaredWarning } from '../schemas/trigger-warnings.ts';
import type { Words } from '../words/words-for.ts';
import type { Catalogue, CatalogueReview } from './catalogue.ts';

/** A declared warning with the vocabulary's words. */
export interface Topic {
  id: string;
  label: string;
  description: string;
  level: DeclaredWarning['level'];
  note: string | undefined;
}

/** A place in a text, as a reader is told of it. */
type WayIn = keyof Words['begin'];

/** What the care panel says. */
export interface Care {
  /** False for an arrival that nobody has reread: no promise is made. */
  isAssessed: boolean;
  topics: Topic[];
  /** Topics whose naming gives the film away: shown behind a disclosure only. */
  secretTopics: Topic[];
  spoilers: {
    flag: CatalogueReview['data']['spoilers'];
    /** IDs and titles of the films that spoilers name. */
    films: { id: string; title: string }[];
    hasPointOfNoReturn: boolean;
    /** How far into the text the first one stands; undefined where none is marked. */
    begin: WayIn | undefined;
  };
}

/** The declared warnings that apply; `level: none` was considered and is shown nowhere. */
export function applyingWarnings(declared: CatalogueReview['data']['triggerWarnings']): DeclaredWarning[] {
  return declared === 'unassessed' ? [] : declared.filter(({ level }) => level !== 'none');
}

/**
 * The topics that a review carries: those that it declares, secret ones too, and those of the passages that its text
 * marks, whatever is declared of them. Leaving out, search and the feeds without a topic all keep their promise by this.
 */
export function carriedTopics({ data, facts }: Pick<CatalogueReview, 'data' | 'facts'>): string[] {
  const declared = applyingWarnings(data.triggerWarnings).map(({ warning }) => warning);
  return [...new Set([...declared, ...facts.passages])];
}

/** What a review's care panel says. */
export function careOf(review: CatalogueReview, catalogue: Catalogue): Care {
  const { triggerWarnings, spoilers, films } = review.data;
  const declared = applyingWarnings(triggerWarnings);
  const marked = review.facts.spoilerFilms.map((id) => (id === '' ? (films[0] ?? '') : id));
  const isWhole = spoilers === 'throughout' || review.facts.hasPointOfNoReturn;
  const named = spoilers === 'none' ? [] : [...new Set([...(isWhole ? films : []), ...marked])];
  return {
    isAssessed: triggerWarnings !== 'unassessed',
    topics: declared.filter(({ spoiler }) => !spoiler).map((warning) => topicOf(warning, catalogue)),
    secretTopics: declared.filter(({ spoiler }) => spoiler).map((warning) => topicOf(warning, catalogue)),
    spoilers: {
      flag: spoilers,
      films: named.map((id) => ({ id, title: catalogue.films.get(id)?.title ?? id })),
      hasPointOfNoReturn: review.facts.hasPointOfNoReturn,
      begin: review.facts.spoilersBegin === undefined ? undefined : wayIn(review.facts.spoilersBegin),
    },
  };
}

const ways: readonly (readonly [share: number, place: WayIn])[] = [
  [0.1, 'beginning'],
  [0.29, 'quarter'],
  [0.42, 'third'],
  [0.58, 'half'],
  [0.71, 'twoThirds'],
  [0.85, 'threeQuarters'],
];

/** A share of a text as the place that it leads to. */
function wayIn(share: number): WayIn {
  return ways.find(([most]) => share < most)?.[1] ?? 'end';
}

/** A declared warning in the vocabulary's words. */
export function topicOf({ warning, level, note }: DeclaredWarning, catalogue: Catalogue): Topic {
  const term = catalogue.warnings.get(warning);
  const { language } = catalogue.site;
  return {
    id: warning,
    label: term?.label ?? warning,
    description: printedQuotes(term?.description ?? '', language),
    level,
    note: note === undefined ? undefined : printedQuotes(note, language),
  };
}
