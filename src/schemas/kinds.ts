/**
 * The list of content kinds: which folder, what its files are called, which schema reads them.
 * Loader, check and walk read this one list, so that they cannot disagree.
 */
import type * as z from 'zod';
import { commentSchema, type Comment } from './comment.ts';
import { contributorSchema, type Contributor } from './contributor.ts';
import { filmSchema, type Film } from './film.ts';
import type { Kind } from './kind-names.ts';
import { pageSchema, type Page } from './page.ts';
import { reviewSchema, type Review } from './review.ts';
import { themeSchema, type Theme } from './theme.ts';
import { warningSchema, type Warning } from './warning.ts';

/** What is read from a file of each kind. */
export interface KindData {
  reviews: Review;
  films: Film;
  themes: Theme;
  warnings: Warning;
  contributors: Contributor;
  comments: Comment;
  pages: Page;
}

/** How the files of one kind are named and read. */
export interface KindDescription {
  /** `md`: front matter and a body; `yaml`: data alone. */
  extension: 'md' | 'yaml';
  /** How deep its files lie: `ID`, `REVIEW-ID/ID` or any `PATH`. */
  depth: 'id' | 'review/id' | 'path';
  /** The word for one of them. */
  noun: string;
  schema: z.ZodType;
}

/** Every kind by its folder's name. */
export const kinds: Readonly<Record<Kind, KindDescription>> = {
  reviews: { extension: 'md', depth: 'id', noun: 'review', schema: reviewSchema },
  films: { extension: 'yaml', depth: 'id', noun: 'film', schema: filmSchema },
  themes: { extension: 'md', depth: 'id', noun: 'theme', schema: themeSchema },
  warnings: { extension: 'yaml', depth: 'id', noun: 'warning', schema: warningSchema },
  contributors: { extension: 'md', depth: 'id', noun: 'contributor', schema: contributorSchema },
  comments: { extension: 'md', depth: 'review/id', noun: 'comment', schema: commentSchema },
  pages: { extension: 'md', depth: 'path', noun: 'page', schema: pageSchema },
};
