/**
 * One build, from the check to the swapped folder. Each step that fails stops it with a message, and the
 * previous output stays as it was.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesOf } from '../editorial/addresses.ts';
import { redirectsOf } from '../editorial/permalinks.ts';
import { redirectFiles } from '../publish/redirects.ts';
import type { Content } from '../sources/read-content.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { projectRoot, shownPath, type Settings } from '../sources/settings.ts';
import { checkPublication } from './check-publication.ts';
import { buildIndexes } from './build-indexes.ts';
import { refuseUnsafeOutput, swapInto } from './output-folder.ts';
import { countInWords, formatProblems } from './problem-formats.ts';
import { takeTurn } from './turn.ts';
import { startWorker, type Worker } from './worker.ts';

/** Says what the build does; each line stands by itself. */
export type Say = (line: string) => void;

/** Builds the publication. The result is the exit status: 1 where the content has errors. */
export async function buildSite(settings: Settings, say: Say): Promise<number> {
  await refuseUnsafeOutput(settings.outDir, settings.contentDir);
  const root = publicationRoot(settings);
  const staging = join(root, `site-${randomBytes(4).toString('hex')}`);
  const turn = await takeTurn(root, say);
  // The pages are begun while the content is checked; where the check finds an error they come to nothing.
  const rendering = startWorker('render-worker.ts', [root, staging], { AS_OF: new Date(settings.now).toISOString() });
  try {
    const { content, problems } = await checkPublication(settings);
    const folder = shownPath(settings.contentDir);
    if (problems.length > 0) process.stderr.write(formatProblems(problems, 'text', folder));
    if (problems.some(({ severity }) => severity === 'error')) {
      say(`${countInWords(problems)} in ${folder}; nothing was built, and ${shownPath(settings.outDir)} is as it was.`);
      return 1;
    }
    await finishSite(settings, content, rendering, staging, say);
  } finally {
    rendering.stop();
    await rm(staging, { recursive: true, force: true });
    await turn.end();
  }
  return 0;
}

/** From rendered pages to the output folder. */
async function finishSite(
  settings: Settings,
  content: Content,
  rendering: Worker,
  staging: string,
  say: Say,
): Promise<void> {
  await rendering.answer;
  await writeRedirects(settings, content, staging);
  const { safe, full } = await buildIndexes(staging, content.site?.language ?? 'en');
  await swapInto(settings.outDir, staging);
  say(`Search finds ${String(safe)} pages without spoilers, ${String(full)} with.`);
  say(`The magazine lies in ${shownPath(settings.outDir)}.`);
  sayWithheld(content, settings, say);
}

/** The folder that a publication's builds work in. */
function publicationRoot({ contentDir, siteUrl }: Settings): string {
  const name = createHash('sha256').update(`${contentDir}\n${siteUrl ?? ''}`).digest('hex');
  return join(projectRoot, '.cuemark/publications', name.slice(0, 16));
}

async function writeRedirects(settings: Settings, content: Content, staging: string): Promise<void> {
  const { origin, base } = publicationAddress(settings);
  const redirects = redirectsOf(content, addressesOf(content, settings.now));
  for (const { path, text } of redirectFiles(redirects, origin, base)) {
    await mkdir(dirname(join(staging, path)), { recursive: true });
    await writeFile(join(staging, path), text);
  }
}

/** Scheduled reviews are told, so that none vanishes without a word. */
function sayWithheld(content: Content, settings: Settings, say: Say): void {
  for (const [address, { withheld }] of addressesOf(content, settings.now))
    if (withheld !== undefined) say(`Held back: ${address} (${withheld}).`);
}
