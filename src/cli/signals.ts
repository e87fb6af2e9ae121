/** How a command that runs until it is told to end is ended: by Ctrl+C, or by the system. */

/**
 * Resolves when the process is told to end. It goes on listening: npm passes on a Ctrl+C that the terminal has sent to
 * all, and the second must not end what the first has asked to end well.
 */
export function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        resolve();
      });
  });
}
