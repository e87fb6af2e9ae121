/**
 * `npm run test:servers`: the sample magazine, and the fixture under a sub-path, served by nginx and by Caddy with the
 * configurations that `npm run hosting` prints; every answer is compared with what the project promises. It is no part
 * of `npm test`, since a machine may have neither server: where one is missing, this fails and says what to install.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { addressesOf } from '../../src/editorial/addresses.ts';
import { hostedAddresses } from '../../src/editorial/hosted-addresses.ts';
import type { HostedSite } from '../../src/publish/hosting.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { readSettings } from '../../src/sources/settings.ts';
import { publicationAddress } from '../../src/sources/site-address.ts';
import { buildPublication } from '../support/build-publication.ts';
import { projectRoot } from '../support/built-publication.ts';
import { fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';
import { brokenPromises } from './broken-promises.ts';
import { expectPrograms, startServer } from './servers.ts';

const publications: Readonly<Record<string, Record<string, string>>> = {
  'the sample magazine': {},
  'the fixture under a sub-path': {
    CONTENT_DIR: fixtureContent,
    AS_OF: fixtureNow,
    SITE_URL: 'https://example.org/magazine',
  },
};

async function hostedSite(environment: Readonly<Record<string, string>>): Promise<HostedSite> {
  const settings = readSettings(environment);
  const content = await readContent(settings.contentDir);
  return { ...publicationAddress(settings), ...hostedAddresses(content, addressesOf(content, settings.now)) };
}

await run(async () => {
  expectPrograms();
  const folder = join(projectRoot, '.cuemark/servers/site');
  let isKept = true;
  for (const [name, environment] of Object.entries(publications)) {
    await buildPublication(folder, environment);
    const site = await hostedSite(environment);
    for (const program of ['nginx', 'caddy'] as const) {
      const server = await startServer(program, site, folder);
      const { addresses, broken } = await brokenPromises(server.origin, site, folder).finally(server.stop);
      process.stdout.write(
        `${program}, ${name}: ${String(addresses)} answers, ${String(broken.length)} not as promised\n`,
      );
      for (const line of broken) process.stdout.write(`  ${line}\n`);
      isKept &&= broken.length === 0;
    }
  }
  await rm(folder, { recursive: true, force: true });
  return isKept ? 0 : 1;
});
