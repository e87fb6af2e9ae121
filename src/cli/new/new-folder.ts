/** A folder for a new magazine: anywhere, as long as nothing lies in it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownPath } from '../../sources/settings.ts';

/** The folder that somebody means, from where the command was called (npm says where in INIT_CWD). */
export function meantFolder(written: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), written.trim());
}

/** Why a folder cannot be taken; undefined where it is not there, or is empty. */
export function folderFault(written: string): string | undefined {
  if (written.trim() === '') return 'This cannot be left out.';
  const folder = meantFolder(written);
  try {
    const [first] = readdirSync(folder);
    if (first === undefined) return undefined;
    return `The folder ${shownPath(folder)} is not empty ("${first}" lies in it), and nothing is overwritten. Name a new one.`;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') return `${shownPath(folder)} is a file, or lies below one. Name a new folder.`;
    return `The folder ${shownPath(folder)} cannot be read: ${message}.`;
  }
}
