/**
 * One build, from the check to the swapped folder. Each step that fails stops it with a message, and the
 * previous output stays as it was.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { addressesOf } from '../editorial/addresses.ts';
import { redirectsOf } from '../editorial/permalinks.ts';
import { redirectFiles } from '../publish/redirects.ts';
import type { Content } from '../sources/read-content.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { CannotRun, projectRoot, shownPath, type Settings } from '../sources/settings.ts';
import { checkPublication } from './check-publication.ts';
import { buildIndexes } from './build-indexes.ts';
import { refuseUnsafeOutput, swapInto } from './output-folder.ts';
import { countInWords, formatProblems } from './problem-formats.ts';
import { takeTurn } from './turn.ts';

/** Says what the build does; each line stands by itself. */
export type Say = (line: string) => void;

/** Builds the publication. The result is the exit status: 1 where the content has errors. */
export async function buildSite(settings: Settings, say: Say): Promise<number> {
  await refuseUnsafeOutput(settings.outDir, settings.contentDir);
  const { content, problems } = await checkPublication(settings);
  const folder = shownPath(settings.contentDir);
  if (problems.length > 0) process.stderr.write(formatProblems(problems, 'text', folder));
  if (problems.some(({ severity }) => severity === 'error')) {
    say(`${countInWords(problems)} in ${folder}; nothing was built, and ${shownPath(settings.outDir)} is as it was.`);
    return 1;
  }
  const root = publicationRoot(settings);
  const staging = join(root, `site-${randomBytes(4).toString('hex')}`);
  const turn = await takeTurn(root, say);
  try {
    await renderPages(settings, root, staging);
    await writeRedirects(settings, content, staging);
    const { safe, full } = await buildIndexes(staging, content.site?.language ?? 'en');
    say(`Search finds ${String(safe)} pages without spoilers, ${String(full)} with.`);
    await swapInto(settings.outDir, staging);
  } finally {
    await turn.end();
    await rm(staging, { recursive: true, force: true });
  }
  say(`The magazine lies in ${shownPath(settings.outDir)}.`);
  sayWithheld(content, settings, say);
  return 0;
}

/** The folder that a publication's builds work in. */
function publicationRoot({ contentDir, siteUrl }: Settings): string {
  const name = createHash('sha256').update(`${contentDir}\n${siteUrl ?? ''}`).digest('hex');
  return join(projectRoot, '.cuemark/publications', name.slice(0, 16));
}

/**
 * Astro makes the pages. It keeps files of a running build and caches below its root, so each publication and
 * address has a root of its own, with the sources shared.
 */
async function renderPages(settings: Settings, root: string, outDir: string): Promise<void> {
  process.env['AS_OF'] = new Date(settings.now).toISOString();
  const { build } = await import('astro');
  try {
    await build({
      root,
      configFile: relative(root, join(projectRoot, 'astro.config.mjs')),
      srcDir: join(projectRoot, 'src'),
      publicDir: join(projectRoot, 'public'),
      outDir,
      cacheDir: join(root, 'cache'),
      vite: { cacheDir: join(root, 'vite') },
      logLevel: 'silent',
    });
  } catch (error) {
    throw new CannotRun(`The pages could not be made: ${astroReason(error)}`, { cause: error });
  }
}

/** What Astro says of a failure, with the file where it arose. */
function astroReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { id, loc } = error as { id?: string; loc?: { file?: string } };
  const file = loc?.file ?? id;
  return stripVTControlCharacters(error.message) + (file === undefined ? '' : ` (in ${file})`);
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
