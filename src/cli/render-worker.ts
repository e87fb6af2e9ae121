/** The process in which Astro makes the pages: `render-worker.ts ROOT OUT_DIR`. */
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { CannotRun, projectRoot } from '../sources/settings.ts';
import { keepOnly, makeOf } from './kept-work.ts';
import { answerWith } from './answer.ts';
import { astroFolders } from './publication-root.ts';

const [root = '', outDir = ''] = process.argv.slice(2);

await answerWith(async () => {
  await keepOnly(await makeOf(projectRoot), root);
  await build({
    ...astroFolders(root),
    outDir,
    logLevel: 'silent',
  }).catch((error: unknown) => {
    throw new CannotRun(`The pages could not be made: ${astroReason(error)}`, { cause: error });
  });
});
// Astro leaves a file watcher and its workers open.
process.exit();

/** What Astro says of a failure, with the file where it arose. */
function astroReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { id, loc } = error as { id?: string; loc?: { file?: string } };
  const file = loc?.file ?? id;
  // The bundler words a plugin's failure with the stack of its calls.
  const message = stripVTControlCharacters(error.message).replace(/(?:\n\s+at .*)+/g, '');
  return message.trim() + (file === undefined ? '' : ` (in ${file})`);
}
