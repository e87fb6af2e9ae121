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
  const taken = new Set<string>();
  const whole = pageReader(complete);
  for (const url of reviews.toSorted(comparePages)) {
    const html = await whole(join(siteDir, url, 'index.html'));
    if (html === undefined) continue; // it is read below where it is a page after all
    taken.add(url);
    yield { url, html };
  }
  await complete;
  for (const file of (await htmlFiles(siteDir)).sort(comparePages)) {
    const url = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    if (!taken.has(url)) yield { url, html: await readFile(join(siteDir, file), 'utf8') };
  }
}

/** Reads a page as soon as it is whole; undefined where it is not when all pages are there. */
function pageReader(complete: Promise<void>): (file: string) => Promise<string | undefined> {
  const making = { isOver: false };
  const over = complete.then(() => {
    making.isOver = true;
  });
  return async (file) => {
    for (;;) {
      const { isOver } = making; // asked first: a page may be finished while it is looked for
      const html = await textOf(file);
      if (html?.endsWith(end) === true) return html;
      if (isOver) return undefined;
      await Promise.race([wait(pause), over]);
    }
  };
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
