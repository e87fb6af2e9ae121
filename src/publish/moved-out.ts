/**
 * Has a spoiler of a review moved out of `[data-spoiler]` on the review's own page? A spoiler may be a single name
 * that stands in the film's cast too, so neither its words inside nor those outside prove anything by themselves:
 * one has moved out where inside there are fewer of its words than were marked, and outside more than were written.
 */
import type { AuditedReview, KeptAndOpen } from '../editorial/secrets.ts';
import { tellingRun } from '../markdown/words.ts';
import type { FoundRun, SecretRuns } from './secret-runs.ts';

/** The words of a page, as numbers. */
export interface PageWords {
  /** How often each stands in spoilers. */
  hidden: ReadonlyMap<number, number> & { set: (number: number, count: number) => unknown };
  /** The texts outside of them. */
  open: (readonly number[])[];
}

/** The spoilers and comments of a review that its page shows in the open. Longer ones are found by their words alone. */
export function movedOut(
  review: AuditedReview,
  page: PageWords,
  kept: KeptAndOpen,
  runs: SecretRuns,
): Pick<FoundRun, 'secret' | 'words'>[] {
  const marked = review.secrets.map((secret) => {
    const words = kept.secrets[secret]?.words ?? '';
    return { secret, words, numbers: runs.numbers(words) };
  });
  const written = new Map<number, number>();
  for (const { numbers } of marked) for (const number of numbers) written.set(number, (written.get(number) ?? 0) + 1);
  const isMissing = (number: number): boolean => (page.hidden.get(number) ?? 0) < (written.get(number) ?? 0);
  return marked.filter(
    ({ numbers }) =>
      numbers.length < tellingRun &&
      numbers.some(isMissing) &&
      countIn(page.open, numbers) > countIn(ownTexts(review, kept, runs), numbers),
  );
}

/** What the review itself says in the open. */
function ownTexts({ own }: AuditedReview, { fields, passages }: KeptAndOpen, runs: SecretRuns): (readonly number[])[] {
  return [...fields.slice(...own.fields), ...passages.slice(...own.passages)].map((text) => runs.numbers(text));
}

/** How often a run stands in texts. */
function countIn(texts: readonly (readonly number[])[], run: readonly number[]): number {
  let count = 0;
  for (const text of texts)
    for (let at = 0; at + run.length <= text.length; at += 1)
      if (run.every((number, offset) => text[at + offset] === number)) count += 1;
  return count;
}
