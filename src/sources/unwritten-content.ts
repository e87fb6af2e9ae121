/** Content with files that are not written yet, so that a command can check what it is about to write. */
import { kindNames } from '../schemas/kind-names.ts';
import type { ContentFile } from './content-folder.ts';
import { addFile, readFile, type Content, type ContentEntries } from './read-content.ts';
import { readEntry } from './read-entry.ts';

/** A file that is not written yet. */
export interface UnwrittenFile extends Pick<ContentFile, 'kind' | 'id' | 'file'> {
  text: string;
}

/** The content as it would be with these files in it too. */
export function contentWith(content: Content, files: readonly UnwrittenFile[]): Content {
  const copies = kindNames.map((kind) => [kind, new Map<string, unknown>(content.entries[kind])]);
  const entries = Object.fromEntries(copies) as unknown as ContentEntries;
  const together: Content = { ...content, entries, problems: [...content.problems] };
  for (const { text, ...file } of files)
    addFile(together, file, readFile(file, readEntry(file.kind, new TextEncoder().encode(text))));
  return together;
}
