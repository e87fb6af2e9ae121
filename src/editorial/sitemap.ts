/**
 * The pages that a search engine is told of, and when each last changed. A page is told of where it stands first and
 * may be found: none that says of itself that it is not to be, none that is a reader's own (search, settings), no
 * review that another site published first, nothing that is not out.
 */
import { fixedAddresses, reviewsPerPage } from './addresses.ts';
import { reviewsPagePath } from './archive.ts';
import { applyingWarnings } from './care.ts';
import { newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';
import { dayOf } from './dates.ts';
import { discussedIn, reviewsOf } from './discussed-in.ts';
import { lastChange, lastChangeOfPage, newest } from './last-change.ts';
import { hasPage, type Person } from './people.ts';
import { languageVersions, type LanguageVersion } from './translations.ts';

/** A page. */
export interface SitemapPage {
  /** Without the sub-path. */
  path: string;
  /** A date or date-time as machines take it; undefined where nothing that the page shows has one. */
  changed: string | undefined;
  /** The same review in all its languages, this one too; empty where there is one. */
  versions: readonly LanguageVersion[];
}

/** A reader's own pages, which are nobody's answer. */
const untold: ReadonlySet<string> = new Set(['/search/', '/preferences/']);
/** Pages of the site's own on which no review stands or is counted. */
const withoutReviews: ReadonlySet<string> = new Set(['/people/', '/warnings/', '/feeds/']);

/** Every page that is told of. */
export function sitemapPages(catalogue: Catalogue, people: ReadonlyMap<string, Person>): SitemapPage[] {
  const reviews = newestFirst(catalogue.reviews.values()).filter(({ state }) => state === 'published');
  const changes = new Map(reviews.map((review) => [review.id, lastChange(review, catalogue)]));
  const page = (path: string, shown: Iterable<CatalogueReview> = []): SitemapPage => ({
    path,
    changed: newest(
      Array.from(shown, ({ id }) => changes.get(id)),
      catalogue,
    ),
    versions: [],
  });
  return [
    // Files at addresses of their own, such as the feeds and the page for what is not here, are no pages to be found.
    ...fixedAddresses
      .filter((path) => path.endsWith('/') && !untold.has(path))
      .map((path) => page(path, shownOn(path, reviews))),
    ...numberedPages(reviews, page),
    ...byYear(reviews, catalogue).map(([year, ofYear]) => page(`/archive/${year}/`, ofYear)),
    ...reviews
      .filter(({ data }) => data.canonical === undefined)
      .map((review) => ({
        path: `/reviews/${review.id}/`,
        changed: lastChangeOfPage(review, catalogue),
        versions: languageVersions(review, catalogue),
      })),
    ...[...catalogue.films.keys()].map((film) =>
      page(`/films/${film}/`, [...reviewsOf(film, catalogue), ...discussedIn(film, catalogue)]),
    ),
    ...[...people.values()].filter(hasPage).map(({ slug, credits }) =>
      page(
        `/people/${slug}/`,
        credits.flatMap(({ film }) => reviewsOf(film, catalogue)),
      ),
    ),
    ...[...catalogue.themes.keys()].map((theme) => page(`/themes/${theme}/`, catalogue.by.theme.get(theme))),
    ...byKeys(catalogue.warnings.keys(), reviews, openTopics).map(([topic, ofTopic]) =>
      page(`/warnings/${topic}/`, ofTopic),
    ),
    ...byKeys(catalogue.contributors.keys(), reviews, ({ data }) => data.authors).map(([critic, ofCritic]) =>
      page(`/contributors/${critic}/`, ofCritic),
    ),
    ...[...catalogue.pages.keys()].map((path) => page(`/${path}/`)),
  ];
}

/** The newest reviews stand on two of these pages; the others count them all. */
function shownOn(path: string, reviews: readonly CatalogueReview[]): readonly CatalogueReview[] {
  if (withoutReviews.has(path)) return [];
  return path === '/' || path === '/reviews/' ? reviews.slice(0, reviewsPerPage) : reviews;
}

type MakePage = (path: string, shown: Iterable<CatalogueReview>) => SitemapPage;

/** The pages of all reviews behind the first. */
function numberedPages(reviews: readonly CatalogueReview[], page: MakePage): SitemapPage[] {
  const pages: SitemapPage[] = [];
  for (let number = 2; (number - 1) * reviewsPerPage < reviews.length; number += 1)
    pages.push(page(reviewsPagePath(number), reviews.slice((number - 1) * reviewsPerPage, number * reviewsPerPage)));
  return pages;
}

function byYear(reviews: readonly CatalogueReview[], { site }: Catalogue): [string, CatalogueReview[]][] {
  return [...Map.groupBy(reviews, ({ data }) => dayOf(data.published ?? '', site.timeZone).slice(0, 4))];
}

/** A topic that a review keeps secret does not lead from the topic's page to it, nor does the day of that page. */
function openTopics({ data }: CatalogueReview): string[] {
  return applyingWarnings(data.triggerWarnings).flatMap(({ warning, spoiler }) => (spoiler ? [] : [warning]));
}

/** Reviews by what they refer to; what none refers to is there too. */
function byKeys(
  keys: Iterable<string>,
  reviews: readonly CatalogueReview[],
  keysOf: (review: CatalogueReview) => readonly string[],
): [string, CatalogueReview[]][] {
  const groups = new Map<string, CatalogueReview[]>(Array.from(keys, (key) => [key, []]));
  for (const review of reviews) for (const key of keysOf(review)) groups.get(key)?.push(review);
  return [...groups];
}
