/**
 * The process that checks the publication for a build: `check-worker.ts BRIEF_FILE`; the memory of the check ends with
 * it. What the audit must know of the content is written to a file, since it is large and read by another process.
 */
import { writeFile } from 'node:fs/promises';
import { addressesOf } from '../editorial/addresses.ts';
import { cardFilm, type CardFilm } from '../editorial/card-film.ts';
import { hostedAddresses, type HostedAddresses } from '../editorial/hosted-addresses.ts';
import type { Problem } from '../problem.ts';
import { schedule } from '../editorial/schedule.ts';
import type { Content } from '../sources/read-content.ts';
import { readSettings, type Settings } from '../sources/settings.ts';
import { addressLines, twinLines } from './address-lines.ts';
import { answerWith } from './answer.ts';
import { auditBrief } from './audit-brief.ts';
import { checkPublication } from './check-publication.ts';
import { lastBuild } from './last-build.ts';
import { publicationRoot } from './publication-root.ts';
import { linesOfBuild } from './schedule-lines.ts';
import { servedAddresses } from './served-addresses.ts';

/** What a build needs to know of the content. */
export interface CheckedContent {
  problems: Problem[];
  language: string;
  /** What a host must know. */
  hosted: HostedAddresses;
  /** What the title cards are made of. */
  cardFilms: CardFilm[];
  /** The addresses of the reviews that are out. */
  reviews: string[];
  /** What is held back and what has appeared, in a line each. */
  scheduleLines: string[];
  /** How long it took to gather what the audit must know. */
  briefSeconds: number;
  /** What is to be said of old addresses and of permalinks.txt. */
  addressLines: string[];
}

const [briefFile = ''] = process.argv.slice(2);

async function check(): Promise<CheckedContent> {
  const settings = readSettings(process.env);
  const { content, problems } = await checkPublication(settings);
  const addresses = addressesOf(content, settings.now);
  const isSound = problems.every(({ severity }) => severity === 'warning');
  const begin = performance.now();
  if (isSound) await writeFile(briefFile, JSON.stringify(await auditBrief(content, settings)));
  const hosted = hostedAddresses(content, addresses);
  return {
    problems,
    briefSeconds: (performance.now() - begin) / 1000,
    language: content.site?.language ?? 'en',
    hosted,
    cardFilms: [...content.entries.films.values()].flatMap(({ id, data }) =>
      data === undefined ? [] : [cardFilm(id, data)],
    ),
    ...(await calendarOf(content, settings)),
    addressLines: [...twinLines(hosted.redirects), ...addressLines(content, servedAddresses(content, settings.now))],
  };
}

async function calendarOf(
  content: Content,
  settings: Settings,
): Promise<Pick<CheckedContent, 'reviews' | 'scheduleLines'>> {
  const { now } = settings;
  const last = await lastBuild(publicationRoot(settings));
  const timeZone = content.site?.timeZone ?? 'UTC';
  const calendar = schedule(content, now, last);
  return {
    reviews: calendar.out,
    scheduleLines: linesOfBuild({ schedule: calendar, now, timeZone, since: last?.now }),
  };
}

await answerWith(check);
