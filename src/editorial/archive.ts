/** Every review: in numbered pages, and by year. */
import { interfaceLanguage } from '../words/words-for.ts';
import { reviewsPerPage } from './addresses.ts';
import { newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';
import { dayOf } from './dates.ts';
import { byMonth, monthName, type Month } from './months.ts';
import { reviewCard } from './review-card.ts';

/** One page of the reviews. */
export interface ReviewsPage {
  number: number;
  last: number;
  months: Month[];
  total: number;
}

/** The reviews in pages of 24; always at least one page. */
export function reviewsPages(catalogue: Catalogue): ReviewsPage[] {
  const reviews = newestFirst(catalogue.reviews.values());
  const last = Math.max(1, Math.ceil(reviews.length / reviewsPerPage));
  return Array.from({ length: last }, (_, index) => ({
    number: index + 1,
    last,
    months: byMonth(
      reviews
        .slice(index * reviewsPerPage, (index + 1) * reviewsPerPage)
        .map((review) => reviewCard(review, catalogue)),
      interfaceLanguage(catalogue.site.language),
    ),
    total: reviews.length,
  }));
}

/** The address of a numbered page of the reviews. */
export function reviewsPagePath(number: number): string {
  return number === 1 ? '/reviews/' : `/reviews/page/${String(number)}/`;
}

/** A year of the archive. */
export interface YearView {
  year: string;
  months: Month[];
  total: number;
  /** The years beside it that have reviews. */
  earlier: string | undefined;
  later: string | undefined;
}

/** The archive by year, the newest first; drafts without a date stand in none. */
export function yearViews(catalogue: Catalogue): YearView[] {
  const years = new Map<string, CatalogueReview[]>();
  for (const review of newestFirst(catalogue.reviews.values())) {
    if (review.data.published === undefined) continue;
    const year = dayOf(review.data.published, catalogue.site.timeZone).slice(0, 4);
    const reviews = years.get(year);
    if (reviews === undefined) years.set(year, [review]);
    else reviews.push(review);
  }
  return [...years].map(([year, reviews], index, all) => ({
    year,
    months: byMonth(
      reviews.map((review) => reviewCard(review, catalogue)),
      interfaceLanguage(catalogue.site.language),
    ),
    total: reviews.length,
    earlier: all[index + 1]?.[0],
    later: all[index - 1]?.[0],
  }));
}

/** A year as the archive's contents list it. */
export interface YearEntry {
  year: string;
  total: number;
  months: { month: string; name: string; total: number }[];
}

/** The archive's contents: years and their months, named in `language`, with the numbers of their reviews. */
export function archiveContents(years: readonly YearView[], language: string): YearEntry[] {
  return years.map(({ year, months, total }) => ({
    year,
    total,
    months: months.map(({ month, cards }) => ({ month, name: monthName(month, language), total: cards.length })),
  }));
}
