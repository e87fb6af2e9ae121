/**
 * A review as feeds have it: all that an item says besides the body's HTML, already resolved. It stands in many feeds
 * and is the same in each.
 */
import { Temporal } from 'temporal-polyfill';
import { printedQuotes } from '../markdown/printed-quotes.ts';
import { instantOf } from '../sources/publication-time.ts';
import { interfaceLanguage } from '../words/words-for.ts';
import { cardFilm, type CardFilm } from './card-film.ts';
import { applyingWarnings, careOf, carriedTopics, type Care } from './care.ts';
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { isPast } from './last-change.ts';
import { reviewCard, themeLinks, type SiteLink } from './review-card.ts';
import { reviewFill, supportOf, type ReviewView } from './review-view.ts';

/** Plain data; addresses are paths without the sub-path. */
export interface FeedEntry {
  id: string;
  href: string;
  language: string;
  /** The language of the words that are not the review's own. */
  interfaceLanguage: string;
  siteLanguage: string;
  /** May hold `_emphasis_`, as may the standfirst and the verdict. */
  title: string;
  standfirst: string;
  verdict: string | undefined;
  rating: number | undefined;
  authors: SiteLink[];
  themes: string[];
  /** The films of the review, with their years; the first is the film under review. */
  films: string[];
  filmIds: string[];
  /** RFC 3339, in the publication's time zone; neither lies later than now. */
  published: string;
  updated: string | undefined;
  care: Care;
  /** Does its text mark passages as about topics that are not declared, so that nobody may say that there are none? */
  carriesMore: boolean;
  support: ReviewView['support'];
  image: { alt: string; credit: string; creditUrl: string | undefined } | undefined;
  /** The film whose title card stands for the review where it has no image. */
  card: CardFilm | undefined;
  fill: ReviewView['fill'];
}

/** The entry of a review that is out; undefined of any other, which stands in no feed. */
export function feedEntry(review: CatalogueReview, catalogue: Catalogue): FeedEntry | undefined {
  const { data, id, state } = review;
  const { published, updated, image } = data;
  if (state !== 'published' || published === undefined) return undefined;
  const { site, films } = catalogue;
  const card = reviewCard(review, catalogue);
  const care = careOf(review, catalogue);
  const printed = (text: string): string => printedQuotes(text, card.language);
  const first = films.get(data.films[0] ?? '');
  return {
    id,
    href: card.href,
    language: card.language,
    interfaceLanguage: interfaceLanguage(card.language, site.language),
    siteLanguage: site.language,
    title: card.title,
    standfirst: card.standfirst,
    verdict: data.verdict === undefined ? undefined : printed(data.verdict),
    rating: data.rating,
    authors: card.authors,
    themes: themeLinks(data.themes, catalogue).map(({ label }) => label),
    films: data.films.flatMap((film) => {
      const found = films.get(film);
      return found === undefined ? [] : [`${found.title} (${String(found.year)})`];
    }),
    filmIds: data.films,
    published: instantText(published, site.timeZone),
    // A date that is still to come would be told to readers as one on which something has changed.
    updated: updated === undefined || !isPast(updated, catalogue) ? undefined : instantText(updated, site.timeZone),
    care,
    carriesMore: carriedTopics(review).length > applyingWarnings(data.triggerWarnings).length,
    support: supportOf(care, catalogue),
    image:
      image === undefined
        ? undefined
        : { alt: printed(image.alt), credit: printed(image.credit), creditUrl: image.creditUrl },
    card: first === undefined ? undefined : cardFilm(data.films[0] ?? '', first),
    fill: openFill(reviewFill(review, catalogue, care), catalogue),
  };
}

/** In dev a card may be of a draft; a feed leads to nothing that is not out. */
function openFill(fill: ReviewView['fill'], catalogue: Catalogue): ReviewView['fill'] {
  const alsoReads = Object.entries(fill.alsoReads).filter(([id]) => catalogue.reviews.get(id)?.state === 'published');
  return { ...fill, alsoReads: Object.fromEntries(alsoReads) };
}

/** A written date as an instant, with the offset that the publication's clock has then: `2026-05-01T00:00:00+05:30`. */
function instantText(written: string, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantOf(written, timeZone))
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
