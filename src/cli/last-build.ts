/**
 * What hour the last build of a publication was made for, so that the next can say what has appeared since. It is kept
 * beside what builds keep for each other; where that is gone, there is nothing to compare with, and nothing is said.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** The hour, in milliseconds since 1970; undefined where no build is known. */
export async function lastBuild(root: string): Promise<number | undefined> {
  const written = await readFile(join(root, 'built-for'), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return '';
  });
  const hour = Date.parse(written.trim());
  return Number.isNaN(hour) ? undefined : hour;
}

/** Notes the hour of a build that is published. */
export async function noteBuild(root: string, now: number): Promise<void> {
  await writeWhole(join(root, 'built-for'), `${new Date(now).toISOString()}\n`);
}
