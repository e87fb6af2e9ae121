/** `npm run schedule`: what is held back, and when each review appears by the publication's clock. */
import { parseArgs } from 'node:util';
import { schedule, type Schedule } from '../editorial/schedule.ts';
import { didYouMean } from '../problem.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
import { checkPublication } from './check-publication.ts';
import { lastBuild } from './last-build.ts';
import { countInWords } from './problem-formats.ts';
import { publicationRoot } from './publication-root.ts';
import { run } from './run.ts';
import { scheduleReport } from './schedule-lines.ts';

const formats = ['text', 'json'] as const;

function readFormat(args: readonly string[]): (typeof formats)[number] {
  let format: string;
  try {
    ({ format } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } }).values);
  } catch {
    throw new CannotRun('Write: npm run schedule -- [--format text|json]');
  }
  const known = formats.find((name) => name === format);
  if (known === undefined)
    throw new CannotRun(
      `There is no format "${format}". ${didYouMean(format, formats, 'The formats are text and json.')}`,
    );
  return known;
}

async function tellSchedule(): Promise<number> {
  const format = readFormat(process.argv.slice(2));
  const settings = readSettings(process.env);
  const { content, problems } = await checkPublication(settings);
  const since = await lastBuild(publicationRoot(settings));
  const calendar = schedule(content, settings.now, since);
  const folder = shownPath(settings.contentDir);
  const timeZone = content.site?.timeZone ?? 'UTC';
  if (format === 'json') process.stdout.write(`${JSON.stringify(asData(calendar), null, 2)}\n`);
  else process.stdout.write(scheduleReport({ schedule: calendar, now: settings.now, timeZone, since }, folder));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    process.stderr.write(`${countInWords(errors)} in ${folder}, so nothing can be built: see "npm run check".\n`);
  return errors.length > 0 ? 1 : 0;
}

/** For programs: instants in ISO form. */
function asData({ scheduled, drafts, appeared = [] }: Schedule): unknown {
  const dated = ({ appears, ...review }: Schedule['scheduled'][number]): unknown => ({
    ...review,
    appears: new Date(appears).toISOString(),
  });
  return { scheduled: scheduled.map(dated), drafts, appeared: appeared.map(dated) };
}

await run(tellSchedule);
