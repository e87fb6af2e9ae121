/** Changes several files of the content folder and moves them: all of it, or, where anything fails, nothing. */
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileChange } from '../editorial/rename-changes.ts';
import type { PathMove } from '../editorial/rename-moves.ts';
import { editedText } from '../sources/text-edit.ts';
import { readMarked, writeWhole } from './whole-file.ts';

/**
 * Makes the changes, then the moves. The result undoes all of it. Rejects as `node:fs` does; then all is as it was.
 */
export async function carryOut(
  contentDir: string,
  changes: readonly Pick<FileChange, 'file' | 'edits'>[],
  moves: readonly PathMove[],
): Promise<() => Promise<void>> {
  const undoing: (() => Promise<void>)[] = [];
  const undo = async (): Promise<void> => {
    for (const step of undoing.splice(0).reverse()) await step();
  };
  try {
    for (const { file, edits } of changes) {
      const path = join(contentDir, file);
      const { mark, text } = await readMarked(path);
      undoing.push(() => writeWhole(path, mark + text));
      await writeWhole(path, mark + editedText(text, edits));
    }
    for (const { from, to } of moves) {
      await mkdir(dirname(join(contentDir, to)), { recursive: true });
      await rename(join(contentDir, from), join(contentDir, to));
      undoing.push(async () => {
        await rename(join(contentDir, to), join(contentDir, from));
        await removeIfEmpty(dirname(join(contentDir, to)));
      });
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  });
}
