/** What a reader's comment may say about itself; its body is the comment. */
import * as z from 'zod';
import { date, name, reference, url } from './field.ts';

/** Every field of a comment. */
export const commentSchema = z.strictObject({
  name: name('Who wrote the comment.'),
  date: date('When it was written.'),
  replyTo: reference('comments', 'The comment on the same review that this one answers.').optional(),
  website: url('The writer’s own page.').optional(),
});

/** A comment, read. */
export type Comment = z.output<typeof commentSchema>;
