/** `npm run import`: a magazine moves in from WordPress, or a critic's log from Letterboxd; the report tells what became of everything. */
import { ArchiveRefused } from '../imports/archive-refused.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
import { importArguments, usage, type ImportArguments } from './import/arguments.ts';
import { importLetterboxd } from './import/import-letterboxd.ts';
import { importWordpress } from './import/import-wordpress.ts';
import { reportText, summary, type ImportReport } from './import/report-text.ts';
import { run } from './run.ts';
import { writeWhole } from './whole-file.ts';

async function importArchive(): Promise<number> {
  const args = importArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (args === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  const report = await imported(args);
  const isJson = args.format === 'json';
  const asJson = (): string => `${JSON.stringify(report, null, 2)}\n`;
  const written = isJson ? asJson() : reportText(report);
  process.stdout.write(written);
  if (args.report !== undefined) {
    // Of a large archive the report has tens of megabytes; it is worded once where both are of one kind.
    const isFileJson = args.report.endsWith('.json');
    await writeWhole(args.report, isFileJson === isJson ? written : isFileJson ? asJson() : reportText(report));
    process.stderr.write(`The report is in ${shownPath(args.report)} too.\n`);
  }
  if (isJson) process.stderr.write(`${summary(report).join('\n')}\n`);
  if (args.isDryRun)
    process.stderr.write(
      'A dry run: nothing was written, and no picture was asked for; a review whose picture cannot be had arrives as a draft.\n',
    );
  else if (report.accounts.length > 0)
    process.stderr.write('Next: npm run check, then npm run dev to read what has arrived.\n');
  return 0;
}

async function imported(args: ImportArguments): Promise<ImportReport> {
  const settings = readSettings(process.env);
  try {
    return await (args.source === 'wordpress' ? importWordpress(args, settings) : importLetterboxd(args, settings));
  } catch (error) {
    if (error instanceof ArchiveRefused) throw new CannotRun(`${error.message} Nothing more was written.`);
    throw error;
  }
}

await run(importArchive);
