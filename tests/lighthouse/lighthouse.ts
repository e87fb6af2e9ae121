/**
 * Lighthouse, installed when it is first wanted: what it brings (114 packages, 176 MB, half a minute) is of no use to
 * whoever writes, reads or tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../support/built-publication.ts';

const version = '13.5.0';
const folder = join(projectRoot, '.cuemark/lighthouse', version);

/** One check; `score` is from 0 to 1, or null where it does not apply. */
export interface Audit {
  id: string;
  title: string;
  score: number | null;
  numericValue?: number;
  details?: { items?: readonly { node?: { selector?: string; snippet?: string }; url?: string }[] };
}

/** What a run has found; scores are from 0 to 1. */
export interface Findings {
  categories: Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}

/** Looks at one address through the browser that listens on `port`, as a telephone on a slow line (its defaults). */
export type Lighthouse = (
  address: string,
  port: number,
  options: { skipAudits: readonly string[] },
) => Promise<Findings>;

interface Module {
  default: (address: string, flags: Record<string, unknown>) => Promise<{ lhr: Findings } | undefined>;
}

/** The categories that are asked for, in the order of the table. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** @throws Error when it cannot be installed. */
export async function installedLighthouse(): Promise<Lighthouse> {
  const entry = join(folder, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry)) await install();
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as Module;
  return async (address, port, { skipAudits }) => {
    const result = await lighthouse(address, {
      port,
      skipAudits,
      onlyCategories: categories,
      output: 'json',
      logLevel: 'error',
    });
    if (result === undefined) throw new Error(`Lighthouse has found nothing out about ${address}.`);
    if (result.lhr.runtimeError !== undefined) throw new Error(`${address}: ${result.lhr.runtimeError.message}`);
    return result.lhr;
  };
}

async function install(): Promise<void> {
  process.stderr.write(`Installing Lighthouse ${version} into .cuemark/ (once; half a minute)...\n`);
  await mkdir(folder, { recursive: true });
  // A project of its own: npm would otherwise install into the one around it.
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = process.env['npm_execpath'];
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status } = spawnSync(
    command,
    [...args, 'install', '--ignore-scripts', '--no-package-lock', '--loglevel=error', `lighthouse@${version}`],
    { cwd: folder, stdio: ['ignore', 2, 2], shell: npm === undefined && process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('Lighthouse could not be installed; npm says why above.');
}
