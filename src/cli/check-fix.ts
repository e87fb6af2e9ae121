/** `npm run check -- --fix`: mends what is safe to mend, after it has shown the difference and was told to. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { confirm, isCancel } from '@clack/prompts';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Problem } from '../problem.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
import type { CheckArguments } from './check-arguments.ts';
import { checkedFiles, checkPublication, PublicationMemory } from './check-publication.ts';
import { mendedTexts, type LeftProblem, type MendedText } from './mended-texts.ts';
import { namedFiles } from './named-files.ts';
import { countInWords, formatProblems, plural } from './problem-formats.ts';
import { readMarked, writeWhole } from './whole-file.ts';

/** Asks whether to write; undefined where nobody is there to be asked. */
export type Ask = ((question: string) => Promise<boolean>) | undefined;

/** Shows, asks, writes, and tells what is left. The exit status is that of the check, or 1 where nobody could be asked. */
export async function fixContent({ yes, files }: CheckArguments, ask = askOnTerminal()): Promise<number> {
  const settings = readSettings(process.env);
  const folder = shownPath(settings.contentDir);
  const memory = new PublicationMemory();
  let checked = await checkPublication(settings, { memory });
  const isNamed = await namedFiles(files, settings.contentDir, checkedFiles(checked));
  const mended = await mendedTexts(settings, { checked, memory, isNamed });
  const { texts, count } = mended;
  const left = mended.left.filter(({ problem }) => isNamed(problem.file)).map(withReason);
  const inWords = `${plural(count, 'problem')} in ${plural(texts.length, 'file')}`;
  for (const text of texts) process.stdout.write(difference(text, folder));
  if (texts.length > 0 && left.length > 0)
    process.stdout.write(`\nThis is left for a person (${countInWords(left)}):\n`);
  process.stdout.write(formatProblems(left, 'text', folder));
  if (texts.length > 0 && !yes && ask === undefined) {
    process.stderr.write(
      `This would mend ${inWords}. Nothing is written: "npm run check -- --fix --yes" writes it, and on a terminal "npm run check -- --fix" asks.\n`,
    );
    return 1;
  }
  if (texts.length === 0)
    process.stderr.write('Nothing here can be mended without a person who knows what was meant.\n');
  else if (yes || (await ask?.(`Mend ${inWords} like this?`)) === true) {
    await writeTexts(settings.contentDir, texts);
    process.stderr.write(`Mended ${inWords}.\n`);
    checked = await checkPublication(settings, { memory });
  } else process.stderr.write('Nothing was written.\n');
  const now = checked.problems.filter(({ file }) => isNamed(file));
  process.stderr.write(
    `${countInWords(now)} in ${plural([...checkedFiles(checked)].filter(isNamed).length, 'file')} of ${folder}.\n`,
  );
  return now.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A problem with the reason why nothing is done about it under its hint. */
function withReason({ problem, why }: LeftProblem): Problem {
  if (why === undefined) return problem;
  const reason = `Not mended: ${why}`;
  return { ...problem, hint: problem.hint === '' ? reason : `${problem.hint}\n  ${reason}` };
}

function askOnTerminal(): Ask {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (message) => {
    const answer = await confirm({ message });
    return !isCancel(answer) && answer;
  };
}

/** A unified difference, in colours on a terminal alone. */
function difference({ file, before, after }: MendedText, folder: string): string {
  const name = `${folder}/${file}`;
  const patch = createTwoFilesPatch(name, name, before, after, '', '', {
    context: 1,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch.replace(/^(?:-|\+|@@).*$/gm, (line) => {
    const colour = line.startsWith('-') ? 'red' : line.startsWith('+') ? 'green' : 'cyan';
    return styleText(colour, line, { stream: process.stdout });
  });
}

/** Writes all, or nothing where one of the files is another by now. */
async function writeTexts(contentDir: string, texts: readonly MendedText[]): Promise<void> {
  const writes: [path: string, text: string][] = [];
  for (const { file, before, after } of texts) {
    // A link inside the folder stays one.
    const path = await realpath(join(contentDir, file)).catch(() => join(contentDir, file));
    const now = await readMarked(path).catch(() => undefined);
    if (now?.text !== before)
      throw new CannotRun(`${file} was changed meanwhile, and nothing is written. Run the command again.`);
    writes.push([path, now.mark + after]);
  }
  for (const [path, text] of writes) await writeWhole(path, text);
}
