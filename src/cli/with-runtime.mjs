/**
 * Runs one command of the project under the project's own Node, whatever Node the machine has.
 * It exists because a fresh clone has nothing but an old Node and npm: this file installs what the
 * lockfile names and is missing, then hands over. It is the one file that must run on Node 20.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const oldestNodeThatRunsTypeScript = [22, 18];

/** Is every package of the lockfile installed in its exact version? */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

/**
 * Installs what the lockfile pins. Not by `npm ci`, which refuses a lockfile that a registry without the binaries
 * of other systems has written. All output goes to standard error, so that a command's own
 * stays clean.
 */
function install() {
  process.stderr.write(
    'Installing what this project needs, as package-lock.json names it (once; a minute or two)...\n',
  );
  const npm = process.env.npm_execpath;
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status } = spawnSync(
    command,
    [...args, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: npm === undefined && process.platform === 'win32',
    },
  );
  if (status !== 0) fail('The installation failed; npm says why above. Mend that, then run the same command again.');
}

/** The Node that comes with the project, or the one that runs now where that one has no build for this machine. */
function runtime() {
  const own = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = oldestNodeThatRunsTypeScript;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath;
  return fail(
    `The npm package "node" brought no Node for this machine, and the one installed here (${process.version}) is too old. ` +
      `Install Node ${oldestNodeThatRunsTypeScript.join('.')} or later and run the same command again.`,
  );
}

/** @param {string} reason */
function fail(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}

// Arguments before the script are Node's own.
const given = process.argv.slice(2);
const at = given.findIndex((argument) => !argument.startsWith('-'));
const [script, ...args] = given.slice(at);
if (!isInstalled()) install();
const child = spawn(runtime(), [...given.slice(0, at), join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 1));
