/** A new critic: by themselves, or with their first review. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { Answers } from './arguments.ts';
import { namesakeFault, newId, optionalWords, requiredWords, type Desk } from './desk.ts';
import { freeId } from '../../editorial/free-id.ts';
import { newFile } from './new-file.ts';

const body = '<!-- Write two or three sentences about the critic in the place of this line. -->';

/** The file of a critic. */
export async function newContributor(answers: Answers, desk: Desk): Promise<UnwrittenFile[]> {
  const name = await criticName(desk, answers.name, '');
  const pronouns = await optionalWords(desk, {
    given: answers.pronouns,
    option: '--pronouns',
    field: ['contributors', 'pronouns'],
    message: 'The critic’s pronouns (Enter leaves them out)',
    placeholder: 'she/her',
  });
  const role = await optionalWords(desk, {
    given: answers.role,
    option: '--role',
    field: ['contributors', 'role'],
    message: 'What the critic does here (Enter leaves it out)',
    placeholder: 'Critic, horror',
  });
  const id = await newId(desk, 'contributors', answers.id, [name]);
  return [newFile({ kind: 'contributors', id, values: { name, pronouns, role }, body }, desk.today)];
}

/** The file of a critic who is named in a review and not there yet; `typed` is what was typed for the name. */
export async function criticOfReview(desk: Desk, typed: string): Promise<UnwrittenFile> {
  return criticFile(desk, await criticName(desk, undefined, typed));
}

/** The file of a critic of whom only the name is known. */
export function criticFile({ content, today }: Pick<Desk, 'content' | 'today'>, name: string): UnwrittenFile {
  return newFile({ kind: 'contributors', id: freeId(content, 'contributors', [name]), values: { name }, body }, today);
}

function criticName(desk: Desk, given: string | undefined, initial: string): Promise<string> {
  return requiredWords(desk, {
    given,
    option: '--name',
    field: ['contributors', 'name'],
    message: 'The critic’s name',
    placeholder: 'Pauline Kael',
    initial,
    fault: (answer) => namesakeFault(desk, ['contributors', 'name'], answer),
  });
}
