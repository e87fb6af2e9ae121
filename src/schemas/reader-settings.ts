/**
 * What a reader has decided, as the device keeps it: one record with a version. It never leaves the device, so this
 * schema is what stands between it and every page. What is left at its default is not in the record.
 */
import * as z from 'zod/mini';

/** IDs as file names have them (see field.ts); anything else in a record was written by no page of ours. */
const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** What happens to reviews that deal with a topic; a topic that is not in the record is shown. */
export const topicChoices = ['warn', 'leave-out'] as const;
export type TopicChoice = (typeof topicChoices)[number];

export const readerSettingsSchema = z.strictObject({
  version: z.literal(1),
  /** By the topic's ID. */
  topics: z.optional(z.record(idSchema, z.enum(topicChoices))),
  /** Reviews that nobody has assessed for warnings. */
  unassessed: z.optional(z.literal('leave-out')),
  /** Without it as each review marks them. */
  spoilers: z.optional(z.enum(['closed', 'open'])),
  /** IDs of films whose spoilers are none to this reader. */
  seen: z.optional(z.array(idSchema)),
  /** Without it as the device has it. */
  scheme: z.optional(z.enum(['day', 'night'])),
  textSize: z.optional(z.enum(['large', 'larger'])),
  /** Whether `/` opens search: a single key must be possible to switch off (WCAG 2.2, 2.1.4). */
  searchKey: z.optional(z.literal('off')),
});

/** A reader's settings. */
export type ReaderSettings = z.infer<typeof readerSettingsSchema>;
