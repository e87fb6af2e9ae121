/**
 * What a written date means in the publication's time zone. It exists because comparing in UTC makes reviews
 * vanish for a day, and printing in the machine's zone shows the day before, west of Greenwich.
 */
import { Temporal } from 'temporal-polyfill';
import { isPlainDate } from '../schemas/field.ts';
import { instantOf } from '../sources/publication-time.ts';

/** The day of a written date as `2026-05-01`, as the calendar in `timeZone` has it. */
export function dayOf(written: string, timeZone: string): string {
  if (isPlainDate(written)) return written;
  return Temporal.Instant.fromEpochMilliseconds(instantOf(written, timeZone))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/**
 * A written date as machines take it (RFC 3339, W3C's "Date and Time Formats"): a day as it is, a date-time with the
 * seconds and with what its hour is ahead of UTC in `timeZone`.
 */
export function machineDate(written: string, timeZone: string): string {
  if (isPlainDate(written)) return written;
  return Temporal.Instant.fromEpochMilliseconds(instantOf(written, timeZone))
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Does `later` come before `earlier`? As days where either is a plain date. */
export function isBefore(later: string, earlier: string, timeZone: string): boolean {
  if (isPlainDate(later) || isPlainDate(earlier)) return dayOf(later, timeZone) < dayOf(earlier, timeZone);
  return instantOf(later, timeZone) < instantOf(earlier, timeZone);
}

/** A day (`2026-05-01`) in words, in the manner of `language`. */
export function dayInWords(day: string, language: string): string {
  return calendarFormat(language, { dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`));
}

/** A month (`2026-05`) in words. */
export function monthInWords(month: string, language: string): string {
  return calendarFormat(language, { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));
}

const calendarFormats = new Map<string, Intl.DateTimeFormat>();

/** Formats of days, which have no time zone. Kept, since making one costs a thousand times what using it does. */
function calendarFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const kept = calendarFormats.get(key);
  if (kept !== undefined) return kept;
  const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  calendarFormats.set(key, format);
  return format;
}

/** An instant in words, with the hour, in `timeZone`. */
export function instantInWords(instant: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
}
