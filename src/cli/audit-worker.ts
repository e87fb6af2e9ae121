/**
 * The process that audits a finished site for leaks: `audit-worker.ts FOLDER KEPT_FILE`; answers with the leaks.
 * Pages are read before the search bundles, since a bundle may hold no more than its pages show.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptAndOpen } from '../editorial/secrets.ts';
import { interfaceWords } from '../publish/interface-words.ts';
import type { Leak } from '../publish/leak.ts';
import { LeakAudit } from '../publish/leak-audit.ts';
import { outputKind, outputText } from '../publish/output-kind.ts';
import { unpacked, unpackedBundleFile } from '../search/bundle-file.ts';
import { auditBundle, type Bundle } from '../search/audit-bundle.ts';
import { projectRoot, readSettings } from '../sources/settings.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { showProgress } from './progress.ts';
import { answerWith } from './worker.ts';

const [siteDir = '', keptFile = ''] = process.argv.slice(2);

await answerWith(async (): Promise<Leak[]> => {
  const kept = JSON.parse(await readFile(keptFile, 'utf8')) as KeptAndOpen;
  const { origin, base } = publicationAddress(readSettings(process.env));
  const audit = new LeakAudit(kept, { origin, base, vocabulary: interfaceWords(await sources()) });
  const files = await filesIn(siteDir);
  const progress = showProgress('Looking for leaks');
  const bundles = files
    .filter((path) => path.endsWith('pagefind-entry.json'))
    .map((path): Bundle => ({ folder: dirname(path), files: [] }));
  for (const [index, path] of files.entries()) {
    progress.step(index, files.length);
    // What the owner puts in public/ is called as the owner likes.
    if (!existsSync(join(projectRoot, 'public', path))) audit.name(path);
    const bytes = await readFile(join(siteDir, path));
    if (unpackedBundleFile(bytes) !== undefined) {
      bundleOf(path, bundles).files.push(path);
      continue;
    }
    const text = outputText(unpacked(bytes) ?? bytes);
    if (text !== undefined) audit.file(path, text, outputKind(path, text));
  }
  for (const bundle of bundles) await auditBundle(audit, siteDir, bundle);
  progress.end();
  return audit.leaks.all();
});

/** The innermost bundle around a file; one that lies outside of all is a bundle by itself. */
function bundleOf(path: string, bundles: Bundle[]): Bundle {
  const around = bundles.filter(({ folder }) => path.startsWith(`${folder}/`));
  const [innermost] = around.sort((a, b) => b.folder.length - a.folder.length);
  if (innermost !== undefined) return innermost;
  const alone = { folder: dirname(path), files: [] };
  bundles.push(alone);
  return alone;
}

/** Every file below a folder, as paths with `/`; a bundle in a bundle after the one around it. */
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
