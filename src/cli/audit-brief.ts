/**
 * What the audit of a finished site must know beforehand. It is gathered by the process that has read the content,
 * while the pages are made, and handed over as a file.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptAndOpen, type KeptAndOpen } from '../editorial/secrets.ts';
import { interfaceWords } from '../publish/interface-words.ts';
import { openRunsOf } from '../publish/leak-audit.ts';
import { ownTexts, ownTextSources } from '../publish/own-texts.ts';
import type { Content } from '../sources/read-content.ts';
import { projectRoot, type Settings } from '../sources/settings.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { filesIn } from '../sources/files-in.ts';

/** Plain data. */
export interface AuditBrief {
  kept: KeptAndOpen;
  /** The numbers of the secrets' runs that anybody may read. */
  openRuns: number[];
  /** Single words that the site prints of itself. */
  vocabulary: string[];
  /** What pages say of themselves, by their files. */
  ownTexts: Record<string, string[]>;
  /** Files that a build copies as they are, called as their owner likes. */
  publicFiles: string[];
  origin: string;
  /** The sub-path with slashes around it. */
  base: string;
}

/** What the audit of this content's site must know. Asked only where the check has found no error. */
export async function auditBrief(content: Content, settings: Settings): Promise<AuditBrief> {
  const kept = keptAndOpen(content, settings.now);
  const source = join(projectRoot, 'src');
  const sources = (await filesIn(source)).filter((path) => /\.(?:ts|astro)$/.test(path) && !ownTextSources.test(path));
  const texts = await Promise.all(sources.map((path) => readFile(join(source, path), 'utf8')));
  return {
    kept,
    openRuns: openRunsOf(kept),
    vocabulary: [...interfaceWords(texts)],
    ownTexts: ownTexts(),
    publicFiles: await filesIn(join(projectRoot, 'public')),
    ...publicationAddress(settings),
  };
}
