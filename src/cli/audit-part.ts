/**
 * Audits a part of a finished site for leaks. Each part has its share of the files and of the search bundles; pages
 * come before bundles, since a bundle may hold no more than its pages show. What a file is, its bytes say, and not
 * its name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Leak } from '../publish/leak.ts';
import { LeakAudit } from '../publish/leak-audit.ts';
import { outputKind, outputText } from '../publish/output-kind.ts';
import { auditBundles, bundlesOf, type Share } from '../search/audit-bundle.ts';
import { unpacked, unpackedBundleFile } from '../search/bundle-file.ts';
import type { AuditBrief } from './audit-brief.ts';
import { filesIn } from '../sources/files-in.ts';
import { showProgress } from './progress.ts';

/** The site to audit, and which of how many parts of it. */
export interface AuditedPart extends Share {
  siteDir: string;
}

/** The leaks in one part of a site. Throws where a file cannot be read. */
export async function auditPart(brief: AuditBrief, { siteDir, part, parts }: AuditedPart): Promise<Leak[]> {
  const audit = new LeakAudit(brief.kept, { ...brief, vocabulary: new Set(brief.vocabulary) });
  const all = await filesIn(siteDir);
  const own = new Set(brief.publicFiles);
  const isMine = (_item: unknown, index: number): boolean => index % parts === part;
  const ofSearch = all.filter(isOfSearch);
  const others = all.filter((path) => !isOfSearch(path)).filter(isMine);
  for (const path of all.filter(isMine)) if (!own.has(path)) audit.name(path);
  const progress = showProgress('Looking for leaks');
  const packed: string[] = [];
  for (const [index, path] of others.entries()) {
    progress.step(index, others.length);
    if (!auditText(audit, siteDir, path)) packed.push(path);
  }
  progress.end();
  await auditBundles(audit, siteDir, bundlesOf(ofSearch, all), { part, parts });
  await auditBundles(audit, siteDir, bundlesOf(packed, all), { part: 0, parts: 1 });
  return audit.leaks.all();
}

/** Is this a search bundle's file by its name? Any other that turns out to be one is treated as such. */
function isOfSearch(path: string): boolean {
  return /\.pf_[a-z]+$/.test(path);
}

/** Audits a file as a text, or as none; false where it is one of a search bundle's. */
function auditText(audit: LeakAudit, siteDir: string, path: string): boolean {
  // Read at once: for thousands of small files, waiting for each costs more than reading it.
  const bytes = readFileSync(join(siteDir, path));
  if (unpackedBundleFile(bytes) !== undefined) return false;
  const text = outputText(unpacked(bytes) ?? bytes);
  if (text !== undefined) audit.file(path, text, outputKind(path, text));
  return true;
}
