/** Indexes a site in a process of its own, which begins while the pages are being made: nobody has to wait for most of it. */
import type { IndexCounts } from '../search/site-index.ts';
import { startWorker } from './worker.ts';

/** What the process is told when all pages are there. */
export const pagesAreComplete = 'complete';

/** Indexes on their way. */
export interface IndexesAtWork {
  /** Says that all pages are there; the result is what the indexes find. Throws `CannotRun` with the reason where they fail. */
  finish: () => Promise<IndexCounts>;
  /** Ends the work; there is no result then. */
  stop: () => void;
}

/** Begins to index the site that is being made in `siteDir`; `reviews` are the addresses that it will have. */
export function startIndexes(siteDir: string, language: string, reviews: readonly string[]): IndexesAtWork {
  const worker = startWorker('index-worker.ts', [siteDir, language]);
  worker.tell(reviews);
  return {
    finish: async () => {
      worker.tell(pagesAreComplete);
      return (await worker.answer) as IndexCounts;
    },
    stop: worker.stop,
  };
}
