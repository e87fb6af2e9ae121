/** `npm start`: builds the magazine and serves it with its search, so that a fresh clone is a site after one command. */
import { buildSite } from './build-site.ts';
import { portFrom } from './port.ts';
import { run } from './run.ts';
import { startStaticServer } from './static-server.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { CannotRun, readSettings } from '../sources/settings.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<number> {
  const settings = readSettings(process.env);
  const port = portFrom(process.env['PORT']);
  say('Building the magazine...');
  const status = await buildSite(settings, say);
  if (status !== 0) return status;
  const { base } = publicationAddress(settings);
  const server = await startStaticServer(settings.outDir, { base, port, host: 'localhost' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CannotRun(
      `Port ${String(port)} is taken by another program. Stop that, or name another: PORT=${String(port + 1)} npm start`,
    );
  });
  say(`Read it at ${server.url} (Ctrl+C ends it).`);
  return new Promise((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        void server.close().then(() => {
          stopped(0);
        });
      });
  });
}

await run(start);
