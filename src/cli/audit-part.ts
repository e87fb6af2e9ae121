/**
 * Audits a part of a finished site for leaks. Each part has its share of the files and of the search bundles; pages come before bundles, since a
 * bundle may hold no more than its pages show. What a file is, its bytes say, and not its name.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptAndOpen } from '../editorial/secrets.ts';
import { interfaceWords } from '../publish/interface-words.ts';
import type { Leak } from '../publish/leak.ts';
import { LeakAudit } from '../publish/leak-audit.ts';
import { outputKind, outputText } from '../publish/output-kind.ts';
import { auditBundles, bundlesOf } from '../search/audit-bundle.ts';
import { unpacked, unpackedBundleFile } from '../search/bundle-file.ts';
import { projectRoot } from '../sources/settings.ts';
import type { SiteAddress } from '../sources/site-address.ts';
import { showProgress } from './progress.ts';

/** The site to audit, and which of how many parts of it. */
export interface AuditedPart {
  siteDir: string;
  openRuns?: readonly number[] | undefined;
  address: SiteAddress;
  part: number;
  parts: number;
}

/** The leaks in one part of a site whose content keeps `kept`. Throws where a file cannot be read. */
export async function auditPart(
  kept: KeptAndOpen,
  { siteDir, address, part, parts, openRuns }: AuditedPart,
): Promise<Leak[]> {
  const audit = new LeakAudit(kept, { ...address, openRuns, vocabulary: interfaceWords(await sources()) });
  const all = await filesIn(siteDir);
  const own = new Set(await filesIn(join(projectRoot, 'public')));
  const isMine = (_item: unknown, index: number): boolean => index % parts === part;
  const ofSearch = all.filter(isOfSearch);
  const others = all.filter((path) => !isOfSearch(path)).filter(isMine);
  // What the owner puts in public/ is called as the owner likes.
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

/** Every file below a folder, as paths with `/`. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The sources of everything that the site prints. */
async function sources(): Promise<string[]> {
  const folder = join(projectRoot, 'src');
  const files = (await filesIn(folder)).filter((path) => /\.(?:ts|astro)$/.test(path));
  return Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')));
}
