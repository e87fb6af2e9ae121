/** `npm run check`: every problem in the content at once, in plain words. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '../problem.ts';
import { checkPublication, newAddressesLine } from './check-publication.ts';
import { servedAddresses } from './served-addresses.ts';
import { countInWords, formatProblems, formats, type Format } from './problem-formats.ts';
import { reasonOf, run } from './run.ts';
import { CannotRun, readSettings, shownPath, type Settings } from '../sources/settings.ts';
import { acceptAddresses } from './accept-addresses.ts';

interface Arguments {
  format: Format;
  acceptUrls: boolean;
  files: string[];
}

function readArguments(args: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, 'accept-urls': { type: 'boolean', default: false } },
    });
    const { format } = values;
    if (!isFormat(format))
      throw new CannotRun(
        `There is no format "${format}". ${didYouMean(format, formats, `The formats are ${formats.join(', ')}.`)}`,
      );
    return { format, acceptUrls: values['accept-urls'], files: positionals };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(
      `${reasonOfArguments(error)} Write: npm run check -- [--format text|json|github] [--accept-urls] [FILE...]`,
    );
  }
}

function reasonOfArguments(error: unknown): string {
  return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.` : String(error);
}

function isFormat(value: string): value is Format {
  return (formats as readonly string[]).includes(value);
}

/** The files that were named, relative to the content folder; a name that is no file of it is told. */
async function wantedFiles(
  files: readonly string[],
  settings: Settings,
  known: ReadonlySet<string>,
): Promise<Set<string>> {
  const { realpath } = await import('node:fs/promises');
  const wanted = new Set<string>();
  for (const file of files) {
    const bases = [process.env['INIT_CWD'] ?? process.cwd(), process.cwd(), settings.contentDir];
    const candidates = bases.map((base) => relative(settings.contentDir, resolve(base, file)).replaceAll('\\', '/'));
    const found = candidates.find((candidate) => known.has(candidate));
    const exists = await Promise.all(
      bases.map((base) =>
        realpath(resolve(base, file)).then(
          () => true,
          () => false,
        ),
      ),
    );
    if (found === undefined && !exists.includes(true))
      throw new CannotRun(
        `There is no file ${file} in ${shownPath(settings.contentDir)}. ${didYouMean(candidates.at(-1) ?? '', known, '')}`.trim(),
      );
    wanted.add(found ?? candidates[exists.indexOf(true)] ?? file);
  }
  return wanted;
}

/** In JSON, standard output is one array whatever happens; the reason for an empty one stands on standard error. */
async function check(): Promise<number> {
  const args = process.argv.slice(2);
  const wantsJson = args.some(
    (arg, index) => arg === '--format=json' || (arg === 'json' && args[index - 1] === '--format'),
  );
  try {
    return await report(readArguments(args));
  } catch (error) {
    if (wantsJson) process.stdout.write('[]\n');
    process.stderr.write(`${reasonOf(error)}\n`);
    return 2;
  }
}

async function report({ format, acceptUrls, files }: Arguments): Promise<number> {
  const settings = readSettings(process.env);
  const { content, problems } = await checkPublication(settings);
  const known = new Set([
    'site.yaml',
    'permalinks.txt',
    ...problems.map(({ file }) => file),
    ...Object.values(content.entries).flatMap((entries) => [...entries.values()].map(({ file }) => file)),
  ]);
  const wanted = await wantedFiles(files, settings, known);
  const shown = wanted.size === 0 ? problems : problems.filter(({ file }) => wanted.has(file));
  const folder = shownPath(settings.contentDir);
  process.stdout.write(formatProblems(shown, format, folder));
  const hasErrors = shown.some(({ severity }) => severity === 'error');
  const served = servedAddresses(content, settings.now);
  if (acceptUrls) process.stderr.write(`${await acceptAddresses(settings.contentDir, content, served)}\n`);
  if (format === 'text') {
    const count = [...Object.values(content.entries)].reduce((sum, entries) => sum + entries.size, 0);
    process.stderr.write(
      `${countInWords(shown)} in ${String(wanted.size === 0 ? count : wanted.size)} files of ${folder}.\n`,
    );
    const line = acceptUrls ? undefined : newAddressesLine(content, served);
    if (line !== undefined) process.stderr.write(`${line}\n`);
  }
  return hasErrors ? 1 : 0;
}

await run(check);
