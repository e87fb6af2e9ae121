/** Writes the service worker of a built site, which names the files that the build has made. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isKeptPage, keptSite } from '../publish/kept-site.ts';
import { workerScript } from '../publish/worker-script.ts';
import { filesIn } from '../sources/files-in.ts';

/** The worker's file: its place says which pages it serves. */
const workerFile = 'sw.js';

/** Writes the worker of the site in `siteDir` that is served under `base`. Throws where a file that it keeps is not there. */
export async function writeWorker(siteDir: string, base: string): Promise<void> {
  const pages = (await filesIn(siteDir)).filter(isKeptPage);
  const site = keptSite(pages, base, (file) => readFileSync(join(siteDir, file), 'utf8'));
  await writeFile(join(siteDir, workerFile), workerScript(site));
}
