/** Audits a finished site for leaks, in a process of its own: what it must know of the content is large. */
import type { Leak } from '../publish/leak.ts';
import { startWorker } from './worker.ts';

/** The leaks of the site in `siteDir`; `keptFile` is what the check has written of the content. Throws `CannotRun`. */
export async function auditSite(siteDir: string, keptFile: string): Promise<Leak[]> {
  return (await startWorker('audit-worker.ts', [siteDir, keptFile], { tellsProgress: true }).answer) as Leak[];
}
