/** Runs `check` as a person or a program does: as a process of its own, with nothing but its arguments and settings. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { expect } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { compiledScripts } from '../support/built-publication.ts';

export const root = resolve(import.meta.dirname, '../..');

/** How a command ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node src/cli/check.ts`; fails where it prints a stack trace or calls something a fault of its own. */
export async function runCheck(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  cwd = root,
): Promise<Ended> {
  const ended = await runCommand(process.execPath, [join(root, 'src/cli/check.ts'), ...args], settings, cwd);
  expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at .+:\d+|fault of Cuemark|Warning: /);
  return ended;
}

/** Runs any command to its end, under a clock that stands still. */
export function runCommand(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  cwd = root,
): Promise<Ended> {
  const child = startCommand(command, args, settings, cwd);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      // Work that a busy machine is long at shows how far it has come.
      settle({ status, stdout, stderr: stderr.replace(/^[A-Z][a-z ]+: \d+ of \d+\n/gm, '') });
    });
  });
}

/** Starts any command, under a clock that stands still. */
export function startCommand(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  cwd = root,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(command, args, {
    cwd,
    env: {
      NODE_COMPILE_CACHE: compiledScripts,
      ...process.env,
      INIT_CWD: undefined,
      AS_OF: '2026-11-01T00:00:00Z',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What `--format json` prints of a folder. */
export async function problemsOf(contentDir: string, ...args: string[]): Promise<Problem[]> {
  const { stdout } = await runCheck(['--format', 'json', ...args], { CONTENT_DIR: contentDir });
  return JSON.parse(stdout) as Problem[];
}

/** A content folder that lives as long as one test. */
export interface TemporaryFolder extends AsyncDisposable {
  path: string;
  /** Writes a file, its folders with it. */
  write: (file: string, text: string | Uint8Array) => Promise<void>;
}

/** A folder with a site.yaml in it; `await using folder = await temporaryContent()` removes it in the end. */
export async function temporaryContent(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'cuemark-check-'));
  const write = async (file: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  };
  await write('site.yaml', 'name: Cuemark\nurl: https://cuemark.example\n');
  return { path, write, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
