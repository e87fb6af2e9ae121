/** What crawlers are asked, by the Robots Exclusion Protocol (RFC 9309). */
import type { AddressOf } from './json-ld.ts';

/**
 * Folders that no crawler need fetch: the editors' desk, 17 MB of program to which nothing leads and which says besides
 * that it is not to be listed; and the index of what spoilers say, whose files are no pages and cannot say so.
 */
const kept = ['/admin/', '/pagefind-spoilers/'];

/**
 * The text of `robots.txt`. A crawler reads that of a host's root alone: of a site under a sub-path it does no harm, and
 * its lines are there to be copied.
 */
export function robotsText(at: AddressOf): string {
  const lines = kept.map((path) => `Disallow: ${new URL(at(path)).pathname}`);
  return ['User-agent: *', ...lines, '', `Sitemap: ${at('/sitemap-index.xml')}`, ''].join('\n');
}
