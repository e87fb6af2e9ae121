/** `npm run dev`: the site as one writes, with drafts and scheduled reviews shown and labelled. */
import { checkPublication } from './check-publication.ts';
import { countInWords, formatProblems } from './problem-formats.ts';
import { run } from './run.ts';
import { projectRoot, readSettings, shownPath } from '../sources/settings.ts';

async function develop(): Promise<number> {
  const settings = readSettings(process.env);
  const { problems } = await checkPublication(settings);
  const folder = shownPath(settings.contentDir);
  process.stderr.write(formatProblems(problems, 'text', folder));
  process.stderr.write(`${countInWords(problems)} in ${folder}.\n`);
  const { dev } = await import('astro');
  const server = await dev({ root: projectRoot, logLevel: 'info' });
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
