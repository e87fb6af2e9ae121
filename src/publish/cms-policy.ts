/**
 * What the editors' desk may load and ask: its own files, and GitHub where the publication names a repository there. The
 * status page, the font and code hosts, the maps and the picture libraries that its program knows are refused.
 */
import type { Site } from '../schemas/site.ts';

/** The content security policy of the desk's page. */
export function deskPolicy({ repository }: Pick<Site, 'repository'>): string {
  const isOnGithub = repository !== undefined;
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // The program sets its styles itself, in elements and attributes.
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...(isOnGithub ? ['https://avatars.githubusercontent.com'] : [])],
    'media-src': ['blob:'],
    // Its own mark is a data: address that it fetches.
    'connect-src': ["'self'", 'blob:', 'data:', ...(isOnGithub ? ['https://api.github.com'] : [])],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
