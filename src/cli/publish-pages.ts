/** Makes the finished pages ready for their readers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { governedPage } from '../publish/governed-page.ts';
import { publishedPage } from '../search/published-page.ts';
import { filesIn } from '../sources/files-in.ts';

/**
 * Takes out of the pages of `siteDir` what only search has read, 400 bytes of every review that is fetched, and puts each
 * under its policy. Asked behind the audit: what the indexes hold is held against the pages that they were made of.
 */
export async function publishPages(siteDir: string): Promise<void> {
  for (const path of await filesIn(siteDir)) {
    if (!path.endsWith('.html')) continue;
    const file = join(siteDir, path);
    // Read and written at once: for thousands of small files, waiting for each costs more.
    const html = readFileSync(file, 'utf8');
    const published = governedPage(publishedPage(html));
    if (published !== html) writeFileSync(file, published);
  }
}
