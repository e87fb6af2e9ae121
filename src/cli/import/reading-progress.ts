/** How far the reading of an archive has come, in megabytes. */
import { showProgress, type ShownProgress } from '../progress.ts';

/** Begins to tell of a reading; its steps are bytes. */
export function readingProgress(what: string): ShownProgress {
  const { step, end } = showProgress(`${what} (megabytes)`);
  return {
    end,
    step: (done, total) => {
      step(Math.round(done / 1e6), Math.round(total / 1e6));
    },
  };
}
