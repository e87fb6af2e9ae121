/**
 * Where a Letterboxd review is marked as giving the film away. The site asks its writers, and shows it; exports had no
 * column for it in 2026, so one is obeyed under any likely name, and a tag that says so counts. Notices in the text are
 * the conventions' matter. That nothing marks it is no promise.
 */
import type { Row } from './table.ts';

/** Names that the column may have. */
const columns = ['Spoilers', 'Spoiler', 'Contains Spoilers', 'Contains Spoiler', 'Has Spoilers'];

/** What marks a review, in words for the report; undefined where nothing does. */
export function spoilerMark(row: Row, tags: readonly string[]): string | undefined {
  const column = columns.find((name) => /^(?:yes|true|1)$/i.test(row.cell(name)));
  const tag = tags.find(isSpoilerTag);
  if (column !== undefined) return `the column "${column}"`;
  return tag === undefined ? undefined : `the tag "${tag}"`;
}

/** Is this tag such a mark? */
export function isSpoilerTag(tag: string): boolean {
  return /^(?:(?:contains?|has|with) )?spoilers?(?: alert| warning| ahead)?$/i.test(tag.replaceAll('-', ' '));
}
