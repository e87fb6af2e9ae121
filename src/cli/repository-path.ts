/** Where a folder lies in its repository: services that show problems beside the lines of a change name files from there. */
import { access, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { shownPath } from '../sources/settings.ts';

/**
 * The path from the root of the repository that holds the folder, with `/`; empty where the folder is the root. Where
 * no repository holds it, the path that people are shown.
 */
export async function repositoryPath(folder: string): Promise<string> {
  const real = await realpath(folder);
  for (let root = real; root !== dirname(root); root = dirname(root)) {
    // In a worktree or a submodule this is a file.
    const isRoot = await access(join(root, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return relative(root, real).split(sep).join('/');
  }
  return shownPath(folder).split(sep).join('/');
}
