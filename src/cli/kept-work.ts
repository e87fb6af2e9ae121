/**
 * What builds of a publication keep for the next one. Astro restores a page whose own sources are unchanged, and
 * asks neither its settings nor its libraries: a restored page would name styles and pictures as the earlier
 * settings called them, and they are not there any more.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const keptFolders = ['cache', 'vite', '.astro'];

/** What made a build: the digest of its settings, its libraries, and the policy, scripts and fonts that pages hold or name. */
export async function makeOf(projectRoot: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const scripts = (await readdir(join(projectRoot, 'src/client'))).sort().map((file) => `src/client/${file}`);
  for (const file of [
    'astro.config.mjs',
    'package-lock.json',
    'src/fonts/page-fonts.ts',
    'src/publish/page-policy.ts',
    ...scripts,
  ])
    hash.update(await readFile(join(projectRoot, file)));
  return hash.digest('base64url');
}

/** Forgets what was kept below `root` by another make. */
export async function keepOnly(make: string, root: string): Promise<void> {
  const stamp = join(root, 'make');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === make) return;
  for (const folder of keptFolders) await rm(join(root, folder), { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await writeFile(stamp, make);
}
