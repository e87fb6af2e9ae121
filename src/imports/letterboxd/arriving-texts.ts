/** How the texts of an export become Markdown. They are HTML of strangers, and are turned where all such text is. */
import type { Lifted } from '../conventions/lifted.ts';
import type { FilmIndex } from '../film-index.ts';
import type { PlacelessNote } from '../import-report.ts';

/** What turning a review's text must know. */
export interface TextSurroundings {
  /** The film's title as the export has it. */
  title: string;
  /** The publication's films, with those that arrive. */
  films: FilmIndex;
}

/** A review's text, and what its conventions say. */
export interface ArrivingText extends Pick<
  Lifted,
  'triggerWarnings' | 'spoilers' | 'relatedReads' | 'credit' | 'notes'
> {
  /** Without a line break at its end. */
  markdown: string;
  /** 0.5 to 5 in halves. */
  rating?: number;
  verdict?: string;
  /** Where the text says that it appeared first. */
  canonical?: string;
}

/** What turns the texts. */
export interface ArrivingTexts {
  /** Of a review. */
  review: (html: string, surroundings: TextSurroundings) => ArrivingText;
  /** Of a biography, in which nothing is lifted. */
  biography: (html: string) => { markdown: string; notes: readonly PlacelessNote[] };
}
