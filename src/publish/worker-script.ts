/** The service worker as one file, made from src/client/offline-worker.ts and from what the build keeps. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { KeptSite } from './kept-site.ts';

const folder = fileURLToPath(new URL('../client', import.meta.url));

/** The script's text. Throws where it cannot be made. */
export function workerScript(site: KeptSite): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { serveOffline } from './offline-worker.ts'; serveOffline(self, ${JSON.stringify(site)});`,
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
