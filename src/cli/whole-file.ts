/** Writes a file whole or not at all: whoever reads it meanwhile, or breaks the command off, finds the old or the new. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
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

/**
 * Puts new files where the paths say, in their order, with the folders that lead there: all of them or none, and never
 * in the place of one that is there. Rejects as `node:fs` does (`EEXIST` with its path); then nothing has changed.
 */
export async function writeNew(files: ReadonlyMap<string, string>): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    const written: [beside: string, path: string][] = [];
    for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) {
      const first = await mkdir(folder, { recursive: true });
      if (first !== undefined) undo.push(() => removeEmptyFolders(first, folder));
    }
    for (const [path, text] of files) {
      const beside = besideOf(path);
      undo.push(() => rm(beside, { force: true }));
      await writeFile(beside, text, { flag: 'wx' });
      written.push([beside, path]);
    }
    for (const [beside, path] of written) {
      await placeNew(beside, path);
      undo.push(() => rm(path));
    }
    for (const [beside] of written) await unlink(beside);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/** A name in the same folder with a dot, which is passed over by whatever reads the content folder. */
function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
}

/** Gives a written file its name; a second link fails where something has that name, which a renaming would replace. */
async function placeNew(beside: string, path: string): Promise<void> {
  await link(beside, path).catch(async (error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw Object.assign(error as Error, { path });
    // Some file systems know no links (FAT, some network folders); a copy is exclusive there too.
    await copyFile(beside, path, constants.COPYFILE_EXCL);
  });
}

/** Removes folders from `last` up to `first`, as far as they are empty. */
async function removeEmptyFolders(first: string, last: string): Promise<void> {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) await rmdir(folder);
}
