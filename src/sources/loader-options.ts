/** What the collections are loaded with: the settings of the run, and a digest of the code that renders bodies. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoaderOptions } from './collection-loader.ts';
import { listContent, type ContentListing } from './content-folder.ts';
import { projectRoot, readSettings } from './settings.ts';

/** The options of the run that the environment describes. */
export function loaderOptions({ showsUnpublished }: { showsUnpublished: boolean }): LoaderOptions {
  const { contentDir, now, siteUrl } = readSettings(process.env);
  let listed: Promise<ContentListing> | undefined;
  const listing = (): Promise<ContentListing> => {
    // While one writes, files come and go.
    if (showsUnpublished) return listContent(contentDir);
    return (listed ??= listContent(contentDir));
  };
  return { contentDir, listing, now, showsUnpublished, renderingDigest: renderingDigest(siteUrl ?? '') };
}

/** The address that the environment puts in the place of the site's own. */
export function siteUrlOverride(): string | undefined {
  return readSettings(process.env).siteUrl;
}

/**
 * Astro keeps rendered entries by our digest alone: another plugin or schema must change it, or old HTML stays.
 * The lockfile stands for the libraries.
 */
function renderingDigest(siteUrl: string): string {
  const hash = createHash('sha256').update(siteUrl);
  for (const folder of ['src/markdown', 'src/schemas', 'src/sources'])
    for (const name of readdirSync(join(projectRoot, folder)).sort())
      hash.update(name).update(readFileSync(join(projectRoot, folder, name)));
  return hash.update(readFileSync(join(projectRoot, 'package-lock.json'))).digest('base64url');
}
