/** Builds a publication for a tool that a person waits for: what the build says is shown, and a failure ends the tool. */
import { startCommand } from './built-publication.ts';

/**
 * Builds into `folder`, which is given back.
 *
 * @throws Error when the build fails; it has said why.
 */
export async function buildPublication(folder: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const child = startCommand('build', [], { ...environment, OUT_DIR: folder });
  child.stdout.pipe(process.stderr, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const status = await new Promise((ended, failed) => child.on('error', failed).on('close', ended));
  if (status !== 0) throw new Error(`The publication was not built (status ${String(status)}).`);
  return folder;
}
