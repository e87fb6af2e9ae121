/**
 * Audits one search bundle of a finished site. What it holds of a page must stand on that page in the open, and the
 * words that it can be asked for must be words of its pages; so no word of a spoiler finds anything.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience, LeakAudit } from '../publish/leak-audit.ts';
import { readBundleFile } from './bundle-file.ts';
import { tellingForms, writtenWords } from './indexed-words.ts';
import { indexFolders } from './write-index.ts';

/** A bundle, by its files below the output folder. */
export interface Bundle {
  folder: string;
  files: string[];
}

/** Audits a bundle, after all pages. */
export async function auditBundle(audit: LeakAudit, siteDir: string, { folder, files }: Bundle): Promise<void> {
  const isFull = folder.split('/').includes(indexFolders.full);
  const audience: Audience = isFull ? 'who asks for spoilers' : 'everybody';
  const chunks: { path: string; words: string[] }[] = [];
  const open = new Set<string>();
  for (const path of files) {
    const read = readBundleFile(path, await readFile(join(siteDir, path)));
    if (read === undefined) continue;
    if (read.kind === 'words') {
      chunks.push({ path, words: read.words });
      continue;
    }
    // The list of a bundle's parts names words cut short; they are those of the chunks.
    const isProse = !path.endsWith('.pf_meta');
    for (const text of read.texts) {
      const where = read.kind === 'fragment' ? `what search holds of ${read.address}` : 'what search can be asked for';
      audit.piece(path, { text, isHidden: false, isProse, where }, audience);
      audit.address(path, text);
      if (read.kind === 'fragment') for (const word of writtenWords(text)) open.add(word);
      if (read.kind === 'fragment' && !isFull) audit.fragment(path, read.address, text);
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
