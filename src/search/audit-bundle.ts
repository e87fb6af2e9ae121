/**
 * Audits the search bundles of a finished site. What a bundle holds of a page must stand on that page in the open,
 * and the words that it can be asked for must be words of its pages; so no word of a spoiler finds anything.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Audience, LeakAudit } from '../publish/leak-audit.ts';
import { outputKind, outputText } from '../publish/output-kind.ts';
import { fragmentOf, readBundleFile } from './bundle-file.ts';
import { tellingForms, writtenWords } from './indexed-words.ts';
import { indexFolders } from './write-index.ts';

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

/** Audits what bundles hold and can be asked for, by their words. Throws where a file cannot be read. */
export async function auditBundles(audit: LeakAudit, siteDir: string, bundles: readonly Bundle[]): Promise<void> {
  for (const bundle of bundles) await auditBundle(audit, siteDir, bundle);
  await close();
}

async function auditBundle(audit: LeakAudit, siteDir: string, { folder, files }: Bundle): Promise<void> {
  const audience: Audience = isFull(`${folder}/`) ? 'who asks for spoilers' : 'everybody';
  if (!audit.keepsFrom(audience)) return;
  const chunks: { path: string; words: string[] }[] = [];
  const open = new Set<string>();
  for (const path of files) {
    const bytes = readFileSync(join(siteDir, path));
    const read = readBundleFile(path, bytes);
    const text = read === undefined ? outputText(bytes) : undefined;
    if (text !== undefined) audit.file(path, text, outputKind(path, text));
    if (read?.kind === 'words') chunks.push({ path, words: read.words });
    if (read === undefined || read.kind === 'words') continue;
    // The list of a bundle's parts names words cut short; they are those of the chunks.
    const isProse = !path.endsWith('.pf_meta');
    const where = read.kind === 'fragment' ? `what search holds of ${read.address}` : 'what search can be asked for';
    for (const text of read.texts) {
      audit.piece(path, { text, isHidden: false, isProse, where }, audience);
      audit.address(path, text);
      if (read.kind === 'fragment') for (const word of writtenWords(text)) open.add(word);
    }
  }
  const language = /(?:^|\/)([a-z-]+)_[^/]*\.pf_index$/.exec(chunks[0]?.path ?? '')?.[1] ?? 'en';
  const telling = await tellingForms(audit.wordsKeptFrom(audience, open), open, language);
  for (const { path, words } of chunks)
    for (const word of words) {
      const kept = telling.get(word);
      if (kept !== undefined) audit.word(path, kept, 'what search finds', audience);
    }
}

/** Holds the fragments of the default index against the pages, which the audit has seen. */
export function auditFragments(audit: LeakAudit, siteDir: string, files: readonly string[]): void {
  for (const path of files) {
    if (isFull(path)) continue;
    const fragment = fragmentOf(readFileSync(join(siteDir, path)), (address) => audit.hidesOn(address));
    for (const text of fragment?.texts ?? []) audit.fragment(path, fragment?.address ?? '', text);
  }
}
