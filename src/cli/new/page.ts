/** A new standing page, such as About. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { Answers } from './arguments.ts';
import { namesakeFault, newId, optionalWords, requiredWords, type Desk } from './desk.ts';
import { newFile } from './new-file.ts';

const body = `<!--
Write the page in the place of these lines, in Markdown. Readers find it where site.yaml leads them:
navigation:
  - { label: About, href: /about/ }
-->`;

/** The file of a page. */
export async function newPage(answers: Answers, desk: Desk): Promise<UnwrittenFile[]> {
  const title = await requiredWords(desk, {
    given: answers.title,
    option: '--title',
    field: ['pages', 'title'],
    message: 'The page’s title',
    placeholder: 'About us',
    fault: (answer) => namesakeFault(desk, ['pages', 'title'], answer),
  });
  const description = await optionalWords(desk, {
    given: answers.description,
    option: '--description',
    field: ['pages', 'description'],
    message: 'One sentence about it for search engines and link previews (Enter leaves it out)',
  });
  const fileOf = (id: string): UnwrittenFile =>
    newFile({ kind: 'pages', id, values: { title, description }, body }, desk.today);
  const id = await newId(desk, 'pages', answers.id, [title], (wanted) => desk.faultOf([fileOf(wanted)]));
  return [fileOf(id)];
}
