/** `npm run dev`: the site as one writes, with drafts and scheduled reviews shown and labelled, and with its search. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cardsInDev } from './cards-in-dev.ts';
import { checkPublication } from './check-publication.ts';
import { portFrom } from './port.ts';
import { countInWords, formatProblems } from './problem-formats.ts';
import { astroFolders, publicationRoot } from './publication-root.ts';
import { run } from './run.ts';
import { searchInDev } from './search-in-dev.ts';
import { projectRoot, readSettings, shownPath } from '../sources/settings.ts';

async function develop(): Promise<number> {
  const settings = readSettings(process.env);
  const port = portFrom(process.env['PORT']);
  const { problems } = await checkPublication(settings);
  const folder = shownPath(settings.contentDir);
  process.stderr.write(formatProblems(problems, 'text', folder));
  process.stderr.write(`${countInWords(problems)} in ${folder}.\n`);
  const { dev } = await import('astro');
  const root = join(publicationRoot(settings), 'dev');
  await mkdir(root, { recursive: true });
  const folders = astroFolders(root);
  const server = await dev({
    ...folders,
    // The sources and the pictures lie outside of the root.
    vite: { ...folders.vite, server: { fs: { allow: [projectRoot, settings.contentDir] } } },
    server: { port },
    integrations: [searchInDev(settings, root), cardsInDev(settings)],
    logger: { entrypoint: join(import.meta.dirname, 'dev-log.ts') },
    logLevel: 'info',
  });
  return new Promise((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        void server.stop().then(() => {
          stopped(0);
        });
      });
  });
}

await run(develop);
