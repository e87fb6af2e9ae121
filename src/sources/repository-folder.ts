/** Where the content lies in the repository that holds it: an editor's tools name files by their paths from its top. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The content folder below its repository, with `/`; empty where it is the repository itself, or in none. */
export function folderInRepository(contentDir: string): string {
  for (let folder = contentDir; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return relative(folder, contentDir).split(sep).join('/');
    if (folder === dirname(folder)) return '';
  }
}
