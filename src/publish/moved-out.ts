/**
 * Has a spoiler of a review moved out of `[data-spoiler]` on the review's own page? A spoiler may be a single name
 * that stands in the film's cast too, so neither its words inside nor those outside prove anything by themselves:
 * one has moved out where inside there are fewer of its words than were marked, and outside more than were written.
 */
import type { AuditedReview, KeptAndOpen } from '../editorial/secrets.ts';
import { tellingRun, wordsOf } from '../markdown/words.ts';
import type { FoundRun, SecretRuns } from './secret-runs.ts';
import { saidBySite } from './site-sentences.ts';

/** A text that anybody may read. */
export interface OpenText {
  numbers: readonly number[];
  text: string;
}

/** What the audit holds a review's page against. */
export interface WrittenWords {
  kept: KeptAndOpen;
  runs: SecretRuns;
  /** Of the site itself: `siteSentences`. */
  sentences: readonly string[];
}

/** The words of a page, as numbers. */
export interface PageWords {
  /** How often each stands in spoilers. */
  hidden: ReadonlyMap<number, number> & { set: (number: number, count: number) => unknown };
  /** The texts outside of them. */
  open: OpenText[];
}

/** The spoilers and comments of a review that its page shows in the open. Longer ones are found by their words alone. */
export function movedOut(
  review: AuditedReview,
  page: PageWords,
  { kept, runs, sentences }: WrittenWords,
): Pick<FoundRun, 'secret' | 'words'>[] {
  const marked = review.secrets.map((secret) => {
    const words = kept.secrets[secret]?.words ?? '';
    return { secret, words, numbers: runs.numbers(words) };
  });
  const written = new Map<number, number>();
  for (const { numbers } of marked) for (const number of numbers) written.set(number, (written.get(number) ?? 0) + 1);
  const isMissing = (number: number): boolean => (page.hidden.get(number) ?? 0) < (written.get(number) ?? 0);
  const shown = page.open.map(({ numbers }) => numbers);
  return marked.filter(({ numbers, words }) => {
    if (numbers.length >= tellingRun || !numbers.some(isMissing)) return false;
    const more = countIn(shown, numbers) - countIn(ownTexts(review, kept, runs), numbers);
    return more > 0 && more > countOfSite(page.open, words.split(' '), sentences);
  });
}

/** What the review itself says in the open. */
function ownTexts({ own }: AuditedReview, { fields, passages }: KeptAndOpen, runs: SecretRuns): (readonly number[])[] {
  return [...fields.slice(...own.fields), ...passages.slice(...own.passages)].map((text) => runs.numbers(text));
}

/** How often these words stand in the site's own sentences. */
function countOfSite(texts: readonly OpenText[], words: readonly string[], sentences: readonly string[]): number {
  return texts.reduce((count, { text }) => count + saidBySite(wordsOf(text), words, sentences), 0);
}

/** How often a run stands in texts. */
function countIn(texts: readonly (readonly number[])[], run: readonly number[]): number {
  let count = 0;
  for (const text of texts)
    for (let at = 0; at + run.length <= text.length; at += 1)
      if (run.every((number, offset) => text[at + offset] === number)) count += 1;
  return count;
}
