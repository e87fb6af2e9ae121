/**
 * One build of a publication at a time: Astro keeps files of a running build below its root, and two builds would
 * write into each other's. A lock left by a build that died is recognised and taken over.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pause = 200; // milliseconds

/** The right to build, until its end. */
export interface Turn {
  end: () => Promise<void>;
}

/** Waits until no other build works in the folder `root`, and says so once. */
export async function takeTurn(root: string, say: (line: string) => void): Promise<Turn> {
  await mkdir(root, { recursive: true });
  const lockFile = join(root, 'building');
  for (let hasSaid = false; !(await isTaken(lockFile)); hasSaid = true) {
    if (!hasSaid) say('Another build is running here; this one waits for it.');
    await wait(pause);
  }
  return { end: () => rm(lockFile, { force: true }) };
}

async function isTaken(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  if (holder > 0 && !isAlive(holder)) await rm(lockFile, { force: true });
  return false;
}

/** Does this process run? */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
