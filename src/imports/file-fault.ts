/** Asks the check about a file that is about to be written, by itself: what cannot stand is left, and the report says why. */
import type { Problem } from '../problem.ts';
import { readFile } from '../sources/read-content.ts';
import { readEntry } from '../sources/read-entry.ts';
import type { UnwrittenFile } from '../sources/unwritten-content.ts';

/** The first error of a file; undefined where it has none. */
export function fileFault(file: UnwrittenFile): Problem | undefined {
  const { problems } = readFile(file, readEntry(file.kind, new TextEncoder().encode(file.text)));
  return problems.find(({ severity }) => severity === 'error');
}
