/** The frame of every command: what cannot be done is said in one sentence, with exit status 2, and never as a stack trace. */
import { ContentUnreadable } from '../sources/content-folder.ts';
import { CannotRun } from '../sources/settings.ts';

/** Runs a command; its result is the exit status. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 2;
  }
}

/** The sentence that says why. An error that nobody foresaw is told with the place where it arose. */
export function reasonOf(error: unknown): string {
  if (error instanceof CannotRun || error instanceof ContentUnreadable) return error.message;
  if (!(error instanceof Error)) return `The command failed: ${String(error)}`;
  const at = /\n\s+at .*?([^/()\s]+\/[^/()\s]+:\d+):\d+/.exec(error.stack ?? '')?.[1];
  return `The command failed: ${error.message}${at === undefined ? '' : ` (in ${at})`}\nThis is a fault of Cuemark; please report it with this line.`;
}
