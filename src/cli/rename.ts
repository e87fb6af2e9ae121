/** `npm run rename -- reviews OLD NEW`: another ID for a thing, everywhere at once, with its old address kept. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindPath } from '../editorial/addresses.ts';
import { aliasesOf } from '../editorial/permalinks.ts';
import { renameChanges } from '../editorial/rename-changes.ts';
import { movesOf, type PathMove, type Rename } from '../editorial/rename-moves.ts';
import { didYouMean, type Problem } from '../problem.ts';
import { nearestId } from '../schemas/field.ts';
import { kindNames } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import { isKind, meantKind, nameOf } from '../sources/content-name.ts';
import { bytesOf, type Content } from '../sources/read-content.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
import { decode } from '../sources/source-text.ts';
import { checkPublication } from './check-publication.ts';
import { carryOut } from './carry-out.ts';
import { problemsWithout } from './problem-changes.ts';
import { plural, textBlock } from './problem-formats.ts';
import { run } from './run.ts';

const usage = `Write: npm run rename -- KIND OLD NEW, where KIND is one of ${kindNames.join(', ')}.`;

function readArguments(args: readonly string[]): Rename {
  let words: string[];
  try {
    words = parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    throw new CannotRun(`This command takes no options. ${usage}`);
  }
  const [kind = '', from = '', to = '', ...surplus] = words;
  if (from === '' || to === '' || surplus.length > 0) throw new CannotRun(usage);
  const named = isKind(kind) ? kind : meantKind(kind);
  if (named === undefined)
    throw new CannotRun(
      `There is no kind "${kind}". ${didYouMean(kind, kindNames, `The kinds are ${kindNames.join(', ')}.`)}`,
    );
  const [folder = ''] = from.split('/');
  return { kind: named, from, to: named === 'comments' && !to.includes('/') ? `${folder}/${to}` : to };
}

/** Throws `CannotRun` where there is nothing to rename, or the new ID cannot be. */
function refuseImpossible({ kind, from, to }: Rename, content: Content): void {
  const entries = content.entries[kind];
  const { noun, extension } = kinds[kind];
  if (!entries.has(from))
    throw new CannotRun(
      `There is no ${noun} "${from}". ${didYouMean(from, entries.keys(), `The IDs are the names of the files in ${kind}/.`)}`,
    );
  const steps = to.split('/');
  const named = nameOf(kind, [...steps.slice(0, -1), `${steps.at(-1) ?? ''}.${extension}`]);
  if (!('id' in named) || named.id !== to) {
    const near = steps.map(nearestId).join('/');
    throw new CannotRun(
      `"${to}" is no ID of a ${noun}: an ID has lower-case letters a-z, digits and single hyphens.${near === '' || near === to ? '' : ` Did you mean "${near}"?`}`,
    );
  }
  if (kind === 'comments' && steps[0] !== from.split('/')[0])
    throw new CannotRun('A comment stays with its review: write the same review before the slash.');
  if (from === to) throw new CannotRun(`The ${noun} has this ID already.`);
  if (entries.has(to)) throw new CannotRun(`There is a ${noun} "${to}" already.`);
  const address = `${kindPath[kind] ?? ''}${to}/`;
  const holder = aliasesOf(content).find(({ alias, entry }) => alias === address && entry.id !== from);
  if (kind !== 'comments' && holder !== undefined)
    throw new CannotRun(`${address} is an old address of ${holder.entry.file}. Take it out of its aliases first.`);
}

/** What is not read may name the thing too, and nobody would know. */
function refuseUnread(problems: readonly Problem[], folder: string): void {
  const unread = problems.filter(({ code }) => code === 'invalid-encoding' || code === 'frontmatter-syntax');
  if (unread.length === 0) return;
  const blocks = unread.map((problem) => textBlock(problem, folder)).join('');
  throw new CannotRun(`${blocks}Mend this first: what cannot be read may name it too.`);
}

async function refuseTaken(contentDir: string, moves: readonly PathMove[]): Promise<void> {
  for (const { to } of moves) {
    const isThere = await lstat(join(contentDir, to)).then(
      () => true,
      () => false,
    );
    if (isThere) throw new CannotRun(`${shownPath(join(contentDir, to))} is there already. Nothing was changed.`);
  }
}

async function renameThing(): Promise<number> {
  const rename = readArguments(process.argv.slice(2));
  const settings = readSettings(process.env);
  const { contentDir } = settings;
  const { content, problems } = await checkPublication(settings);
  const folder = shownPath(contentDir);
  refuseImpossible(rename, content);
  refuseUnread(problems, folder);
  const textOf = (file: string): string => {
    const decoded = decode(bytesOf(contentDir, file));
    return 'text' in decoded ? decoded.text : '';
  };
  const changes = renameChanges(rename, content, textOf);
  const moves = movesOf(rename, content);
  await refuseTaken(contentDir, moves);
  const undo = await carryOut(contentDir, changes, moves);
  const after = await checkPublication(settings);
  const added = newErrors(problems, after.problems, moves);
  if (added.length > 0) {
    await undo();
    const blocks = added.map((problem) => textBlock(problem, folder)).join('');
    throw new CannotRun(
      `${blocks}Renaming would have left these errors, so nothing was changed. Mend what they name first.`,
    );
  }
  for (const { from, to } of moves) say(`${folder}/${from} is ${folder}/${to} now.`);
  const others = changes.filter(({ file }) => !moves.some(({ from }) => file === from || file.startsWith(`${from}/`)));
  for (const { file, edits } of others) say(`Changed ${plural(edits.length, 'place')} in ${folder}/${file}.`);
  for (const { file, missed } of changes)
    for (const { line, column } of missed)
      say(`${folder}/${file}:${String(line)}:${String(column)} names the old address in a way that was left as it is.`);
  const path = kindPath[rename.kind];
  if (path !== undefined) say(`The old address ${path}${rename.from}/ leads to ${path}${rename.to}/.`);
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Errors that were not there before; a file that has moved is the same file, and messages may name the old ID. */
function newErrors(before: readonly Problem[], after: readonly Problem[], moves: readonly PathMove[]): Problem[] {
  const nowOf = (file: string): string => {
    const move = moves.find(({ from }) => file === from || file.startsWith(`${from}/`));
    return move === undefined ? file : move.to + file.slice(move.from.length);
  };
  const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'error');
  return problemsWithout(errorsOf(before), errorsOf(after), ({ code, file }) => `${code} ${nowOf(file)}`);
}

await run(renameThing);
