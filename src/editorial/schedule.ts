/**
 * What is written and not out, and when each review appears. It exists because a review that waits for its hour looks
 * like one that was forgotten: what is held back is told, by the publication's clock.
 */
import { Temporal } from 'temporal-polyfill';
import type { Content } from '../sources/read-content.ts';
import { instantOf } from '../sources/publication-time.ts';
import { addressPath } from './addresses.ts';
import { instantInWords } from './dates.ts';

/** A review with its hour. */
export interface ScheduledReview {
  file: string;
  address: string;
  title: string;
  /** Milliseconds since 1970. */
  appears: number;
}

/** A review without one. */
export type DraftReview = Omit<ScheduledReview, 'appears'>;

/** What a build was made of. */
export interface Build {
  /** Milliseconds since 1970. */
  now: number;
  /** The addresses of the reviews that were out. */
  reviews: readonly string[];
}

/** The calendar of a publication. */
export interface Schedule {
  /** What waits for its hour, the next first. */
  scheduled: ScheduledReview[];
  drafts: DraftReview[];
  /** What is out and was not in the last build, the earliest first; undefined where there is nothing to compare with. */
  appeared: ScheduledReview[] | undefined;
  /** The addresses of all that is out. */
  out: string[];
}

/**
 * The calendar at `now`, in milliseconds since 1970. A review whose fields cannot be read is in no list. Neither the
 * hour nor the address alone says what has appeared: a text of this morning may be written in the evening, and one that
 * was out may have been renamed.
 */
export function schedule(content: Content, now: number, last?: Build): Schedule {
  const timeZone = content.site?.timeZone ?? 'UTC';
  const calendar: Schedule = { scheduled: [], drafts: [], appeared: last === undefined ? undefined : [], out: [] };
  const before = new Set(last?.reviews);
  for (const { id, file, isDraft, readable } of content.entries.reviews.values()) {
    const review = { file, address: `/reviews/${id}/`, title: readable.title ?? id };
    if (isDraft) calendar.drafts.push(review);
    else if (readable.published !== undefined) {
      const appears = instantOf(readable.published, timeZone);
      if (appears > now) calendar.scheduled.push({ ...review, appears });
      else {
        calendar.out.push(review.address);
        const isKnown = [review.address, ...(readable.aliases ?? []).map(addressPath)].some((path) => before.has(path));
        if (!isKnown) calendar.appeared?.push({ ...review, appears });
      }
    }
  }
  const inOrder = (a: ScheduledReview, b: ScheduledReview): number =>
    a.appears - b.appears || (a.address < b.address ? -1 : 1);
  calendar.scheduled.sort(inOrder);
  calendar.appeared?.sort(inOrder);
  return calendar;
}

/** `1 December 2026 at 00:00 (UTC+05:30)`: in a night whose clocks are changed, the hour alone may be there twice. */
export function hourInWords(instant: number, timeZone: string): string {
  const { offset } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return `${instantInWords(instant, 'en-GB', timeZone)} (UTC${offset})`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `in 3 days`, in the largest unit of which there are two at least; less than that in minutes, rounded up. */
export function timeUntil(instant: number, now: number): string {
  const milliseconds = instant - now;
  const [unit, length] = units.find(([, size]) => milliseconds >= 2 * size) ?? units[2];
  const count = unit === 'minute' ? Math.ceil(milliseconds / length) : Math.floor(milliseconds / length);
  return new Intl.RelativeTimeFormat('en').format(count, unit);
}
