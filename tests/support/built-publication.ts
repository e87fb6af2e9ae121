/**
 * Builds publications for tests through the command that editors use. A publication that several tests ask
 * about is built once in a run, whichever test comes first.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../../src/cli/turn.ts';

/** The project's root. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');

/** What Node makes of the scripts that it loads: Astro's alone are a second of each build. */
export const compiledScripts = join(projectRoot, '.cuemark/tests/compiled');

/** What a command said and how it ended. */
export interface CommandResult {
  status: number;
  stdout: string;
  stderr: string;
}

/** Starts one of the project's commands with settings in its environment; `root`: a copy of the project. */
export function startCommand(
  command: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  root = projectRoot,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [join(root, `src/cli/${command}.ts`), ...args], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: compiledScripts, ...withoutTestSettings(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one of the project's commands (`check`, `build`) to its end. */
export function runCommand(
  command: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  root = projectRoot,
): Promise<CommandResult> {
  const child = startCommand(command, args, environment, root);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((ended, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      ended({ status: status ?? -1, stdout, stderr });
    });
  });
}

/** This environment for a command: a test runner marks its own as a test's, and Vite as one of development; a build is neither. */
export function withoutTestSettings(): Record<string, string> {
  const testOnly = /^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$|CONTENT_DIR$|OUT_DIR$|SITE_URL$|AS_OF$)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !testOnly.test(entry[0]),
    ),
  );
}

const runsFolder = join(projectRoot, '.cuemark/tests');
const pause = 100; // milliseconds

/** Builds the publication that settings name, and says how that ended. */
export type Build = (environment: Readonly<Record<string, string>>) => Promise<CommandResult>;

/** A build as an editor has it. */
export const buildByCommand: Build = (environment) => runCommand('build', [], environment);

/** The magazine of `content/`, built once in this run. */
export function builtMagazine(): Promise<{ folder: string }> {
  return builtPublication('magazine', {});
}

/** A publication built once in this run under `name`. Fails with what `build` said where it does not succeed. */
export async function builtPublication(
  name: string,
  environment: Readonly<Record<string, string>>,
  build = buildByCommand,
): Promise<{ folder: string }> {
  const run = join(runsFolder, `run-${process.env['CUEMARK_TEST_RUN'] ?? String(process.pid)}`);
  const folder = join(run, name);
  const outcome = `${folder}.outcome.json`;
  await mkdir(run, { recursive: true });
  const isFirst = await mkdir(`${folder}.lock`).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await removeDeadRuns();
    const result = await build({ ...environment, OUT_DIR: folder });
    await writeFile(`${outcome}.new`, JSON.stringify(result));
    await rename(`${outcome}.new`, outcome);
  }
  while (!existsSync(outcome)) await wait(pause);
  const { status, stdout, stderr } = JSON.parse(await readFile(outcome, 'utf8')) as CommandResult;
  if (status !== 0)
    throw new Error(`The publication "${name}" was not built (status ${String(status)}).\n${stdout}${stderr}`);
  return { folder };
}

/** Builds of runs that have ended are of no use to anybody. */
async function removeDeadRuns(): Promise<void> {
  for (const name of await readdir(runsFolder)) {
    const [, pid] = /^run-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(runsFolder, name), { recursive: true, force: true });
  }
}
