/**
 * The catalogue: everything that a publication holds, gathered, with nothing left to read. The command line
 * makes it from files and the site from its collections; every question after that is asked of this alone.
 */
import type { Comment } from '../schemas/comment.ts';
import type { Contributor } from '../schemas/contributor.ts';
import type { Film } from '../schemas/film.ts';
import type { Page } from '../schemas/page.ts';
import type { Review } from '../schemas/review.ts';
import type { Site } from '../schemas/site.ts';
import type { Theme } from '../schemas/theme.ts';
import type { Warning } from '../schemas/warning.ts';
import type { BodyReport } from '../markdown/body-report.ts';
import { instantOf, isOut } from '../sources/publication-time.ts';
import { furtherLanguages } from './languages.ts';
import { renamesOf, type Renames } from './renames.ts';

/** What pages need to know of a body besides its HTML. */
export type BodyFacts = Pick<
  BodyReport,
  'wordCount' | 'filmMentions' | 'allFilms' | 'alsoReads' | 'passages' | 'spoilerFilms' | 'hasPointOfNoReturn'
> & {
  /** The part of the text's words that come before its first spoiler: 0.5 is half of them. */
  spoilersBegin: number | undefined;
};

/** The facts alone, out of a whole report: what a site keeps of it. */
export function bodyFacts(report: BodyReport): BodyFacts {
  const { wordCount, filmMentions, allFilms, alsoReads, passages, spoilerFilms, hasPointOfNoReturn } = report;
  const spoilersBegin = shareBeforeSpoilers(report);
  return { wordCount, filmMentions, allFilms, alsoReads, passages, spoilerFilms, hasPointOfNoReturn, spoilersBegin };
}

function shareBeforeSpoilers({ firstSpoiler, open, wordCount }: BodyReport): number | undefined {
  if (firstSpoiler === undefined || wordCount === 0) return undefined;
  const { line, column } = firstSpoiler;
  const before = open.filter(({ place }) => place.line < line || (place.line === line && place.column < column));
  return Math.min(1, before.reduce((sum, { words }) => sum + words.length, 0) / wordCount);
}

/** Where a review stands on its way to the readers. */
export type ReviewState = 'published' | 'scheduled' | 'draft';

/** A review in the catalogue. */
export interface CatalogueReview {
  id: string;
  data: Review;
  facts: BodyFacts;
  state: ReviewState;
  /** Milliseconds since 1970; of a draft without a date, undefined. */
  publishedAt: number | undefined;
}

/** A reader's comment; `id` is the part behind its review's. */
export interface CatalogueComment {
  id: string;
  review: string;
  data: Comment;
}

/** The publication as every page has it: what site.yaml says, and what settings and search need to follow. */
export interface Publication extends Site {
  renamed: Renames;
  /** Languages of reviews besides the site's, by their first subtag. */
  furtherLanguages: readonly string[];
}

/** Everything a publication holds, by ID. */
export interface Catalogue {
  site: Publication;
  /** "Now", in milliseconds since 1970. */
  now: number;
  reviews: ReadonlyMap<string, CatalogueReview>;
  films: ReadonlyMap<string, Film>;
  themes: ReadonlyMap<string, Theme>;
  warnings: ReadonlyMap<string, Warning>;
  contributors: ReadonlyMap<string, Contributor>;
  comments: readonly CatalogueComment[];
  pages: ReadonlyMap<string, Page>;
  /** Who refers to what, so that no question reads every review. */
  by: CatalogueIndex;
}

/** Reviews and comments by what they refer to; reviews with the newest first. */
export interface CatalogueIndex {
  /** Reviews that have the film among theirs. */
  film: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** Reviews whose open text mentions the film. */
  mention: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** Reviews that have the theme among theirs. */
  theme: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** Reviews that name the review among their related reads. */
  relatedRead: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** Reviews that translate the review. */
  translationOf: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** Comments on the review. */
  commented: ReadonlyMap<string, readonly CatalogueComment[]>;
}

/** Puts a catalogue together. */
export function makeCatalogue(parts: Omit<Catalogue, 'by' | 'site'> & { site: Site }): Catalogue {
  const reviews = newestFirst(parts.reviews.values());
  return {
    ...parts,
    site: {
      ...parts.site,
      renamed: renamesOf(parts),
      furtherLanguages: furtherLanguages(reviews, parts.site),
    },
    by: {
      film: groupedBy(reviews, ({ data }) => data.films),
      mention: groupedBy(reviews, ({ facts }) => facts.filmMentions),
      theme: groupedBy(reviews, ({ data }) => new Set(data.themes)),
      relatedRead: groupedBy(reviews, ({ data }) => data.relatedReads),
      translationOf: groupedBy(reviews, ({ data }) => (data.translationOf === undefined ? [] : [data.translationOf])),
      commented: groupedBy(parts.comments, ({ review }) => [review]),
    },
  };
}

/** Things by their keys, in their order; one with several stands under each. */
export function groupedBy<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

/** Where a review stands at `now`. */
export function reviewState(review: Review, now: number, timeZone: string): ReviewState {
  if (review.draft) return 'draft';
  return isOut(review, now, timeZone) ? 'published' : 'scheduled';
}

/** A review with what follows from its date. */
export function catalogueReview(id: string, data: Review, facts: BodyFacts, now: number, site: Site): CatalogueReview {
  const publishedAt = data.published === undefined ? undefined : instantOf(data.published, site.timeZone);
  return { id, data, facts, state: reviewState(data, now, site.timeZone), publishedAt };
}

/** Reviews with the newest first; those without a date before all; of the same instant by ID. */
export function newestFirst(reviews: Iterable<CatalogueReview>): CatalogueReview[] {
  return [...reviews].sort(
    (a, b) => (b.publishedAt ?? Infinity) - (a.publishedAt ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
}
