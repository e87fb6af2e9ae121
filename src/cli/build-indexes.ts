/** Indexes a site in a process of its own, which begins while the pages are being made: nobody has to wait for most of it. */
import type { IndexCounts } from '../search/site-index.ts';
import { startWorker } from './worker.ts';

/** Indexes on their way. */
export interface IndexesAtWork {
  /** What they find. Rejects with `CannotRun` and the reason where they fail. */
  counts: Promise<IndexCounts>;
  /** Says that all pages are there. */
  complete: () => void;
  /** Ends the work; there is no result then. */
  stop: () => void;
}

/** Begins to index the site that is being made in `siteDir`; `reviews` are the addresses that it will have. */
export function startIndexes(siteDir: string, language: string, reviews: readonly string[]): IndexesAtWork {
  const { answer, tell, stop } = startWorker('index-worker.ts', [siteDir, language]);
  tell(reviews);
  return {
    counts: answer as Promise<IndexCounts>,
    complete: () => {
      tell('complete');
    },
    stop,
  };
}
