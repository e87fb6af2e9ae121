/** nginx and Caddy of this machine, each serving a built site by the configuration that the project makes for it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyfile } from '../../src/publish/caddyfile.ts';
import type { HostedSite } from '../../src/publish/hosting.ts';
import { nginxConfig } from '../../src/publish/nginx-config.ts';
import { CannotRun } from '../../src/sources/settings.ts';
import { freePort } from '../support/free-port.ts';

/** A server that runs. */
export interface RunningServer {
  /** Without a slash at its end. */
  origin: string;
  stop: () => Promise<void>;
}

interface Program {
  /** The package of Debian that brings it. */
  package: string;
  /** Its configuration, and how it is started with it in `folder`. */
  config: (site: HostedSite, root: string, port: number, folder: string) => string;
  command: (file: string, folder: string) => [string, ...string[]];
}

const host = '127.0.0.1';
/** How long a server may take until it answers, in milliseconds. */
const patience = 20_000;

/** The programs by their names. */
export const programs: Readonly<Record<'nginx' | 'caddy', Program>> = {
  nginx: {
    package: 'nginx-light',
    config: (site, root, port, folder) => {
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      const user = process.getuid?.() === 0 ? 'user root;\n' : '';
      return `${user}pid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${paths.join('\n')}\n${nginxConfig(site, { root, port })}}\n`;
    },
    command: (file, folder) => ['nginx', '-p', folder, '-e', `${folder}/errors`, '-g', 'daemon off;', '-c', file],
  },
  caddy: {
    package: 'caddy',
    config: (site, root, port) =>
      `{\nadmin off\n}\n${caddyfile(site, { root, address: `http://${host}:${String(port)}` })}`,
    command: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
};

/** Debian keeps nginx where only the administrator's shell looks. */
const environment = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

/** Throws `CannotRun` with what to install where a program is missing. */
export function expectPrograms(): void {
  const missing = Object.entries(programs).filter(
    ([name]) => spawnSync(name, ['version'], { env: environment }).error !== undefined,
  );
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(' and ');
  const packages = missing.map(([, program]) => program.package).join(' ');
  throw new CannotRun(
    `This machine has no ${names}, so nothing was compared. In Debian: apt-get install -y --no-install-recommends ${packages}`,
  );
}

/** Serves `folder` as the site. Throws where the server does not answer, with what it said. */
export async function startServer(
  name: keyof typeof programs,
  site: HostedSite,
  folder: string,
): Promise<RunningServer> {
  const { config, command } = programs[name];
  const own = await mkdtemp(join(tmpdir(), `cuemark-${name}-`));
  const root = join(own, 'root');
  const place = join(root, site.base.replace(/\/$/, ''));
  await mkdir(dirname(place), { recursive: true });
  await symlink(folder, place);
  const port = await freePort(host);
  const file = join(own, 'config');
  await writeFile(file, config(site, root, port, own));
  const [program, ...args] = command(file, own);
  const child = spawn(program, args, {
    env: { ...environment, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((end) => {
    child.on('close', () => {
      end();
    });
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(own, { recursive: true, force: true });
  };
  const origin = `http://${host}:${String(port)}`;
  const last = Date.now() + patience;
  while (child.exitCode === null && Date.now() < last) {
    const answers = await fetch(origin + site.base).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`${name} does not answer.\n${said}`);
}
