/** How Astro makes the pages of a publication, whichever process it happens in. */
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { CannotRun, projectRoot } from '../sources/settings.ts';
import { keepOnly, makeOf } from './kept-work.ts';
import { astroFolders } from './publication-root.ts';

/**
 * Makes the pages of the publication that the environment names, in `outDir`; `root` is where its builds work. Throws
 * `CannotRun` with what Astro says where they cannot be made.
 */
export async function renderPages(root: string, outDir: string): Promise<void> {
  await keepOnly(await makeOf(projectRoot), root);
  await build({
    ...astroFolders(root),
    outDir,
    logLevel: 'silent',
  }).catch((error: unknown) => {
    throw new CannotRun(`The pages could not be made: ${astroReason(error)}`, { cause: error });
  });
}

/** What Astro says of a failure, with the file where it arose. */
function astroReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { id, loc } = error as { id?: string; loc?: { file?: string } };
  const file = loc?.file ?? id;
  // The bundler words a plugin's failure with the stack of its calls.
  const message = stripVTControlCharacters(error.message).replace(/(?:\n\s+at .*)+/g, '');
  return message.trim() + (file === undefined ? '' : ` (in ${file})`);
}
