/** What editorial conventions of an archive's text become: the data that its sentences always meant. */
import type { Root } from 'mdast';
import type { FilmIndex } from '../film-index.ts';
import type { PlacelessNote } from '../import-report.ts';
import type { VocabularyTerm } from '../vocabulary.ts';

/** What conventions are read against. */
export interface ConventionsContext {
  vocabulary: readonly VocabularyTerm[];
  films: FilmIndex;
  /** The post's title, in plain text: it may stand again at the head of its text, and it may name the film. */
  title: string;
  /** The new ID of the review at an address of the old site; undefined where the archive has none there. */
  reviewAt: (url: string) => string | undefined;
  /** The new ID of the review of this title; undefined where none or several have it. */
  reviewTitled: (title: string) => string | undefined;
  /** Does something other than the text say which film it reviews? Then nobody is asked (absent: false). */
  isFilmKnown?: boolean;
  /** Is there a lead image that a credit can be of (absent: true)? */
  hasImage?: boolean;
}

/** A film that a text names with its year, and that the publication does not have. */
export interface FilmDraft {
  title: string;
  year: number;
  /** Where the text says who: `(dir. Park Chan-wook, 2003)`. */
  directors?: readonly string[];
}

/** A text without its conventions, and the data in their place. */
export interface Lifted {
  /** The text that remains, with directives where they belong. */
  tree: Root;
  /** In the form of front matter. Absent where the text says nothing: the import then writes `unassessed`. */
  triggerWarnings?: readonly (string | { warning: string; level?: string; note?: string })[];
  /** Absent where the text says nothing: the import then writes `unassessed`. */
  spoilers?: 'marked' | 'throughout';
  relatedReads: readonly string[];
  /** Of the lead image. */
  credit?: string;
  creditUrl?: string;
  /** 0.5 to 5 in halves, where the text says one exactly. */
  rating?: number;
  /** A sentence of at most 240 characters. */
  verdict?: string;
  /** Where the text says that it appeared first: an address of `http` or `https`. */
  canonical?: string;
  /** Films that the post is about, the surest first: IDs that are known, and films that are not there yet. */
  films: readonly (string | FilmDraft)[];
  notes: PlacelessNote[];
}
