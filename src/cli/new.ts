/** `npm run new`: makes a review, whatever it needs, or a magazine of one's own, by questions or from the command line. */
import { CannotRun, readSettings } from '../sources/settings.ts';
import { editorCommand, openInEditor } from './editor.ts';
import { readCall, type NewKind } from './new/arguments.ts';
import { askOne, BrokenOff, greet } from './new/ask.ts';
import { newMagazine } from './new/magazine.ts';
import { isComplete, missingSentence } from './new/missing.ts';
import { newFiles } from './new/new-files.ts';
import { nextSteps } from './new/next-steps.ts';
import { openDesk } from './new/open-desk.ts';
import { usage } from './new/usage.ts';
import { writtenFiles } from './new/written-files.ts';
import { run } from './run.ts';

async function makeNew(): Promise<number> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    throw new CannotRun('Broken off: nothing was written.');
  }
}

async function make(): Promise<number> {
  const args = process.argv.slice(2);
  const call = readCall(args);
  if ('help' in call) {
    process.stdout.write(usage);
    return 0;
  }
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (call.kind === undefined && !isTerminal)
    throw new CannotRun(
      'There is no terminal to ask on, so say what to make: npm run new -- review "Title" ... (npm run new -- --help lists all).',
    );
  if (call.kind === undefined) greet();
  const kind = call.kind ?? (await askKind());
  const isWhole = isComplete(kind, call.answers);
  const asks = !isWhole && isTerminal;
  const lacking = isWhole || isTerminal ? [] : [missingSentence(kind, call.answers, args)];
  if (call.kind !== undefined && asks) greet();
  const settings = readSettings(process.env);
  if (kind === 'magazine') return newMagazine(call.answers, settings, { asks, lacking });
  const desk = await openDesk(settings, asks);
  const files = await newFiles(kind, call.answers, desk, lacking);
  const paths = writtenFiles(settings.contentDir, files);
  process.stdout.write(`${asks ? '\n' : ''}${nextSteps(files, settings, desk.content)}`);
  if (isTerminal) await open(paths.at(-1));
  return 0;
}

function askKind(): Promise<NewKind> {
  return askOne<NewKind>('What would you like to make?', [
    { value: 'review', label: 'A review', hint: 'with its film and its themes, where they are not here yet' },
    { value: 'film', label: 'A film', hint: 'to be reviewed or spoken of' },
    { value: 'theme', label: 'A theme', hint: 'such as Labour or Grief' },
    { value: 'warning', label: 'A trigger warning', hint: 'a topic for the vocabulary' },
    { value: 'contributor', label: 'A contributor', hint: 'a critic' },
    { value: 'page', label: 'A page', hint: 'such as About' },
    { value: 'magazine', label: 'A magazine', hint: 'a publication of your own, in a folder of its own' },
  ]);
}

async function open(path: string | undefined): Promise<void> {
  const editor = editorCommand(process.env);
  if (editor === undefined || path === undefined) return;
  process.stdout.write(`\nOpening it with ${editor}...\n`);
  const failure = await openInEditor(editor, path);
  if (failure !== undefined) process.stderr.write(`${failure}\n`);
}

await run(makeNew);
