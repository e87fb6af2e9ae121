/**
 * Audits the search bundles of a finished site. What a bundle holds of a page must stand on that page in the open,
 * and the words that it can be asked for must be words of its pages; so no word of a spoiler finds anything.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Audience, LeakAudit } from '../publish/leak-audit.ts';
import { outputKind, outputText } from '../publish/output-kind.ts';
import { fragmentOf, readBundleFile, type BundleFile } from './bundle-file.ts';
import { addWrittenWords, tellingForms } from './indexed-words.ts';
import { indexFolders } from './site-index.ts';

/** A bundle, by its files below the output folder. */
export interface Bundle {
  folder: string;
  files: string[];
}

/** Files by the innermost bundle around each; one that lies outside of all is a bundle by itself. */
export function bundlesOf(files: readonly string[], all: readonly string[]): Bundle[] {
  const folders = all.filter((path) => path.endsWith('/pagefind-entry.json')).map(dirname);
  folders.sort((a, b) => b.length - a.length);
  const around = (path: string): string => folders.find((folder) => path.startsWith(`${folder}/`)) ?? dirname(path);
  return [...Map.groupBy(files, around)].map(([folder, held]) => ({ folder, files: held }));
}

/** Does this path lie in an index that a reader must ask for? */
function isFull(path: string): boolean {
  return path.split('/').includes(indexFolders.full);
}

/** Which share of the files this process looks at. Each looks for what its own pages hide in all of them. */
export interface Share {
  part: number;
  parts: number;
}

/** Audits what bundles hold and can be asked for, after the pages. Throws where a file cannot be read. */
export async function auditBundles(
  audit: LeakAudit,
  siteDir: string,
  bundles: readonly Bundle[],
  { part, parts }: Share,
): Promise<void> {
  for (const [number, { folder, files }] of bundles.entries()) {
    const bundle = new BundleAudit(audit, isFull(`${folder}/`) ? 'who asks for spoilers' : 'everybody');
    const asksForWords = number % parts === part;
    for (const [index, path] of files.entries())
      bundle.file(path, readFileSync(join(siteDir, path)), { isMine: index % parts === part, asksForWords });
    if (asksForWords) await bundle.words();
  }
  await close();
}

class BundleAudit {
  readonly #audit: LeakAudit;
  readonly #audience: Audience;
  readonly #keepsAny: boolean;
  readonly #chunks: { path: string; words: string[] }[] = [];
  /** The words of all pages, as they are written. */
  readonly #written = new Set<string>();

  constructor(audit: LeakAudit, audience: Audience) {
    this.#audit = audit;
    this.#audience = audience;
    this.#keepsAny = audit.keepsFrom(audience);
  }

  file(path: string, bytes: Uint8Array, { isMine, asksForWords }: { isMine: boolean; asksForWords: boolean }): void {
    if (!this.#keepsAny) return;
    const read =
      isMine || asksForWords
        ? readBundleFile(path, bytes)
        : fragmentOf(bytes, (address) => this.#audit.hidesOn(address));
    if (read === undefined) this.#noBundleFile(path, bytes, isMine);
    else if (read.kind === 'words') this.#chunks.push({ path, words: read.words });
    else {
      if (isMine) this.#texts(path, read);
      if (read.kind === 'data') return;
      for (const text of read.texts) {
        if (asksForWords) addWrittenWords(text, this.#written);
        if (this.#audience === 'everybody') this.#audit.fragment(path, read.address, text);
      }
    }
  }

  /** Looks for words of the chunks that are no words of the pages. */
  async words(): Promise<void> {
    const language = /(?:^|\/)([a-z-]+)_[^/]*\.pf_index$/.exec(this.#chunks[0]?.path ?? '')?.[1] ?? 'en';
    const kept = this.#audit.wordsKeptFrom(this.#audience, this.#written);
    const telling = await tellingForms(kept, this.#written, language);
    for (const { path, words } of this.#chunks)
      for (const form of words) {
        const word = telling.get(form);
        if (word !== undefined) this.#audit.word(path, word, 'what search finds', this.#audience);
      }
  }

  /** By its name a file of the bundle, and none by what it holds. */
  #noBundleFile(path: string, bytes: Uint8Array, isMine: boolean): void {
    const text = isMine ? outputText(bytes) : undefined;
    if (text !== undefined) this.#audit.file(path, text, outputKind(path, text));
  }

  #texts(path: string, read: Exclude<BundleFile, { kind: 'words' }>): void {
    // The list of a bundle's parts names words cut short; they are those of the chunks.
    const isProse = !path.endsWith('.pf_meta');
    const where = read.kind === 'fragment' ? `what search holds of ${read.address}` : 'what search can be asked for';
    for (const text of read.texts) {
      this.#audit.piece(path, { text, isHidden: false, isProse, where }, this.#audience);
      this.#audit.address(path, text);
    }
  }
}
