/**
 * The pages of a site for search, while somebody else is still making them: reviews are read as soon as they are whole,
 * all others when nothing more will come, so that their order depends on no clock.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesIn } from '../sources/files-in.ts';
import { comparePages } from './page-order.ts';
import type { SitePage } from './site-index.ts';

/** A site that is being made. */
export interface SiteBeingMade {
  siteDir: string;
  /** The addresses of its reviews. */
  reviews: readonly string[];
  /** Settles when all pages are there. */
  complete: Promise<void>;
}

/** How long a page that is not there yet is left alone. */
const pause = 40; // milliseconds
/** Every page ends so; one that does not is being written. */
const end = '</html>';

/** All pages in the order of `comparePages`, but those of search itself. Rejects where a page cannot be read. */
export async function* pagesBeingMade({ siteDir, reviews, complete }: SiteBeingMade): AsyncGenerator<SitePage> {
  const making = { isOver: false };
  const over = complete.then(() => {
    making.isOver = true;
  });
  const taken = new Set<string>();
  for (const url of reviews.toSorted(comparePages)) {
    const file = join(siteDir, url, 'index.html');
    for (;;) {
      const { isOver } = making; // asked first: a page may be finished while it is looked for
      const html = await textOf(file);
      if (html?.endsWith(end) === true) {
        taken.add(url);
        yield { url, html };
        break;
      }
      if (isOver) break; // it is read below where it is a page after all
      await Promise.race([wait(pause), over]);
    }
  }
  await over;
  for (const file of (await htmlFiles(siteDir)).sort(comparePages)) {
    const url = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    if (!taken.has(url)) yield { url, html: await readFile(join(siteDir, file), 'utf8') };
  }
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

async function htmlFiles(root: string): Promise<string[]> {
  const files = await filesIn(root);
  return files.filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'));
}
