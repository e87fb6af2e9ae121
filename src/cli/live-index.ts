/**
 * A search index that follows content while somebody writes: made when a page first asks for it, and anew when one
 * asks after a change. Nothing here knows what content is; a version that changes with it is enough.
 */
import type { IndexFiles } from '../search/index-in-memory.ts';

/** What an index is made of. */
export interface LiveContent {
  /** Another text whenever the content is another. */
  version(): string;
  /** Makes the index; where `isStale`, the content has changed meanwhile and the result is never used. */
  index(isStale: () => boolean): Promise<IndexFiles>;
}

/** The files of the index, as pages ask for them. */
export class LiveIndex {
  #files: IndexFiles = new Map();
  #earlierFiles: IndexFiles = new Map();
  #version: string | undefined;
  #making: Promise<void> | undefined;
  readonly #content: LiveContent;

  constructor(content: LiveContent) {
    this.#content = content;
  }

  /**
   * A file by its path; undefined where the index has none. A bundle's entry, with which every page begins, is that of
   * the content as it is now; its other files are called by their digests, and a page that was open before a change
   * still gets those of the index that it began with. Rejects where the index cannot be made; the next one to ask has
   * it tried again.
   */
  async file(path: string): Promise<Uint8Array | undefined> {
    const isKnown = this.#files.has(path) || this.#earlierFiles.has(path);
    if (!isKnown || path.endsWith('/pagefind-entry.json')) await this.#upToDate();
    return this.#files.get(path) ?? this.#earlierFiles.get(path);
  }

  async #upToDate(): Promise<void> {
    if (this.#making === undefined && this.#version === this.#content.version()) return;
    this.#making ??= this.#make().finally(() => (this.#making = undefined));
    await this.#making;
  }

  async #make(): Promise<void> {
    let version: string;
    let files: IndexFiles;
    do {
      const begunWith = this.#content.version();
      version = begunWith;
      files = await this.#content.index(() => this.#content.version() !== begunWith);
    } while (version !== this.#content.version());
    [this.#files, this.#earlierFiles, this.#version] = [files, this.#files, version];
  }
}
