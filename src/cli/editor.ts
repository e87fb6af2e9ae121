/** Opens a file in the editor that a person has named in `VISUAL` or `EDITOR`, and waits until it is closed. */
import { spawn } from 'node:child_process';

/** What npm says in `EDITOR` to every script where the person says nothing: who has not chosen vi cannot leave it. */
const npmsOwn = new Set(['vi', 'notepad.exe']);

/** The editor's command line, or undefined where none is named; whoever wants vi by npm says so in `VISUAL`. */
export function editorCommand(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { VISUAL, EDITOR, npm_lifecycle_event: script } = environment;
  const chosen = script !== undefined && npmsOwn.has(EDITOR ?? '') ? undefined : EDITOR;
  return [VISUAL, chosen].find((value) => value !== undefined && value.trim() !== '');
}

/**
 * Opens `file`; resolves when the editor has ended, with a sentence where it could not be opened. The command may have
 * arguments (`code --wait`), and quotes around a path with spaces.
 */
export async function openInEditor(command: string, file: string): Promise<string | undefined> {
  const [program = '', ...args] = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
  const failed = (reason: string): string =>
    `The editor "${command}" (VISUAL or EDITOR) could not be opened: ${reason} Open the file in another.`;
  // Ctrl+C in an editor is the editor's, not the end of this command.
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  try {
    return await new Promise((settle) => {
      // On Windows most editors are started by a script, which only a shell runs.
      const isWindows = process.platform === 'win32';
      const child = isWindows
        ? spawn(`${command} "${file}"`, { stdio: 'inherit', shell: true })
        : spawn(program, [...args, file], { stdio: 'inherit' });
      child.on('error', (error: NodeJS.ErrnoException) => {
        settle(failed(error.code === 'ENOENT' ? 'there is no such program.' : `${error.message}.`));
      });
      child.on('close', (status) => {
        settle(status === 0 ? undefined : failed(`it ended with status ${String(status)}.`));
      });
    });
  } finally {
    process.off('SIGINT', ignore);
  }
}
