/** Says which files of a content folder somebody touches. Which of them matter, and what they hold, is asked elsewhere. */
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isKind } from '../sources/content-name.ts';
import { CannotRun } from '../sources/settings.ts';

/** Who is told. */
export interface FolderListener {
  /** A file or folder, relative to the content folder, with `/`. */
  touched: (file: string) => void;
  failed: (reason: Error) => void;
}

/** A folder that is watched. */
export interface WatchedFolder {
  close: () => Promise<void>;
}

/** Resolves when every later change will be told. A folder that is not there yet is watched all the same. */
export async function watchFolder(contentDir: string, { touched, failed }: FolderListener): Promise<WatchedFolder> {
  const root = await realpath(contentDir).catch(() => contentDir);
  const named = (path: string): string => relative(root, path).split(sep).join('/');
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => isPassedOver(named(path)),
    // A link out of the folder is not followed by the check either, and one inside it leads to what is watched.
    followSymlinks: false,
    ignorePermissionErrors: true,
    // How long a save takes is judged by whoever listens: told late, a file that is gone would be checked for twice.
    atomic: false,
  });
  watcher.on('all', (_, path) => {
    touched(named(path));
  });
  const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
  const trouble = new Promise<never>((_, reject) => {
    watcher.on('error', (error) => {
      const { code = '', message } = error as NodeJS.ErrnoException;
      // Whatever else goes wrong with one file, the check will say.
      if (!['ENOSPC', 'EMFILE', 'ENFILE'].includes(code)) return;
      reject(
        new CannotRun(
          `The content folder cannot be watched: ${message}. Set CHOKIDAR_USEPOLLING=1, and it is looked through again and again instead.`,
        ),
      );
    });
  });
  await Promise.race([ready, trouble]);
  trouble.catch(failed);
  return { close: () => watcher.close() };
}

/** What the check passes over too: dotfiles, and folders beside those of the content. */
function isPassedOver(file: string): boolean {
  const steps = file.split('/');
  if (steps[0] === '..') return false;
  return steps.some((step) => step.startsWith('.')) || (steps.length > 1 && !isKind(steps[0] ?? ''));
}
