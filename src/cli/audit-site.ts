/** Audits a finished site for leaks, in two processes of their own: on two cores that takes half the time. */
import { LeakList, type Leak } from '../publish/leak.ts';
import { startWorker } from './worker.ts';

/** More than two gain little: each must know all that is kept. */
const processes = 2;
/** Room for the texts of a few pages: by default, a tenth of the time goes into clearing them away. */
const nodeArguments = ['--max-semi-space-size=32'];

/** The leaks of the site in `siteDir`; `briefFile` is what the check has written of the content. Throws `CannotRun`. */
export async function auditSite(siteDir: string, briefFile: string): Promise<Leak[]> {
  const parts = Array.from({ length: processes }, (_, part) => {
    const args = [siteDir, briefFile, String(part), String(processes)];
    return startWorker('audit-worker.ts', args, { tellsProgress: part === 0, nodeArguments }).answer;
  });
  const leaks = new LeakList();
  for (const found of await Promise.all(parts)) for (const leak of found as Leak[]) leaks.add(leak);
  return leaks.all();
}
