/**
 * Most of what a small build costs is the loading of Astro and Vite. A shop is a process that has loaded them and builds
 * one publication after the other, as the command does but for this: the pages are made in it. incremental.test.ts
 * holds its builds against those of the command, byte by byte.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  compiledScripts,
  projectRoot,
  withoutTestSettings,
  type Build,
  type CommandResult,
} from './built-publication.ts';

/** Vite keeps some of what it made, so that a shop grows with every build; after so many another takes its place. */
const buildsOfOneShop = 5;

interface Shop {
  process: ChildProcess;
  built: number;
}

let shop: Shop | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Builds the publication that settings name, after those that were asked for earlier. The content must be sound, for
 * the pages are made to the end even where the check finds an error. Rejects where the shop dies.
 */
export const buildInShop: Build = (environment) => {
  const result = turn.then(() => built(environment));
  turn = result.catch(() => undefined);
  return result;
};

function built(environment: Readonly<Record<string, string>>): Promise<CommandResult> {
  if (shop === undefined || shop.built === buildsOfOneShop || !shop.process.connected) {
    shop?.process.kill();
    shop = { process: openShop(), built: 0 };
  }
  const { process: child } = shop;
  shop.built += 1;
  return new Promise((resolve, reject) => {
    const hear = (message: unknown): void => {
      child.off('exit', fail);
      resolve(message as CommandResult);
    };
    const fail = (status: number | null): void => {
      child.off('message', hear);
      reject(
        new Error(`The process that builds for tests ended with status ${String(status)} in the middle of a build.`),
      );
    };
    child.once('message', hear);
    child.once('exit', fail);
    child.send(environment);
  });
}

function openShop(): ChildProcess {
  const child = fork(fileURLToPath(new URL('build-shop-process.ts', import.meta.url)), {
    cwd: projectRoot,
    env: { NODE_COMPILE_CACHE: compiledScripts, ...withoutTestSettings() },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // The tests end without waiting for it, and it ends with them.
  child.unref();
  child.channel?.unref();
  return child;
}
