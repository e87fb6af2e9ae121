/** Reviews by the month of their publication, as the front page and the archive list them. */
import { wordsFor } from '../words/words-for.ts';
import { monthInWords } from './dates.ts';
import type { ReviewCard } from './review-card.ts';

/** The reviews of one month. */
export interface Month {
  /** `2026-05`; empty for drafts without a date. */
  month: string;
  inWords: string;
  cards: ReviewCard[];
}

/** A month (`2026-05`) by its name alone. */
export function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** Cards by month, in their order; the months are named in `language`, that of the page. */
export function byMonth(cards: readonly ReviewCard[], language: string): Month[] {
  const months = new Map<string, ReviewCard[]>();
  for (const card of cards) {
    const month = card.day?.slice(0, 7) ?? '';
    const monthCards = months.get(month);
    if (monthCards === undefined) months.set(month, [card]);
    else monthCards.push(card);
  }
  return [...months].map(([month, monthCards]) => ({
    month,
    inWords: month === '' ? wordsFor(language).archive.notDated : monthInWords(month, language),
    cards: monthCards,
  }));
}
