/** A new theme: by itself, or with the review that needs it. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { Answers } from './arguments.ts';
import { askChoice } from './ask.ts';
import { choiceFinder, choicesOf } from './choices.ts';
import { isKnownId, listedNames, namesakeFault, newId, requiredWords, type Desk } from './desk.ts';
import { freeId } from '../../editorial/free-id.ts';
import { newFile } from './new-file.ts';

const body =
  '<!-- Write a paragraph or two about the theme in the place of this line; they stand at the head of its page. -->';

/** The file of a theme. */
export async function newTheme(answers: Answers, desk: Desk): Promise<UnwrittenFile[]> {
  const name = await themeName(desk, answers.name, '--name', '');
  const alsoKnownAs = await listedNames(desk, {
    given: answers['also-known-as'],
    option: '--also-known-as',
    field: ['themes', 'alsoKnownAs'],
    message: 'Other names that readers may search by, with commas between them (Enter leaves them out)',
    placeholder: 'wealth, inequality',
  });
  const parent = await widerTheme(desk, answers.parent);
  const id = await newId(desk, 'themes', answers.id, [name]);
  const values = { name, alsoKnownAs: alsoKnownAs.length === 0 ? undefined : alsoKnownAs, parent };
  return [newFile({ kind: 'themes', id, values, body }, desk.today)];
}

/** The file of a theme that a review names and that is not there yet; `typed` is what was typed for its name. */
export async function themeOfReview(desk: Desk, given: string | undefined, typed: string): Promise<UnwrittenFile> {
  return themeFile(desk, await themeName(desk, given, '--new-theme', typed));
}

/** The file of a theme of which only the name is known. */
export function themeFile({ content, today }: Pick<Desk, 'content' | 'today'>, name: string): UnwrittenFile {
  return newFile({ kind: 'themes', id: freeId(content, 'themes', [name]), values: { name }, body }, today);
}

function themeName(desk: Desk, given: string | undefined, option: string, initial: string): Promise<string> {
  return requiredWords(desk, {
    given,
    option,
    field: ['themes', 'name'],
    message: 'The theme’s name',
    placeholder: 'Labour',
    initial,
    fault: (answer) => namesakeFault(desk, ['themes', 'name'], answer),
  });
}

async function widerTheme(desk: Desk, given: string | undefined): Promise<string | undefined> {
  const otherwise = 'Leave --parent out for a theme that belongs to none.';
  if (given !== undefined) return isKnownId(desk, 'themes', given, '--parent', otherwise) ? given : undefined;
  const choices = choicesOf(desk.content, 'themes');
  if (!desk.asks || choices.length === 0) return undefined;
  const chosen = await askChoice({
    message: 'Does it belong to a wider theme? Type a few letters of that.',
    choices,
    find: choiceFinder(choices),
    nothing: 'No, it stands by itself',
  });
  return 'id' in chosen ? chosen.id : undefined;
}
