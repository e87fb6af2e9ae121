/** `npm run schedule`: what is held back, and when each review appears by the publication's clock. */
import { parseArgs } from 'node:util';
import { schedule, type Schedule } from '../editorial/schedule.ts';
import type { Problem } from '../problem.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
import { askedFormat } from './asked-format.ts';
import { checkPublication } from './check-publication.ts';
import { lastBuild } from './last-build.ts';
import { countInWords, formatProblems } from './problem-formats.ts';
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
  return askedFormat(format, formats);
}

async function tellSchedule(): Promise<number> {
  const format = readFormat(process.argv.slice(2));
  const settings = readSettings(process.env);
  const { content, problems } = await checkPublication(settings);
  const last = await lastBuild(publicationRoot(settings));
  const calendar = schedule(content, settings.now, last);
  const folder = shownPath(settings.contentDir);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    process.stderr.write(`${countInWords(errors)} in ${folder}, so nothing can be built: see "npm run check".\n`);
    if (content.site === undefined) process.stderr.write(withoutTimeZone(errors, folder));
  }
  const frame = { timeZone: content.site?.timeZone ?? 'UTC', isAssumed: content.site === undefined };
  if (format === 'json') process.stdout.write(`${JSON.stringify(asData(calendar), null, 2)}\n`);
  else
    process.stdout.write(scheduleReport({ ...frame, schedule: calendar, now: settings.now, since: last?.now }, folder));
  return errors.length > 0 ? 1 : 0;
}

/** Why the hours are those of UTC: they may all be others once `site.yaml` can be read. */
function withoutTimeZone(errors: readonly Problem[], folder: string): string {
  const ofSite = errors.filter(({ file }) => file === 'site.yaml');
  return `The hours are those of UTC, since site.yaml says no time zone that can be read:\n${formatProblems(ofSite, 'text', folder)}\n`;
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
