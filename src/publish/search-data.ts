/**
 * What search is told of a review besides its words. Nothing secret is named: `carries` alone
 * holds every topic's ID, for leaving out, and no interface prints it.
 *
 * `carries` also holds `(unassessed)` where nobody has assessed the review for warnings, so that readers can leave
 * those out by the same filter; no topic's ID has brackets. `spoils` holds `ID TITLE` of each film that the page may
 * give away, be it in a spoiler, in a comment or by a secret topic; which of these there are it does not tell.
 */
import { careMarks } from '../editorial/care-marks.ts';
import { dayInWords, dayOf } from '../editorial/dates.ts';
import { plainText } from '../editorial/emphasis.ts';
import { FacetValues } from '../editorial/facet-values.ts';
import type { ReviewView } from '../editorial/review-view.ts';
import type { Site } from '../schemas/site.ts';
import { interfaceLanguage, wordsFor } from '../words/words-for.ts';

/** The value of `carries` for a review that is not assessed. */
export const carriesUnassessed = '(unassessed)';

/**
 * The value of `carries` for every page (SearchData.astro): an answer by that filter in which it is missing was given
 * without it, for Pagefind passes over files that do not come, and would leave nothing out.
 */
export const carriesPage = '(page)';

/** Data of a page in Pagefind's three kinds: printed with a result, asked for, sorted by. */
export interface SearchData {
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * A review's, in the words of the publication's search page; its `timeZone` says which day it appeared on. A draft without a date has no `sort.date`. `sort.year` is the
 * film's with that day after it, `2019 2026-05-01`, so that a year's newest review comes first.
 */
export function reviewSearchData(
  view: ReviewView,
  { timeZone, language }: Pick<Site, 'timeZone' | 'language'>,
): SearchData {
  const [film] = view.films;
  const day = view.published === undefined ? undefined : dayOf(view.published.date, timeZone);
  const { topics, isAssessed, spoilers } = view.care;
  const labels = topics.map(({ label }) => label);
  const critics = view.authors.map(({ label }) => label);
  const marks = careMarks({ topics, isAssessed, spoilers: spoilers.flag }, language, wordsFor(language).marks);
  const values = new FacetValues(language);
  return {
    meta: {
      title: plainText(view.title),
      standfirst: plainText(view.standfirst),
      critic: critics.join(', '),
      themes: view.themes.map(({ label }) => label).join(', '),
      marks: marks.words,
      spoilers: spoilers.flag,
      ...(film === undefined ? {} : { film: `${film.title} (${String(film.year)})` }),
      ...(day === undefined ? {} : { date: dayInWords(day, interfaceLanguage(language)), day }),
    },
    filters: {
      theme: view.themes.map(({ label }) => label),
      ...(film === undefined ? {} : values.film({ ...film, countries: film.countryCodes })),
      critic: critics,
      rating: [values.rating(view.rating)],
      reveals: [values.reveals(spoilers.flag)],
      warning: labels,
      carries: [...view.warningIds, ...(isAssessed ? [] : [carriesUnassessed])],
      film: view.filmIds,
      spoils: spoiledFilms([...view.films, ...spoilers.films]),
    },
    sort: {
      ...(day === undefined ? {} : { date: day }),
      ...(film === undefined ? {} : { year: [film.year, day].join(' ').trimEnd() }),
    },
  };
}

/** Films as `spoils` holds them, each once. */
function spoiledFilms(films: readonly { id: string; title: string }[]): string[] {
  return [...new Map(films.map(({ id, title }) => [id, `${id} ${title}`])).values()];
}
