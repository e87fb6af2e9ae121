/** Writes a file whole or not at all: whoever reads it meanwhile, or breaks the command off, finds the old or the new. */
import { randomBytes } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file's text, and the byte-order mark before it where there is one: what changes the text puts the mark back. */
export async function readMarked(path: string): Promise<{ mark: string; text: string }> {
  const written = await readFile(path, 'utf8');
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { mark, text: written.slice(mark.length) };
}

/** Puts `text` where `path` says, with the folders that lead there. Rejects as `node:fs` does; then nothing has changed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = besideOf(path);
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The same at once, for a file that is there: for the thousands that an import mends. Throws as `node:fs` does. */
export function writeInPlace(path: string, text: string): void {
  const beside = besideOf(path);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * Puts new files where the paths say, in their order, with the folders that lead there: all of them or none, and never
 * in the place of one that is there. Throws as `node:fs` does (`EEXIST` with its path); then nothing has changed. It
 * waits for each file, since an import brings tens of thousands of small ones, and a promise costs ten times the write.
 */
export function writeNew(files: ReadonlyMap<string, string>): void {
  const undo: (() => void)[] = [];
  try {
    const written: [beside: string, path: string][] = [];
    for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) {
      const first = mkdirSync(folder, { recursive: true });
      if (first !== undefined)
        undo.push(() => {
          removeEmptyFolders(first, folder);
        });
    }
    for (const [path, text] of files) {
      const beside = besideOf(path);
      undo.push(() => {
        rmSync(beside, { force: true });
      });
      writeFileSync(beside, text, { flag: 'wx' });
      written.push([beside, path]);
    }
    for (const [beside, path] of written) {
      placeNew(beside, path);
      undo.push(() => {
        rmSync(path);
      });
    }
    for (const [beside] of written) unlinkSync(beside);
  } catch (error) {
    for (const step of undo.reverse())
      try {
        step();
      } catch {
        // What cannot be undone is not what went wrong.
      }
    throw error;
  }
}

/** A name in the same folder with a dot, which is passed over by whatever reads the content folder. */
function besideOf(path: string): string {
  count += 1;
  return join(dirname(path), `.${basename(path)}.${writer}-${String(count)}`);
}

/** Tells the files of this process from those of others; a random name for each would take longer than its writing. */
const writer = randomBytes(4).toString('hex');
let count = 0;

/** Gives a written file its name; a second link fails where something has that name, which a renaming would replace. */
function placeNew(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw Object.assign(error as Error, { path });
    // Some file systems know no links (FAT, some network folders); a copy is exclusive there too.
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
}

/** Removes folders from `last` up to `first`, as far as they are empty. */
function removeEmptyFolders(first: string, last: string): void {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) rmdirSync(folder);
}
