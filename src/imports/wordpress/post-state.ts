/** Whether a post was open to everybody on the old site, and when it appeared. */
import type { ExportedItem } from './export.ts';
import { ownEntry } from '../own-entry.ts';

const reasons: Readonly<Record<string, string>> = {
  future: 'It was scheduled, and had not appeared.',
  draft: 'It was a draft.',
  pending: 'It was waiting for a review by an editor.',
  private: 'It was private.',
};

/** Was an item in this state not open to readers? */
export function isHeldBack(status: string): boolean {
  return status !== 'publish';
}

/** Why an item was not open to readers, in a sentence; undefined where it was. */
export function reasonHeldBack({ status, password }: Pick<ExportedItem, 'status' | 'password'>): string | undefined {
  if (isHeldBack(status)) return ownEntry(reasons, status) ?? `Its state was "${status}".`;
  return password === '' ? undefined : 'It was protected by a password.';
}

/**
 * A time of the export as the publication writes it: local in `timeZone`, a day alone where it is midnight. The time
 * in UTC says exactly when; without one the old site's local time is taken. Undefined where neither is a time.
 */
export function writtenTime(local: string, utc: string, timeZone: string): string | undefined {
  const written = isTime(utc) ? clock(timeZone).format(Date.parse(`${utc.replace(' ', 'T')}Z`)) : local;
  if (!isTime(written)) return undefined;
  const [day = '', hour = ''] = written.split(' ');
  return hour === '00:00:00' ? day : `${day} ${hour.replace(/:00$/, '')}`;
}

/** An item that has no time yet has one of zeros, which no calendar has; nor has any a 31st of June. */
function isTime(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(written)) return false;
  const time = Date.parse(`${written.replace(' ', 'T')}Z`);
  // Only the last days of a month may be days that it does not have, and that are read as the next month's.
  return (
    !Number.isNaN(time) && (written.slice(8, 10) < '29' || new Date(time).getUTCDate() === Number(written.slice(8, 10)))
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes instants as `2018-09-30 14:05:00`; made once, since an archive has a hundred thousand times. */
function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  // The Swedish way of writing times is that of ISO 8601.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, made);
  return made;
}
