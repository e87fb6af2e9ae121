/** Writes a file whole or not at all: whoever reads it meanwhile, or breaks the command off, finds the old or the new. */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Puts `text` where `path` says, with the folders that lead there. Rejects as `node:fs` does; then nothing has changed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A name with a dot is passed over by whatever reads the content folder.
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
