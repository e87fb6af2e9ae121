/** When a new review appears: not yet, now, or on a day. It is a draft unless somebody says otherwise. */
import { Temporal } from 'temporal-polyfill';
import type { Answers } from './arguments.ts';
import { askOne } from './ask.ts';
import { requiredWords, type Desk, type FieldQuestion } from './desk.ts';

/** The fields that say when. */
export type Appearance = { draft: true } | { published: string };

/** `2026-05-01` at `now` (milliseconds since 1970) in a time zone. */
export function dayAt(now: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** What the command line says (`--draft`, `--published now`, `--published 2026-12-01`), or what somebody answers. */
export async function appearance(desk: Desk, { draft = false, published }: Answers): Promise<Appearance> {
  if (draft && published !== undefined)
    desk.refuse('A review is a draft or has a date: leave out --draft or --published.');
  const question: Omit<FieldQuestion, 'given'> = {
    option: '--published',
    field: ['reviews', 'published'],
    message: `On which day? With an hour where it matters: 2026-12-01 18:30 (${desk.content.site?.timeZone ?? 'UTC'})`,
    placeholder: desk.today,
  };
  if (draft) return { draft };
  if (published === 'now') return { published: desk.today };
  if (published !== undefined) return { published: await requiredWords(desk, { ...question, given: published }) };
  if (!desk.asks) return { draft: true };
  const answer = await askOne('When does it appear?', [
    { value: 'draft', label: 'Not yet: it is a draft', hint: 'seen in npm run dev, and in no build' },
    { value: 'now', label: 'At once', hint: 'with the next build' },
    { value: 'date', label: 'On a day that I name', hint: 'held back until then' },
  ]);
  if (answer === 'draft') return { draft: true };
  if (answer === 'now') return { published: desk.today };
  return { published: await requiredWords(desk, { ...question, given: undefined }) };
}
