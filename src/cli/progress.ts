/**
 * Tells how far long work has come, on standard error, once it has taken over two seconds: a person waits
 * differently when something moves. On a pipe it prints a line now and then, on a terminal it keeps to one.
 */
const quietTime = 2000; // milliseconds
const interval = { terminal: 200, pipe: 5000 }; // milliseconds

/** A piece of work in progress. */
export interface ShownProgress {
  step: (done: number, total: number) => void;
  end: () => void;
}

/** Begins to tell of work that `what` names. */
export function showProgress(what: string): ShownProgress {
  const { stderr } = process;
  const start = performance.now();
  let last = start;
  let isShown = false;
  return {
    step: (done, total) => {
      const now = performance.now();
      const wait = stderr.isTTY ? interval.terminal : interval.pipe;
      if (now - start < quietTime || now - last < wait) return;
      last = now;
      isShown = true;
      const figures = `${String(done)} of ${String(total)}`;
      stderr.write(stderr.isTTY ? `\r${what} ${bar(done, total)} ${figures}` : `${what}: ${figures}\n`);
    },
    end: () => {
      if (isShown && stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}

const barWidth = 24;

/** `[########----------------]` */
function bar(done: number, total: number): string {
  const full = total > 0 ? Math.min(barWidth, Math.round((done / total) * barWidth)) : 0;
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
}
