/** Writes both search indexes at once, each in a process of its own: on two cores that takes two thirds of the time. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { IndexKind } from '../search/write-index.ts';
import { CannotRun, projectRoot } from '../sources/settings.ts';

/** How many pages each index finds. */
export type IndexCounts = Record<IndexKind, number>;

/** Indexes a built site. Throws `CannotRun` with the reason where either index fails. */
export async function buildIndexes(siteDir: string, language: string): Promise<IndexCounts> {
  const [safe, full] = await Promise.all([
    runIndexer(siteDir, 'safe', language),
    runIndexer(siteDir, 'full', language),
  ]);
  return { safe, full };
}

function runIndexer(siteDir: string, kind: IndexKind, language: string): Promise<number> {
  const worker = join(projectRoot, 'src/cli/index-worker.ts');
  const child = spawn(process.execPath, [worker, siteDir, kind, language], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const count = /^pages: (\d+)$/m.exec(output)?.[1];
      if (status === 0 && count !== undefined) resolve(Number(count));
      else
        reject(
          new CannotRun(
            `The search index failed. ${complaint.trim() || `Its process ended with status ${String(status)}.`}`,
          ),
        );
    });
  });
}
