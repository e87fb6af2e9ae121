/**
 * Where Astro works on a publication. It keeps files of a running build or server and its caches below its root, so
 * each publication and address has a root of its own, with the sources shared: two at once would mix their content.
 */
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { projectRoot, type Settings } from '../sources/settings.ts';

/** The folder that a publication's builds work in. */
export function publicationRoot({ contentDir, siteUrl }: Settings): string {
  const name = createHash('sha256')
    .update(`${contentDir}\n${siteUrl ?? ''}`)
    .digest('hex');
  return join(projectRoot, '.cuemark/publications', name.slice(0, 16));
}

/** The folders that Astro is told of, so that it finds the project's sources from a root of a publication. */
export function astroFolders(root: string): AstroInlineConfig {
  return {
    root,
    configFile: relative(root, join(projectRoot, 'astro.config.mjs')),
    srcDir: join(projectRoot, 'src'),
    publicDir: join(projectRoot, 'public'),
    cacheDir: join(root, 'cache'),
    vite: { cacheDir: join(root, 'vite') },
  };
}
