/**
 * When something last changed for its readers: what the content's own dates say, since the time of a build says only
 * that somebody has built.
 */
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
  { now, site }: Pick<Catalogue, 'now' | 'site'>,
): string | undefined {
  let last: { date: string; at: number } | undefined;
  for (const date of written) {
    if (date === undefined) continue;
    const at = instantOf(date, site.timeZone);
    if (at <= now && (last === undefined || at > last.at)) last = { date, at };
  }
  return last === undefined ? undefined : machineDate(last.date, site.timeZone);
}
