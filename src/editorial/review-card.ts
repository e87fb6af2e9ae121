/** A review as lists show it: what a reader needs to choose, and what the site needs to leave it out. */
import { printedQuotes } from '../markdown/printed-quotes.ts';
import { careOf, carriedTopics } from './care.ts';
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { dayOf } from './dates.ts';

/** A link of the site, by its path without the sub-path. */
export interface SiteLink {
  label: string;
  href: string;
}

/** A card. Plain data, so that a page made of cards is a function of them. */
export interface ReviewCard {
  id: string;
  href: string;
  /** May hold `_emphasis_`. */
  title: string;
  /** May hold `_emphasis_`. */
  standfirst: string;
  film: { title: string; year: number | undefined };
  authors: SiteLink[];
  theme: SiteLink | undefined;
  /** The day of publication, as the calendar has it; absent in a draft without a date. */
  day: string | undefined;
  rating: number | undefined;
  /** The topics that may be named. */
  topics: { id: string; label: string }[];
  isAssessed: boolean;
  spoilers: CatalogueReview['data']['spoilers'];
  /** Every topic, the secret ones included, for leaving out: the value of `data-warnings`. */
  warningIds: string[];
  /** The value of `data-films`. */
  filmIds: string[];
  state: CatalogueReview['state'];
  language: string;
}

/** The card of a review. */
export function reviewCard(review: CatalogueReview, catalogue: Catalogue): ReviewCard {
  const { data, id, state } = review;
  const { site } = catalogue;
  const film = catalogue.films.get(data.films[0] ?? '');
  const care = careOf(review, catalogue);
  const day = data.published === undefined ? undefined : dayOf(data.published, site.timeZone);
  const language = data.language ?? site.language;
  return {
    id,
    href: `/reviews/${id}/`,
    title: printedQuotes(data.title, language),
    standfirst: printedQuotes(data.standfirst, language),
    film: { title: film?.title ?? data.films[0] ?? '', year: film?.year },
    authors: authorLinks(data.authors, catalogue),
    theme: themeLinks(data.themes.slice(0, 1), catalogue)[0],
    day,
    rating: data.rating,
    topics: care.topics.map(({ id: topic, label }) => ({ id: topic, label })),
    isAssessed: care.isAssessed,
    spoilers: data.spoilers,
    warningIds: carriedTopics(review),
    filmIds: data.films,
    state,
    language,
  };
}

/** Links to critics. */
export function authorLinks(ids: readonly string[], catalogue: Catalogue): SiteLink[] {
  return ids.map((id) => ({ label: catalogue.contributors.get(id)?.name ?? id, href: `/contributors/${id}/` }));
}

/** Links to themes. */
export function themeLinks(ids: readonly string[], catalogue: Catalogue): SiteLink[] {
  return ids.map((id) => ({ label: catalogue.themes.get(id)?.name ?? id, href: `/themes/${id}/` }));
}
