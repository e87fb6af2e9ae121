/** `npm run check`: every problem in the content at once, in plain words. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../problem.ts';
import { checkPublication, newAddressesLine } from './check-publication.ts';
import { servedAddresses } from './served-addresses.ts';
import { namedFiles } from './named-files.ts';
import { countInWords, formatProblems, formats, plural, type Format } from './problem-formats.ts';
import { reasonOf, run } from './run.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
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
    ...(content.permalinks === undefined ? [] : ['permalinks.txt']),
    ...problems.map(({ file }) => file),
    ...Object.values(content.entries).flatMap((entries) => [...entries.values()].map(({ file }) => file)),
  ]);
  const isNamed = await namedFiles(files, settings.contentDir, known);
  const shown = problems.filter(({ file }) => isNamed(file));
  const folder = shownPath(settings.contentDir);
  const served = servedAddresses(content, settings.now);
  const accepted = acceptUrls ? await acceptAddresses(settings.contentDir, content, served) : undefined;
  process.stdout.write(formatProblems(shown, format, folder));
  if (accepted !== undefined) process.stderr.write(`${accepted}\n`);
  if (format === 'text') {
    const count = [...known].filter(isNamed).length;
    process.stderr.write(`${countInWords(shown)} in ${plural(count, 'file')} of ${folder}.\n`);
    const line = acceptUrls ? undefined : newAddressesLine(content, served);
    if (line !== undefined) process.stderr.write(`${line}\n`);
  }
  const hasErrors = shown.some(({ severity }) => severity === 'error');
  return hasErrors ? 1 : 0;
}

await run(check);
