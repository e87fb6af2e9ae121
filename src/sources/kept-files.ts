/**
 * What was read of each file, kept for the next reading. It exists for those who read a folder again and again while
 * somebody writes: one file has changed, and reading thousands of others anew would take seconds.
 */
import { createHash } from 'node:crypto';
import type { ContentFile } from './content-folder.ts';

interface KeptFile<Read> {
  version: string;
  /** Would every later change of the file be seen by its version? */
  isSettled: boolean;
  digest: string;
  read: Read;
}

/**
 * The coarsest clock of a file system (FAT) counts two seconds: a file that was changed less long ago could change
 * again and keep its version, so that its bytes alone are believed.
 */
const settlingTime = 2000; // milliseconds

/** What a reading makes of each file. */
export class KeptFiles<Read> {
  readonly #files = new Map<string, KeptFile<Read>>();
  readonly #now: () => number;

  /** `now`: the clock that files are dated by, in milliseconds since 1970. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** What `read` makes of a file's bytes, or made of them the last time. */
  read({ file, version, changedAt }: ContentFile, bytesOf: () => Uint8Array, read: (bytes: Uint8Array) => Read): Read {
    const last = this.#files.get(file);
    if (last?.isSettled === true && last.version === version) return last.read;
    const bytes = bytesOf();
    const digest = createHash('sha256').update(bytes).digest('base64');
    const made = last?.digest === digest ? last.read : read(bytes);
    this.#files.set(file, { version, digest, isSettled: this.#now() - changedAt > settlingTime, read: made });
    return made;
  }

  /** Forgets every file but these. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#files.keys()) if (!files.has(file)) this.#files.delete(file);
  }
}
