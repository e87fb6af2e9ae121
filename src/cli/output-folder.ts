/**
 * The folder that a build replaces. Its content is put together elsewhere and swapped in whole, so that a build
 * that fails, or is interrupted, leaves what was there.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { CannotRun, projectRoot, shownPath } from '../sources/settings.ts';

/** Files that every build writes: a folder that lacks them was not made by one. */
const signs = ['404.html', 'pagefind/pagefind-entry.json'];

/** Refuses a folder whose replacement would lose anything but an earlier build. */
export async function refuseUnsafeOutput(outDir: string, contentDir: string): Promise<void> {
  const precious = [projectRoot, contentDir, join(projectRoot, 'src'), join(projectRoot, 'public')];
  if (
    precious.some((folder) => folder === outDir || folder.startsWith(outDir + sep)) ||
    outDir.startsWith(contentDir + sep)
  )
    throw new CannotRun(
      `OUT_DIR is ${shownPath(outDir)}, and a build there would replace the project or its content. Name a folder of its own, such as dist.`,
    );
  const status = await stat(outDir).catch(() => undefined);
  if (status === undefined) return;
  if (!status.isDirectory()) throw new CannotRun(`OUT_DIR is ${shownPath(outDir)}, which is a file. Name a folder.`);
  const entries = await readdir(outDir);
  if (entries.length === 0) return;
  const found = await Promise.all(
    signs.map((sign) =>
      stat(join(outDir, sign)).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (found.includes(false))
    throw new CannotRun(
      `OUT_DIR is ${shownPath(outDir)}, which holds files that no build of Cuemark made, and a build would replace them. Empty it, or name another folder.`,
    );
}

/** Puts a finished build in the place of the output folder; on any failure the old one stays, or comes back. */
export async function swapInto(outDir: string, staging: string): Promise<void> {
  const parent = dirname(resolve(outDir));
  await mkdir(parent, { recursive: true });
  const suffix = randomBytes(4).toString('hex');
  const incoming = join(parent, `.${basename(outDir)}.new-${suffix}`);
  const outgoing = join(parent, `.${basename(outDir)}.old-${suffix}`);
  await move(staging, incoming);
  const hadOld = await rename(outDir, outgoing).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(incoming, outDir);
  } catch (error) {
    if (hadOld) await rename(outgoing, outDir);
    await rm(incoming, { recursive: true, force: true });
    throw error;
  }
  if (hadOld) await rm(outgoing, { recursive: true, force: true });
}

/** Renames, or copies where the two lie on different file systems. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    try {
      await cp(from, to, { recursive: true });
    } catch (copyError) {
      await rm(to, { recursive: true, force: true });
      throw copyError;
    }
    await rm(from, { recursive: true, force: true });
  }
}
