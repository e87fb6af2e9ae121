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

/** Does `later` come before `earlier`? As days where either is a plain date. */
export function isBefore(later: string, earlier: string, timeZone: string): boolean {
  if (isPlainDate(later) || isPlainDate(earlier)) return dayOf(later, timeZone) < dayOf(earlier, timeZone);
  return instantOf(later, timeZone) < instantOf(earlier, timeZone);
}

/** A day (`2026-05-01`) in words, in the manner of `language`. */
export function dayInWords(day: string, language: string): string {
  return Temporal.PlainDate.from(day).toLocaleString(language, { dateStyle: 'long', calendar: 'gregory' });
}

/** A month (`2026-05`) in words. */
export function monthInWords(month: string, language: string): string {
  return Temporal.PlainDate.from(`${month}-01`).toLocaleString(language, {
    month: 'long',
    year: 'numeric',
    calendar: 'gregory',
  });
}

/** An instant in words, with the hour, in `timeZone`. */
export function instantInWords(instant: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
}
