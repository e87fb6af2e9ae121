/**
 * What the last build of a publication was made of, so that the next can say what has appeared since. It is kept beside
 * what builds keep for each other; where that is gone, there is nothing to compare with, and nothing is said.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Build } from '../editorial/schedule.ts';
import { writeWhole } from './whole-file.ts';

const fileName = 'last-build.json';
const buildSchema = z.object({ now: z.number(), reviews: z.array(z.string()) });

/** The last build; undefined where none is known. */
export async function lastBuild(root: string): Promise<Build | undefined> {
  const written = await readFile(join(root, fileName), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  });
  if (written === undefined) return undefined;
  try {
    return buildSchema.parse(JSON.parse(written));
  } catch {
    // What is no note of this kind is as good as none: a build does not stop at it.
    return undefined;
  }
}

/** Notes a build that is published. */
export async function noteBuild(root: string, build: Build): Promise<void> {
  await writeWhole(join(root, fileName), `${JSON.stringify(build)}\n`);
}
