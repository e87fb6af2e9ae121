/** How closely a topic is dealt with, as editors write it around the topic: "mentions of", "graphic", "(discussed)". */
import type { warningLevels } from '../../schemas/trigger-warnings.ts';

export type Level = Exclude<(typeof warningLevels)[number], 'none'>;

/** A topic without the words of its level. */
export interface Levelled {
  topic: string;
  level: Level | undefined;
}

const small =
  /^(?:(?:very|fairly|some|mild|moderate|strong|heavy|serious|the|an?|and|or|including|possible|potential|plus|also|themes? of|topics? of|issues? of|subject of)\s+)+/iu;
/** What is said before a topic and decides, each with the level that it means. */
const nouns: readonly (readonly [RegExp, Level])[] = [
  [
    /^(?:mentions?|mentioning|references?|referencing|allusions?|alluding|hints?|suggestions?)\s+(?:of|to|at)\s+/iu,
    'mentioned',
  ],
  [
    /^(?:discussions?|discussing|talk|exploration|examination|analysis|conversations?)\s+(?:of|about|around|on)\s+/iu,
    'discussed',
  ],
  [
    /^(?:depictions?|descriptions?|portrayals?|scenes?|images?|imagery|representations?|details?|accounts?|display|instances?)\s+(?:of|with)\s+/iu,
    'described',
  ],
];
const adjectives: readonly (readonly [RegExp, Level])[] = [
  [/^(?:brief|passing|implied|off-?screen|light|minor|slight|past|mentioned)\s+/iu, 'mentioned'],
  [/^(?:discussed)\s+/iu, 'discussed'],
  [
    /^(?:extremely |very )?(?:graphic|explicit|detailed|on-?screen|vivid|intense|extreme|described|depicted|severe)\s+/iu,
    'described',
  ],
];
const behind: readonly (readonly [RegExp, Level])[] = [
  [/\s+(?:mentions?|mentioned|references?|referenced|alluded to|implied|off-?screen)$/iu, 'mentioned'],
  [/\s+(?:discussions?|discussed)$/iu, 'discussed'],
  [/\s+(?:depicted|described|shown|on-?screen|depictions?|descriptions?)$/iu, 'described'],
];
/** What stands in parentheses and is nothing but a level. */
const alone: readonly (readonly [RegExp, Level])[] = [
  [
    /^(?:briefly |only |just )?(?:mention(?:s|ed)?|brief(?: mentions?)?|passing(?: mentions?)?|implied|referenced|references?|alluded to|off-?screen|minor|in passing)$/iu,
    'mentioned',
  ],
  [/^(?:briefly )?(?:discuss(?:ed|ions?)|talked about|moderate)$/iu, 'discussed'],
  [
    /^(?:very )?(?:graphic|graphically|depict(?:ed|ions?)|describ(?:ed|es)|descriptions?|shown|on-?screen|explicit|detailed|in detail)$/iu,
    'described',
  ],
];

/** Takes the words of a level off a topic: `graphic depictions of violence` is `violence`, described. */
export function levelled(written: string): Levelled {
  let topic = written.replace(small, '');
  let adjective: Level | undefined;
  for (;;) {
    const before = topic;
    for (const [pattern, level] of adjectives) {
      const rest = topic.replace(pattern, '');
      if (rest !== topic) adjective ??= level;
      topic = rest;
    }
    for (const [pattern, level] of nouns) {
      const rest = topic.replace(pattern, '');
      // "Brief descriptions of" describe; but "graphic mentions of" are no more than mentions.
      if (rest !== topic) return { topic: inner(rest), level };
    }
    if (topic === before) break;
  }
  for (const [pattern, level] of behind) {
    const rest = topic.replace(pattern, '');
    if (rest !== topic) return { topic: rest, level };
  }
  return { topic, level: adjective };
}

function inner(topic: string): string {
  return levelled(topic).topic;
}

/** The level that words in parentheses are. */
export function levelAlone(words: string): Level | undefined {
  return alone.find(([pattern]) => pattern.test(words.trim()))?.[1];
}

/** The level of a verb: what a text mentions, discusses, describes. */
export function levelOfVerb(verb: string): Level | undefined {
  if (/^mention|^refer|^touch|^allude/i.test(verb)) return 'mentioned';
  return /^depict|^describ|^show|^portray/i.test(verb) ? 'described' : undefined;
}
