/** What a file's encoding took from its texts: told with the places, since only whoever has the old site can look them up. */
import type { ImportNote, SourcePlace } from '../import-report.ts';
import type { TextDamage } from './export-text.ts';
import { itemPlace } from './item-place.ts';
import type { Survey } from './survey.ts';

/** The notes; `file` is the place of the whole export. */
export function damageNotes(
  { forbidden, unreadable, mislabelled }: Readonly<TextDamage>,
  { damaged }: Survey,
  file: SourcePlace,
): ImportNote[] {
  const notes: ImportNote[] = [];
  if (mislabelled !== undefined)
    notes.push({
      kind: 'guessed',
      source: file,
      message: `Its first line says that it is written in ${mislabelled}, and it is UTF-8; it was read as UTF-8.`,
      hint: 'Where letters have become others in what has arrived, write the right encoding into its first line, and import it anew.',
    });
  if (forbidden > 0)
    notes.push({
      kind: 'left',
      source: file,
      message: `The file holds ${counted(forbidden, 'control character')} that XML forbids; they were left out.`,
    });
  if (unreadable > 0)
    notes.push({
      kind: 'left',
      source: file,
      message: `The file holds ${counted(unreadable, 'character')} that cannot be read in its encoding, in ${counted(damaged.length, 'item')}; the sign \ufffd stands for each.`,
      hint: 'Where that is every accented letter, the file is written in another encoding than its first line says: write that one there (<?xml version="1.0" encoding="windows-1252"?>), and import it anew.',
    });
  for (const { title, characters, ...item } of damaged)
    notes.push({
      kind: 'left',
      source: itemPlace(item, title),
      message: `${counted(characters, 'character')} of it cannot be read in the encoding of the file; the sign \ufffd stands for each.`,
      hint: 'Look on the old site for what stood there.',
    });
  return notes;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
