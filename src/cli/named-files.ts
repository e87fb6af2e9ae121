/** The files that a command was asked about, found from where the person stands. */
import { lstat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { didYouMean } from '../problem.ts';
import { CannotRun, shownPath } from '../sources/settings.ts';

/** Is this file of the content folder (relative to it) among those that were named? */
export type IsNamed = (file: string) => boolean;

/**
 * The named files and folders, relative to where the command was called (npm says where in INIT_CWD) or to the
 * content folder; `known` are the files that the folder holds. Throws `CannotRun` for a name that is neither.
 */
export async function namedFiles(
  names: readonly string[],
  contentDir: string,
  known: ReadonlySet<string>,
): Promise<IsNamed> {
  const wanted: string[] = [];
  for (const name of names) wanted.push(await namedFile(name, contentDir, known));
  return (file) => wanted.length === 0 || wanted.some((path) => path === file || isBelow(file, path));
}

function isBelow(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}

async function namedFile(name: string, contentDir: string, known: ReadonlySet<string>): Promise<string> {
  const bases = [process.env['INIT_CWD'] ?? process.cwd(), process.cwd(), contentDir];
  const paths = bases.map((base) => relative(contentDir, resolve(base, name)).split(sep).join('/'));
  const inside = paths.filter((path) => path !== '..' && !path.startsWith('../'));
  for (const path of inside) if (known.has(path) || (await isThere(resolve(contentDir, path)))) return path;
  const meant = inside.at(-1) ?? name;
  throw new CannotRun(`There is no file ${name} in ${shownPath(contentDir)}. ${didYouMean(meant, known, '')}`.trim());
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
