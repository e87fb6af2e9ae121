/** Comments as a thread: answers under what they answer, the oldest first. */
import type { Catalogue, CatalogueComment } from './catalogue.ts';
import { instantOf } from '../sources/publication-time.ts';
import { dayInWords, dayOf } from './dates.ts';

/** A comment with its answers. */
export interface CommentView {
  id: string;
  name: string;
  website: string | undefined;
  /** As written, for `datetime`. */
  date: string;
  dayInWords: string;
  replies: CommentView[];
}

/** The thread of a review, with its days in words of `language`. */
export function commentThread(review: string, catalogue: Catalogue, language: string): CommentView[] {
  const { timeZone } = catalogue.site;
  const comments = [...(catalogue.by.commented.get(review) ?? [])].sort(
    (a, b) => instantOf(a.data.date, timeZone) - instantOf(b.data.date, timeZone) || (a.id < b.id ? -1 : 1),
  );
  const known = new Set(comments.map(({ id }) => id));
  const repliesTo = (parent: string | undefined): CommentView[] =>
    comments
      .filter(
        ({ data }) => (data.replyTo !== undefined && known.has(data.replyTo) ? data.replyTo : undefined) === parent,
      )
      .map((comment) => commentView(comment, repliesTo(comment.id), { timeZone, language }));
  return repliesTo(undefined);
}

/** How many comments a thread holds. */
export function threadSize(thread: readonly CommentView[]): number {
  return thread.reduce((sum, { replies }) => sum + 1 + threadSize(replies), 0);
}

function commentView(
  { id, data }: CatalogueComment,
  replies: CommentView[],
  { timeZone, language }: { timeZone: string; language: string },
): CommentView {
  const { name, website, date } = data;
  return { id, name, website, date, dayInWords: dayInWords(dayOf(date, timeZone), language), replies };
}
