/** A new topic of the trigger-warning vocabulary. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { Answers } from './arguments.ts';
import { askChoice } from './ask.ts';
import { choiceFinder } from './choices.ts';
import { listedNames, namesakeFault, newId, optionalWords, requiredWords, type Desk } from './desk.ts';
import { newFile } from './new-file.ts';

/** The file of a topic. */
export async function newWarning(answers: Answers, desk: Desk): Promise<UnwrittenFile[]> {
  const label = await requiredWords(desk, {
    given: answers.label,
    option: '--label',
    field: ['warnings', 'label'],
    message: 'The topic, in the words that readers are told',
    placeholder: 'Death of an animal',
    fault: (answer) => namesakeFault(desk, ['warnings', 'label'], answer),
  });
  const description = await requiredWords(desk, {
    given: answers.description,
    option: '--description',
    field: ['warnings', 'description'],
    message: 'What it covers, and what it does not',
    placeholder: 'An animal dies, shown or told. Hunting in the background is left out.',
  });
  const group = await groupOf(desk, answers.group);
  const alsoKnownAs = await listedNames(desk, {
    given: answers['also-known-as'],
    option: '--also-known-as',
    field: ['warnings', 'alsoKnownAs'],
    message: 'Other names of the topic, with commas between them (Enter leaves them out)',
  });
  const id = await newId(desk, 'warnings', answers.id, [label]);
  const values = { label, description, group, alsoKnownAs: alsoKnownAs.length === 0 ? undefined : alsoKnownAs };
  return [newFile({ kind: 'warnings', id, values }, desk.today)];
}

/** The group that the vocabulary shows the topic in: one that there is, or a new one. */
async function groupOf(desk: Desk, given: string | undefined): Promise<string | undefined> {
  const asked = { option: '--group', field: ['warnings', 'group'] as const, message: 'The name of the new group' };
  if (given !== undefined || !desk.asks) return optionalWords(desk, { ...asked, given });
  const groups = [...desk.content.entries.warnings.values()].flatMap(({ readable }) => readable.group ?? []);
  const choices = [...new Set(groups)]
    .sort()
    .map((group) => ({ id: group, label: group, hint: '', names: [group], besides: [] }));
  const chosen = await askChoice({
    message: 'Which group of topics does it stand in? Type a few letters.',
    choices,
    find: choiceFinder(choices),
    nothing: 'In none',
    another: (typed) => (typed === '' ? 'A group that is not here yet' : `A new group: ${typed}`),
  });
  if ('id' in chosen) return chosen.id;
  return 'typed' in chosen ? optionalWords(desk, { ...asked, given: undefined, initial: chosen.typed }) : undefined;
}
