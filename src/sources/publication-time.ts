/**
 * When a review is out. A date is an instant only in the publication's time zone: compared in UTC, reviews vanish
 * for a day. The loader and the catalogue both ask here.
 */
import { Temporal } from 'temporal-polyfill';
import type { Review } from '../schemas/review.ts';

/** The instant of a written date, in milliseconds since 1970; a plain date means 00:00 in `timeZone`. */
export function instantOf(written: string, timeZone: string): number {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(written.slice(10))) return Temporal.Instant.from(written).epochMilliseconds;
  return Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone).epochMilliseconds;
}

/** Is a review published at `now` (milliseconds since 1970)? */
export function isOut({ draft, published }: Review, now: number, timeZone: string): boolean {
  if (draft || published === undefined) return false;
  // Two days decide it in every time zone, and most reviews are older: asking a calendar of thousands takes long.
  if (published.slice(0, 10) < new Date(now - 2 * dayLength).toISOString().slice(0, 10)) return true;
  return instantOf(published, timeZone) <= now;
}

const dayLength = 86_400_000; // milliseconds
