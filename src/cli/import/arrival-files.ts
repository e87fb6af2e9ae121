/** Writes what an import brings into the content folder, and never over a file that is there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../../sources/settings.ts';
import { writeNew } from '../whole-file.ts';

/** A text by its path below the content folder. */
interface Text {
  file: string;
  text: string;
}

/** An address from the site's root, as a link of a text has it. */
export const linkedAddress = /(?<=\]\()\/[^\s()<>#?]*/g;

/** The content folder, as an import writes into it; on a dry run nothing is written. */
export class ArrivalFiles {
  readonly #contentDir: string;
  readonly #isDryRun: boolean;
  readonly #shared = new Set<string>();

  constructor(contentDir: string, isDryRun: boolean) {
    this.#contentDir = contentDir;
    this.#isDryRun = isDryRun;
  }

  /** Is there a file at this path? */
  has(file: string): boolean {
    return existsSync(join(this.#contentDir, file));
  }

  /** Which of these addresses a file links to; none where it is gone. */
  linksIn(file: string, addresses: Readonly<Record<string, unknown>>): string[] {
    if (!this.has(file)) return [];
    const text = readFileSync(join(this.#contentDir, file), 'utf8');
    const linked = new Set([...text.matchAll(linkedAddress)].map(([address]) => address));
    return [...linked].filter((address) => Object.hasOwn(addresses, address));
  }

  /** Writes the texts, all of them or none, and the pictures before them. Throws `CannotRun` where it cannot. */
  write(texts: readonly Text[], pictures: ReadonlyMap<string, Uint8Array> = new Map()): void {
    if (this.#isDryRun) return;
    told(() => {
      for (const [file, bytes] of pictures) {
        const path = join(this.#contentDir, file);
        mkdirSync(dirname(path), { recursive: true });
        unlessThere(() => {
          writeFileSync(path, bytes, { flag: 'wx' });
        });
      }
      writeNew(new Map(texts.map(({ file, text }) => [join(this.#contentDir, file), text])));
    });
  }

  /** Writes files that another text may have brought meanwhile, as a film's that two reviews name; the result names the new ones. */
  writeShared(texts: readonly Text[]): string[] {
    const missing = texts.filter(({ file }) => !this.#shared.has(file) && !this.has(file));
    for (const { file } of missing) this.#shared.add(file);
    if (!this.#isDryRun)
      for (const { file, text } of missing)
        told(() => {
          unlessThere(() => {
            writeNew(new Map([[join(this.#contentDir, file), text]]));
          });
        });
    return missing.map(({ file }) => file);
  }

  /** Writes those that are not there; the result names them. */
  writeMissing(texts: readonly Text[]): Set<string> {
    const missing = texts.filter(({ file }) => !this.has(file));
    this.write(missing);
    return new Set(missing.map(({ file }) => file));
  }
}

function told(work: () => void): void {
  try {
    work();
  } catch (error) {
    const { code, message, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CannotRun(
      code === 'EEXIST'
        ? `${path ?? 'A file'} has been made meanwhile, and nothing is overwritten. Run the import again: it goes on where it ended.`
        : `The import ended, since the content folder cannot be written into: ${message}. What has arrived is whole; run the import again, and it goes on.`,
    );
  }
}

function unlessThere(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
