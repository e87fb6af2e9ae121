/** Writes what `npm run new` has made, all of it or nothing, and says in plain words why where it cannot. */
import { join } from 'node:path';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { CannotRun, shownPath } from '../../sources/settings.ts';
import { writeNew } from '../whole-file.ts';

/** Writes the files below a folder and gives their paths. Throws `CannotRun`; then nothing has changed. */
export function writtenFiles(folder: string, files: readonly Pick<UnwrittenFile, 'file' | 'text'>[]): string[] {
  const texts = new Map(files.map(({ file, text }) => [join(folder, file), text]));
  try {
    writeNew(texts);
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CannotRun(
      code === 'EEXIST' && path !== undefined && texts.has(path)
        ? `${shownPath(path)} has been made meanwhile. Nothing is overwritten, and nothing was written; choose another ID (--id).`
        : `Nothing was written, since the folder ${shownPath(folder)} cannot be written into: ${message}.`,
    );
  }
  return [...texts.keys()];
}
