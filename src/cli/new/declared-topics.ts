/**
 * The trigger warnings of a new review. That none apply and that nobody has looked yet are different answers, and no
 * topic is ever chosen in advance.
 */
import { warningLevels } from '../../schemas/trigger-warnings.ts';
import { didYouMean } from '../../problem.ts';
import { askChoice, askOne } from './ask.ts';
import { choiceFinder, choicesOf } from './choices.ts';
import { isKnownId, refuse, type Desk } from './desk.ts';
import { fieldFault } from '../../sources/field-fault.ts';

type Level = (typeof warningLevels)[number];

/** What `triggerWarnings` says. */
export type DeclaredTopics = 'unassessed' | { warning: string; level: string }[];

/** The answer of the command line (`--warning ID:LEVEL`, `none`, `unassessed`), or what somebody answers. */
export async function declaredTopics(desk: Desk, given: readonly string[] | undefined): Promise<DeclaredTopics> {
  if (given !== undefined) return topicsGiven(desk, given);
  if (!desk.asks) return 'unassessed';
  const hasTopics = desk.content.entries.warnings.size > 0;
  const answer = await askOne<'topics' | 'none' | 'unassessed'>(
    'What difficult topics do the review’s own words deal with?',
    [
      ...(hasTopics ? [namingThem] : []),
      { value: 'none', label: 'None', hint: 'somebody has looked: no warning applies' },
      { value: 'unassessed', label: 'Not assessed yet', hint: 'the page will say so until somebody has looked' },
    ],
  );
  if (answer === 'unassessed') return answer;
  const topics = answer === 'none' ? [] : await topicsAsked(desk);
  return topics ?? declaredTopics(desk, undefined);
}

const namingThem = { value: 'topics' as const, label: 'I name them', hint: 'one after the other, as you type' };

function topicsGiven(desk: Desk, given: readonly string[]): DeclaredTopics {
  const [only, ...others] = given;
  if (others.length === 0 && only === 'none') return [];
  if (others.length === 0 && only === 'unassessed') return only;
  const topics = given.flatMap((written) => topicGiven(desk, written) ?? []);
  refuse(desk, '--warning', fieldFault('reviews', 'triggerWarnings', topics));
  return topics;
}

function topicGiven(desk: Desk, written: string): { warning: string; level: Level } | undefined {
  const [id = '', level = 'discussed', ...rest] = written.split(':');
  if (id === 'none' || id === 'unassessed') {
    refuse(desk, '--warning', `"${id}" stands alone; it cannot be given beside a topic.`);
    return undefined;
  }
  const otherwise = 'The topics are the files of warnings/; or write none, or unassessed.';
  const isKnown = isKnownId(desk, 'warnings', id, '--warning', otherwise);
  const isSound = rest.length === 0 && isLevel(level);
  if (!isSound) {
    const hint = didYouMean(level, warningLevels, `The levels are ${warningLevels.join(', ')}.`);
    refuse(desk, '--warning', `"${[level, ...rest].join(':')}" is not a level. ${hint}`);
  }
  return isKnown && isSound ? { warning: id, level } : undefined;
}

function isLevel(word: string): word is Level {
  return (warningLevels as readonly string[]).includes(word);
}

/** The topics, or undefined where somebody wants to answer the question before this anew. */
async function topicsAsked(desk: Desk): Promise<{ warning: string; level: string }[] | undefined> {
  const vocabulary = choicesOf(desk.content, 'warnings');
  const topics: { warning: string; level: string }[] = [];
  for (;;) {
    const choices = vocabulary.filter(({ id }) => !topics.some(({ warning }) => warning === id));
    const chosen = await askChoice({
      message: topics.length === 0 ? 'Which topic? Type a few letters.' : 'Which other topic?',
      choices,
      find: choiceFinder(choices),
      nothing: topics.length === 0 ? 'None of these: go back' : 'No other',
    });
    if (!('id' in chosen)) return topics.length === 0 ? undefined : topics;
    const label = choices.find(({ id }) => id === chosen.id)?.label ?? chosen.id;
    topics.push({ warning: chosen.id, level: await askOne(`${label}: how closely?`, levels, 'discussed') });
  }
}

const levels: { value: Level; label: string; hint: string }[] = [
  { value: 'mentioned', label: 'Mentioned', hint: 'in passing: a reader could miss it' },
  { value: 'discussed', label: 'Discussed', hint: 'the text thinks about it, without showing it' },
  { value: 'described', label: 'Described', hint: 'the text makes the reader see or hear it' },
  { value: 'none', label: 'Does not apply', hint: 'considered, and told to nobody' },
];
