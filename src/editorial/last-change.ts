/**
 * When something last changed for its readers: what the content's own dates say, since the time of a build says only
 * that somebody has built.
 */
import { isPlainDate } from '../schemas/field.ts';
import { instantOf } from '../sources/publication-time.ts';
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { machineDate } from './dates.ts';

/** A review's last change as machines take it: its publication, update or newest correction, none of them to come. */
export function lastChange({ data }: CatalogueReview, catalogue: Pick<Catalogue, 'now' | 'site'>): string | undefined {
  return newest([data.published, data.updated, ...data.corrections.map(({ date }) => date)], catalogue);
}

/** The last change of its page, where its readers' comments stand too. */
export function lastChangeOfPage(review: CatalogueReview, catalogue: Catalogue): string | undefined {
  const comments = catalogue.by.commented.get(review.id) ?? [];
  return newest([lastChange(review, catalogue), ...comments.map(({ data }) => data.date)], catalogue);
}

/** The newest of written dates, as machines take it; those to come and those that are not there do not count. */
export function newest(
  written: readonly (string | undefined)[],
  at: Pick<Catalogue, 'now' | 'site'>,
): string | undefined {
  const { timeZone } = at.site;
  let last: string | undefined;
  for (const date of written)
    if (date !== undefined && (last === undefined || isLater(date, last, timeZone)) && isPast(date, at)) last = date;
  return last === undefined ? undefined : machineDate(last, timeZone);
}

// Days that are further apart are so in every time zone; asking a calendar about all of thousands takes long.
const farApart = 2 * 86_400_000; // milliseconds

function isLater(date: string, other: string, timeZone: string): boolean {
  const apart = dayAsUtc(date) - dayAsUtc(other);
  if (Math.abs(apart) > farApart) return apart > 0;
  if (isPlainDate(date) && isPlainDate(other)) return apart > 0;
  return instantOf(date, timeZone) > instantOf(other, timeZone);
}

/** Has a written date come? */
export function isPast(date: string, { now, site: { timeZone } }: Pick<Catalogue, 'now' | 'site'>): boolean {
  return dayAsUtc(date) < now - farApart || instantOf(date, timeZone) <= now;
}

function dayAsUtc(date: string): number {
  return Date.parse(date.slice(0, 10));
}
