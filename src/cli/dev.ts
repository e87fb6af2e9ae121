/**
 * `npm run dev`: the site as one writes, with drafts and scheduled reviews shown and labelled, with its search, and with
 * the check beside it.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cardsInDev } from './cards-in-dev.ts';
import { Companion } from './companion.ts';
import { companionWords } from './companion-words.ts';
import { errorsInDev } from './errors-in-dev.ts';
import { portFrom } from './port.ts';
import { astroFolders, publicationRoot } from './publication-root.ts';
import { reasonOf, run } from './run.ts';
import { searchInDev } from './search-in-dev.ts';
import { toldToEnd } from './signals.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { projectRoot, readSettings, shownPath, type Settings } from '../sources/settings.ts';

async function develop(): Promise<number> {
  const settings = readSettings(process.env);
  const port = portFrom(process.env['PORT']);
  const folder = shownPath(settings.contentDir);
  const errors = errorsInDev(settings.contentDir, folder, publicationAddress(settings).base);
  const say = (words: string): void => void process.stderr.write(words);
  const companion = new Companion(() => readSettings(process.env), {
    report: (report) => {
      const { heading, problems, summary } = companionWords(report, folder, () => true, settings.now);
      say(heading + problems + summary);
      errors.show(report.checked.problems);
    },
    unreadable: (reason) => {
      say(`${reason} The check waits for it.\n`);
    },
    failed: (reason) => {
      say(`${reasonOf(reason)}\n`);
    },
  });
  try {
    await companion.start();
    const server = await startServer(settings, port, [errors.integration]);
    await toldToEnd();
    await server.stop();
  } finally {
    await companion.stop();
  }
  return 0;
}

async function startServer(settings: Settings, port: number, integrations: AstroIntegration[]) {
  const { dev } = await import('astro');
  const root = join(publicationRoot(settings), 'dev');
  await mkdir(root, { recursive: true });
  const folders = astroFolders(root);
  return dev({
    ...folders,
    // The sources and the pictures lie outside of the root.
    vite: { ...folders.vite, server: { fs: { allow: [projectRoot, settings.contentDir] } } },
    server: { port },
    integrations: [...integrations, searchInDev(settings, root), cardsInDev(settings)],
    logger: { entrypoint: join(import.meta.dirname, 'dev-log.ts') },
    logLevel: 'info',
  });
}

await run(develop);
