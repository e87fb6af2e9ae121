/**
 * Writes into each feed how long its enclosures are. RSS asks for it, and nobody knows while pages are made: pictures
 * are made after them, and title cards beside them.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownLength } from '../publish/rss.ts';
import { filesIn } from '../sources/files-in.ts';
import { CannotRun } from '../sources/settings.ts';
import type { SiteAddress } from '../sources/site-address.ts';

const enclosure = new RegExp(`(<enclosure url="([^"]*)" length=")${unknownLength}(?=")`, 'g');

/** Writes the lengths in bytes into the feeds of a built site. Throws `CannotRun` where a file is not there. */
export async function writeLengths(siteDir: string, { origin, base }: SiteAddress): Promise<void> {
  const site = origin + base;
  const lengths = new Map<string, number>();
  const lengthOf = (address: string): number => {
    const path = decodeURI(address.slice(site.length));
    const length = lengths.get(path) ?? statSync(join(siteDir, path), { throwIfNoEntry: false })?.size;
    if (length === undefined) throw new CannotRun(`A feed names ${address}, and the build has made no such file.`);
    lengths.set(path, length);
    return length;
  };
  for (const path of await filesIn(siteDir)) {
    if (!path.endsWith('.xml')) continue;
    const file = join(siteDir, path);
    // Read and written at once: for thousands of small files, waiting for each costs more.
    const feed = readFileSync(file, 'utf8');
    const written = feed.replace(
      enclosure,
      (_all, before: string, address: string) => before + String(lengthOf(address)),
    );
    if (written !== feed) writeFileSync(file, written);
  }
}
