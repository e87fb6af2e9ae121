/** What a new magazine is made of: taken from the command line, or asked for. */
import type { Answers } from './arguments.ts';
import { askText } from './ask.ts';
import { listedNames, optionalWords, refuse, requiredWords, type Desk } from './desk.ts';
import { fieldFault } from '../../sources/field-fault.ts';
import { idFrom } from '../../editorial/free-id.ts';
import { membershipCall, type MagazineFacts } from './magazine-texts.ts';
import { folderFault, meantFolder } from './new-folder.ts';

/** All of it. */
export interface MagazineAnswers extends MagazineFacts {
  /** Absolute. */
  folder: string;
  url: string;
  language: string;
  timeZone: string;
  author: string;
  themes: string[];
}

/** The answers, each judged by its schema. The time zone is the machine's, unless the command line names another. */
export async function magazineAnswers(desk: Desk, answers: Answers): Promise<MagazineAnswers> {
  const name = await requiredWords(desk, {
    given: answers.name,
    option: '--name',
    field: ['site', 'name'],
    message: 'The magazine’s name',
    placeholder: 'The Back Row',
  });
  const folder = await folderOf(desk, answers.folder, name);
  const [author, ...others] = answers.author ?? [];
  if (others.length > 0)
    desk.refuse('A magazine begins with one critic: give --author once, and make others with npm run new.');
  const critic = await requiredWords(desk, {
    given: author,
    option: '--author',
    field: ['contributors', 'name'],
    message: 'Your name, or that of its first critic',
    placeholder: 'Pauline Kael',
  });
  const themes = await listedNames(desk, {
    given: answers.theme,
    option: '--theme',
    field: ['themes', 'alsoKnownAs'],
    message: 'Themes that you will write about, with commas between them (Enter leaves them for later)',
    placeholder: 'Labour, Grief, Ghosts',
  });
  const url = await optionalWords(desk, {
    given: answers.url,
    option: '--url',
    field: ['site', 'url'],
    message: 'The web address that it will have (Enter where you do not know it yet)',
    placeholder: 'https://the-back-row.org',
  });
  const email = await optionalWords(desk, {
    given: answers.email,
    option: '--email',
    field: ['site', 'email'],
    message: 'The e-mail address that readers write to (Enter leaves it out)',
  });
  const signUp = await optionalWords(desk, {
    given: answers['sign-up'],
    option: '--sign-up',
    message: 'The address where readers become members (Enter where there is no membership)',
    fault: (answer) => fieldFault('site', 'membership', { ...membershipCall, url: answer }),
  });
  const language = answers.language ?? 'en';
  refuse(desk, '--language', fieldFault('site', 'language', language));
  const timeZone = answers['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  refuse(desk, '--time-zone', fieldFault('site', 'timeZone', timeZone));
  return {
    ...{ name, folder, author: critic, themes, email, signUp, language, timeZone },
    url: url ?? `https://${idFrom(name) || 'magazine'}.example/`,
  };
}

async function folderOf(desk: Desk, given: string | undefined, name: string): Promise<string> {
  const fault = given === undefined ? undefined : folderFault(given);
  if (fault !== undefined) desk.refuse(fault);
  const initial = `../${idFrom(name) || 'magazine'}`;
  const ask = (): Promise<string> =>
    askText({ message: 'The folder to put it in: a new one', initial, fault: folderFault });
  const written = given ?? (desk.asks ? await ask() : initial);
  return meantFolder(written);
}
