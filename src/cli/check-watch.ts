/** `npm run check -- --watch`: the report, and after every save what it has changed. */
import { listContent } from '../sources/content-folder.ts';
import { readSettings, shownPath } from '../sources/settings.ts';
import type { CheckArguments } from './check-arguments.ts';
import { Companion, type Report } from './companion.ts';
import { companionWords } from './companion-words.ts';
import { namedFiles } from './named-files.ts';
import { jsonLine } from './problem-formats.ts';
import { toldToEnd } from './signals.ts';

/** Runs until it is told to end. In JSON, each report is one line: an array of all problems that stand. */
export async function watchContent({ format, files }: CheckArguments): Promise<number> {
  const settings = (): ReturnType<typeof readSettings> => readSettings(process.env);
  const { contentDir } = settings();
  const folder = shownPath(contentDir);
  const known = (await listContent(contentDir)).files.map(({ file }) => file);
  const isNamed = await namedFiles(files, contentDir, new Set(['site.yaml', 'permalinks.txt', ...known]));
  const tell = (report: Report): void => {
    if (format === 'json') process.stdout.write(jsonLine(report.checked.problems.filter(({ file }) => isNamed(file))));
    else {
      const { heading, problems, summary } = companionWords(report, folder, isNamed, settings().now);
      process.stderr.write(heading);
      process.stdout.write(problems);
      process.stderr.write(summary);
    }
  };
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const companion = new Companion(settings, {
    report: tell,
    unreadable: (reason) => process.stderr.write(`${reason} The check waits for it.\n`),
    failed: fail,
  });
  try {
    await companion.start();
    process.stderr.write(`Watching ${folder}. Ctrl+C ends it.\n`);
    await Promise.race([toldToEnd(), failed]);
  } finally {
    await companion.stop();
  }
  return 0;
}
