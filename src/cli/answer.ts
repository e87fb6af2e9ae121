/** The worker's side of work in a process of its own (see worker.ts); apart, since it needs little to begin. */

/** What a worker sends. */
export type Answer = { result: unknown } | { reason: string };

/** Does the work and answers. */
export async function answerWith(work: () => Promise<unknown>): Promise<void> {
  // Whoever wanted the answer may die, and the next one works in the same folders.
  process.once('disconnect', () => process.exit());
  const answer: Answer = await work().then(
    (result) => ({ result }),
    async (error: unknown) => {
      const { reasonOf } = await import('./run.ts');
      return { reason: reasonOf(error) };
    },
  );
  // What is still being written when the channel closes is lost, and an answer may be megabytes.
  await new Promise<void>((sent, failed) => {
    process.send?.(answer, undefined, undefined, (error) => {
      if (error === null) sent();
      else failed(error);
    });
  });
  process.exitCode = 'reason' in answer ? 1 : 0;
  process.disconnect();
}
