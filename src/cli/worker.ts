/**
 * Work in a process of its own, so that two things go on at once and the memory of each ends with it. A worker
 * answers once: with its result, or with the reason why there is none.
 */
import { fork, type Serializable } from 'node:child_process';
import { join } from 'node:path';
import { CannotRun, projectRoot } from '../sources/settings.ts';
import type { Answer } from './answer.ts';

/** How a worker is started. */
export interface WorkerOptions {
  environment?: Readonly<Record<string, string>>;
  tellsProgress?: boolean;
  /** Arguments of Node itself. */
  nodeArguments?: readonly string[];
}

/** A worker at work. */
export interface Worker {
  /** Its answer. Rejects with `CannotRun` and the reason where it fails. */
  answer: Promise<unknown>;
  /** Sends it a message, for one that listens. */
  tell: (message: Serializable) => void;
  /** Ends it; its answer is then never used. */
  stop: () => void;
}

/**
 * Starts `src/cli/SCRIPT` with arguments and settings. What it prints is shown only where it dies without an
 * answer, but for the progress that it tells on standard error where `tellsProgress` says so.
 */
export function startWorker(
  script: string,
  args: readonly string[],
  { environment = {}, tellsProgress = false, nodeArguments = [] }: WorkerOptions = {},
): Worker {
  const child = fork(join(projectRoot, 'src/cli', script), args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    execArgv: [...process.execArgv, ...nodeArguments],
    stdio: ['ignore', 'pipe', tellsProgress ? 'inherit' : 'pipe', 'ipc'],
  });
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-10_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const answer = new Promise<unknown>((resolve, reject) => {
    let received: Answer | undefined;
    child.on('message', (message) => (received = message as Answer));
    child.on('error', reject);
    child.on('close', (status) => {
      if (received === undefined)
        reject(new CannotRun(`${script} ended with status ${String(status)} and without a result.\n${printed.trim()}`));
      else if ('reason' in received) reject(new CannotRun(received.reason));
      else resolve(received.result);
    });
  });
  // A worker that is stopped has nobody waiting for its answer.
  answer.catch(() => undefined);
  return { answer, tell: (message) => child.send(message), stop: () => child.kill() };
}
