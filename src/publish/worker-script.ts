/** The service worker as one file, made from src/client/offline-worker.ts and from what the build keeps. */
import { clientScript } from './client-script.ts';
import type { KeptSite } from './kept-site.ts';

/** The script's text. Throws where it cannot be made. */
export function workerScript(site: KeptSite): string {
  return clientScript(
    `import { serveOffline } from './offline-worker.ts'; serveOffline(self, ${JSON.stringify(site)});`,
  );
}
