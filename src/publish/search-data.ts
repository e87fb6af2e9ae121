/**
 * What search is told of a review and of a film besides their words. Nothing secret is named: `carries` alone
 * holds every topic's ID, for leaving out, and no interface prints it.
 */
import { careMarks } from '../editorial/care-marks.ts';
import { dayOf } from '../editorial/dates.ts';
import { plainText } from '../editorial/emphasis.ts';
import type { FilmFacts } from '../editorial/film-view.ts';
import type { ReviewView } from '../editorial/review-view.ts';

/** Data of a page in Pagefind's three kinds: printed with a result, asked for, sorted by. */
export interface SearchData {
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** A review's; `timeZone` says which day it appeared on. A draft without a date has no `sort.date`. */
export function reviewSearchData(view: ReviewView, timeZone: string): SearchData {
  const [film] = view.films;
  const day = view.published === undefined ? undefined : dayOf(view.published.date, timeZone);
  const { topics, isAssessed, spoilers } = view.care;
  const labels = topics.map(({ label }) => label);
  const critics = view.authors.map(({ label }) => label);
  const marks = careMarks({ topics, isAssessed, spoilers: spoilers.flag, language: view.language });
  return {
    meta: {
      title: plainText(view.title),
      standfirst: plainText(view.standfirst),
      critic: critics.join(', '),
      themes: view.themes.map(({ label }) => label).join(', '),
      marks: marks.words,
      spoilers: spoilers.flag,
      ...(film === undefined ? {} : { film: `${film.title} (${String(film.year)})` }),
      ...(view.published === undefined ? {} : { date: view.published.inWords }),
      ...(day === undefined ? {} : { day }),
    },
    filters: {
      theme: view.themes.map(({ label }) => label),
      decade: film === undefined ? [] : [decadeOf(film.year)],
      critic: critics,
      warning: labels,
      carries: view.warningIds,
      film: view.filmIds,
      spoilers: [spoilers.flag],
    },
    sort: {
      ...(day === undefined ? {} : { date: day }),
      ...(film === undefined ? {} : { year: String(film.year) }),
    },
  };
}

/** A film's. */
export function filmSearchData({ title, year, form }: Pick<FilmFacts, 'title' | 'year' | 'form'>): SearchData {
  return {
    meta: { title, year: String(year), form },
    filters: { decade: [decadeOf(year)] },
    sort: { year: String(year) },
  };
}

/** `2010s`. */
function decadeOf(year: number): string {
  return `${String(Math.floor(year / 10) * 10)}s`;
}
