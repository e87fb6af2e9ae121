/**
 * What an import tells of its work, as data: every thing of the archive with what became of it, and every decision with
 * its place. The command words it for people and prints it as JSON for tools.
 */

/** A place in the archive: a thing that stands in it. */
export interface SourcePlace {
  kind: 'post' | 'page' | 'comment' | 'image' | 'author' | 'term' | 'film' | 'other';
  /** As the archive has it: a post's number, an author's login, a line of a table. */
  id: string;
  /** As a person knows it. */
  title: string;
  /** The line of the archive's file, counted from 1, where it is known. */
  line?: number;
}

/**
 * - `lifted`: words that became typed data.
 * - `guessed`: data that the archive does not say in so many words; worth a look.
 * - `left`: what was not taken, and why.
 * - `question`: what an editor must answer before the review can be published.
 */
export type NoteKind = 'lifted' | 'guessed' | 'left' | 'question';

/** One decision. */
export interface ImportNote {
  kind: NoteKind;
  source: SourcePlace;
  /** The file that it is about, relative to the content folder. */
  file?: string;
  /** The field that it is about; absent where it is about the text. */
  field?: string;
  /** A sentence. */
  message: string;
  /** What to do. */
  hint?: string;
}

/** What became of one thing of the archive. */
export interface Account {
  source: SourcePlace;
  outcome: 'written' | 'here already' | 'left';
  /** The file that holds it now, relative to the content folder. */
  file?: string;
  /** What it is now: `review`, `draft`, `page`, `hidden page`, `comment`. */
  as?: string;
  /** Why it was left. */
  reason?: string;
}

/** What parts of an import tell; whoever has a place to name fills it in. */
export type PlacelessNote = Omit<ImportNote, 'source' | 'file'>;
