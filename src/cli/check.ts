/** `npm run check`: every problem in the content at once, in plain words. */
import { addressesOf } from '../editorial/addresses.ts';
import { redirectsOf } from '../editorial/permalinks.ts';
import { readSettings, shownPath } from '../sources/settings.ts';
import { acceptAddresses } from './accept-addresses.ts';
import { addressLines, twinLines } from './address-lines.ts';
import { checkArguments, type CheckArguments } from './check-arguments.ts';
import { checkedFiles, checkPublication } from './check-publication.ts';
import { fixContent } from './check-fix.ts';
import { watchContent } from './check-watch.ts';
import { namedFiles } from './named-files.ts';
import { countInWords, formatProblems, plural } from './problem-formats.ts';
import { repositoryPath } from './repository-path.ts';
import { reasonOf, run } from './run.ts';
import { servedAddresses } from './served-addresses.ts';

/** In JSON, standard output is one array whatever happens; the reason for an empty one stands on standard error. */
async function check(): Promise<number> {
  const args = process.argv.slice(2);
  const wantsJson = args.some(
    (arg, index) => arg === '--format=json' || (arg === 'json' && args[index - 1] === '--format'),
  );
  try {
    const asked = checkArguments(args);
    return await (asked.watch ? watchContent(asked) : asked.fix ? fixContent(asked) : report(asked));
  } catch (error) {
    if (wantsJson) process.stdout.write('[]\n');
    process.stderr.write(`${reasonOf(error)}\n`);
    return 2;
  }
}

async function report({ format, acceptUrls, files }: CheckArguments): Promise<number> {
  const settings = readSettings(process.env);
  const checked = await checkPublication(settings);
  const { content, problems } = checked;
  const known = checkedFiles(checked);
  const isNamed = await namedFiles(files, settings.contentDir, known);
  const shown = problems.filter(({ file }) => isNamed(file));
  const folder = shownPath(settings.contentDir);
  const shownFolder = format === 'github' ? await repositoryPath(settings.contentDir) : folder;
  const served = servedAddresses(content, settings.now);
  const accepted = acceptUrls ? await acceptAddresses(settings.contentDir, content, served) : undefined;
  process.stdout.write(formatProblems(shown, format, shownFolder));
  if (accepted !== undefined) process.stderr.write(`${accepted}\n`);
  if (format === 'text') {
    const count = [...known].filter(isNamed).length;
    process.stderr.write(`${countInWords(shown)} in ${plural(count, 'file')} of ${folder}.\n`);
    const permalinks = acceptUrls ? [content.permalinks ?? '', ...served].join('\n') : content.permalinks;
    const twins = twinLines(redirectsOf(content, addressesOf(content, settings.now)));
    for (const line of [...twins, ...addressLines({ permalinks }, served)]) process.stderr.write(`${line}\n`);
  }
  const hasErrors = shown.some(({ severity }) => severity === 'error');
  return hasErrors ? 1 : 0;
}

await run(check);
