/** The calendar of a publication in words: for `npm run schedule`, and for the end of a build. */
import { hourInWords, timeUntil, type Schedule } from '../editorial/schedule.ts';
import { plural } from './problem-formats.ts';

/** The most that are named of what has appeared: an import brings hundreds. */
const mostAppeared = 20;

/** What a calendar is told with. */
export interface ScheduleFrame {
  schedule: Schedule;
  /** Milliseconds since 1970. */
  now: number;
  timeZone: string;
  /** Is it assumed, since the publication says none that can be read? */
  isAssumed?: boolean;
  /** The hour of the last build, where there is one. */
  since: number | undefined;
}

/** What is held back and what has appeared, in a line each; for a build that is made now. */
export function linesOfBuild({ schedule, now, timeZone, since }: ScheduleFrame): string[] {
  const { scheduled, drafts, appeared = [] } = schedule;
  return [
    ...(appeared.length === 0 ? [] : [`Appeared since the build of ${hourInWords(since ?? now, timeZone)}:`]),
    ...appeared.slice(0, mostAppeared).map(({ address }) => `  ${address}`),
    ...(appeared.length > mostAppeared ? [`  and ${plural(appeared.length - mostAppeared, 'more review')}`] : []),
    ...scheduled.map(
      ({ address, appears }) =>
        `Held back: ${address} until ${hourInWords(appears, timeZone)}, ${timeUntil(appears, now)}.`,
    ),
    ...drafts.map(({ address }) => `Held back: ${address}, a draft.`),
  ];
}

/** The whole calendar, as a person asks for it; `folder` is the content folder as it is shown. */
export function scheduleReport(frame: ScheduleFrame, folder: string): string {
  const { schedule, now, timeZone, isAssumed = false, since } = frame;
  const { scheduled, drafts, appeared } = schedule;
  const sections = [
    `It is ${hourInWords(now, timeZone)} in ${timeZone}${isAssumed ? '' : `, by which ${folder} goes`}.`,
    scheduled.length === 0
      ? 'Nothing waits for its hour.'
      : [
          `${plural(scheduled.length, 'review')} ${scheduled.length === 1 ? 'waits' : 'wait'} for ${scheduled.length === 1 ? 'its' : 'their'} hour:`,
          ...scheduled.map(
            ({ file, title, appears }) =>
              `  ${hourInWords(appears, timeZone)}, ${timeUntil(appears, now)}\n    ${title}\n    ${folder}/${file}`,
          ),
        ].join('\n'),
    ...(drafts.length === 0
      ? []
      : [
          [
            `${plural(drafts.length, 'draft')}, which ${drafts.length === 1 ? 'appears' : 'appear'} when "draft: true" is taken out:`,
            ...drafts.map(({ file, title }) => `  ${title}\n    ${folder}/${file}`),
          ].join('\n'),
        ]),
    ...(appeared === undefined || since === undefined
      ? []
      : [
          appeared.length === 0
            ? `Nothing has appeared since the last build, which was of ${hourInWords(since, timeZone)}.`
            : [
                `Appeared since the last build, which was of ${hourInWords(since, timeZone)}; "npm run build" brings them out:`,
                ...appeared.map(
                  ({ file, title, appears }) =>
                    `  ${hourInWords(appears, timeZone)}\n    ${title}\n    ${folder}/${file}`,
                ),
              ].join('\n'),
        ]),
  ];
  return `${sections.join('\n\n')}\n`;
}
