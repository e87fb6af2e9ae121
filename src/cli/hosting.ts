/**
 * `npm run hosting -- nginx|caddy`: prints the configuration of a web server that keeps what the build promises. It is
 * no file of the output, since everything there is served.
 */
import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesOf } from '../editorial/addresses.ts';
import { hostedAddresses } from '../editorial/hosted-addresses.ts';
import { didYouMean } from '../problem.ts';
import { caddyfile } from '../publish/caddyfile.ts';
import type { HostedSite } from '../publish/hosting.ts';
import { nginxConfig } from '../publish/nginx-config.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { CannotRun, readSettings, shownPath } from '../sources/settings.ts';
import { checkPublication } from './check-publication.ts';
import { countInWords } from './problem-formats.ts';
import { run } from './run.ts';

const usage = 'Write: npm run -s hosting -- nginx|caddy [--root /var/www/HOST]';

/** What each server is told; `root` is the folder that the host serves. */
const servers: Readonly<Record<string, (site: HostedSite, root: string) => string>> = {
  nginx: (site, root) => nginxConfig(site, { root, port: 80 }),
  caddy: (site, root) => caddyfile(site, { root, address: site.origin.replace(/^https:\/\//, '') }),
};

function readArguments(args: readonly string[]): { server: string; root: string | undefined } {
  try {
    const options = { root: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [server = '', ...others] = positionals;
    if (server === '' || others.length > 0) throw new CannotRun(usage);
    return { server, root: values.root };
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun(usage);
  }
}

async function tellHosting(): Promise<number> {
  const { server, root } = readArguments(process.argv.slice(2));
  const config = servers[server];
  if (config === undefined)
    throw new CannotRun(
      `There is no configuration for "${server}". ${didYouMean(server, Object.keys(servers), usage)}`,
    );
  if (root !== undefined && !isAbsolute(root))
    throw new CannotRun(`--root is "${root}", and must be a folder of the server from its root: /var/www/example.org.`);
  const settings = readSettings(process.env);
  const { content, problems } = await checkPublication(settings);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const folder = shownPath(settings.contentDir);
    process.stderr.write(`${countInWords(errors)} in ${folder}, so nothing can be built: see "npm run check".\n`);
    return 1;
  }
  const address = publicationAddress(settings);
  const site = { ...address, ...hostedAddresses(content, addressesOf(content, settings.now)) };
  process.stdout.write(config(site, root ?? `/var/www/${new URL(address.origin).hostname}`));
  return 0;
}

await run(tellHosting);
