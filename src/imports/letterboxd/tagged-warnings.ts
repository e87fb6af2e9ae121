/**
 * Trigger warnings that a critic has written as tags, "tw: suicide" or "cw-rape": the only place that Letterboxd has for
 * them beside the text. They are read as a line of warnings is, against the same vocabulary.
 */
import { DeclaredTopics } from '../conventions/declared-topics.ts';
import type { Lifted } from '../conventions/lifted.ts';
import { saysNone, warningLine, type WarningLine } from '../conventions/warning-line.ts';
import type { WarningNames } from '../conventions/warning-names.ts';
import { topicsIn } from '../conventions/warning-topics.ts';
import type { PlacelessNote } from '../import-report.ts';

const field = 'triggerWarnings';

/** What tags warn of. */
export interface TaggedWarnings {
  /** In the form of front matter; absent where no tag says anything. */
  triggerWarnings?: NonNullable<Lifted['triggerWarnings']>;
  /** The tags that are warnings, known or not. */
  tags: ReadonlySet<string>;
  notes: PlacelessNote[];
}

/** Reads the tags of a review. */
export function taggedWarnings(tags: readonly string[], names: WarningNames): TaggedWarnings {
  const declared = new DeclaredTopics();
  const read = new Set<string>();
  const notes: PlacelessNote[] = [];
  const none: string[] = [];
  for (const tag of tags) {
    const marked = markedTag(tag);
    if (marked === undefined || marked.topics === '') continue;
    const { topics, unknown } = topicsIn(marked.topics, names);
    if (saysNone(tag)) none.push(tag);
    // A word that may begin a sentence too is a marker only before what is known.
    else if (marked.isWeak && (topics.length === 0 || unknown.length > 0)) continue;
    read.add(tag);
    declared.add(topics);
    if (topics.length > 0)
      notes.push({
        kind: topics.some(({ guessedFrom }) => guessedFrom !== undefined) ? 'guessed' : 'lifted',
        field,
        message: `The tag "${tag}" became triggerWarnings: ${topics.map(({ warning }) => warning).join(', ')}.`,
      });
    if (saysNone(tag)) continue;
    for (const topic of unknown)
      notes.push({
        kind: 'question',
        field,
        message: `"${topic}", of the tag "${tag}", is no warning of this publication.`,
        hint: `The nearest is "${names.nearest(topic)}": declare it if it is meant, or add a file for the topic to warnings/.`,
      });
  }
  const found = declared.asWritten();
  if (found.length > 0) return { triggerWarnings: found, tags: read, notes };
  const [tag] = none;
  if (tag === undefined || notes.length > 0) return { tags: read, notes };
  return {
    triggerWarnings: [],
    tags: read,
    notes: [{ kind: 'lifted', field, message: `The tag "${tag}" became triggerWarnings: [].` }],
  };
}

/** A tag as a line of warnings. Tags have small letters and hyphens where a line has capitals and spaces. */
function markedTag(tag: string): WarningLine | undefined {
  return (
    warningLine(tag) ?? warningLine(tag.replace(/^([a-z/]+)[\s-]+/i, (_, marker: string) => `${marker.toUpperCase()} `))
  );
}
