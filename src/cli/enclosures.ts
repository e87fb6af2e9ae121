/**
 * Writes into each feed how long its enclosures are. RSS asks for it, and nobody knows while pages are made: pictures
 * are made after them, and title cards beside them.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unknownLength } from '../publish/rss.ts';
import { filesIn } from '../sources/files-in.ts';
import { CannotRun } from '../sources/settings.ts';
import type { SiteAddress } from '../sources/site-address.ts';

const enclosure = new RegExp(`(<enclosure url="([^"]*)" length=")${unknownLength}(?=")`, 'g');

/** Writes the lengths in bytes into the feeds of a built site. Throws `CannotRun` where a file is not there. */
export async function writeLengths(siteDir: string, { origin, base }: SiteAddress): Promise<void> {
  const site = origin + base;
  const lengths = new Map<string, Promise<number>>();
  const lengthOf = (address: string): Promise<number> => {
    const path = decodeURI(address.slice(site.length));
    const known =
      lengths.get(path) ??
      stat(join(siteDir, path)).then(
        ({ size }) => size,
        () => {
          throw new CannotRun(`A feed names ${address}, and the build has made no such file.`);
        },
      );
    lengths.set(path, known);
    return known;
  };
  for (const path of await filesIn(siteDir)) {
    if (!path.endsWith('.xml')) continue;
    const feed = await readFile(join(siteDir, path), 'utf8');
    const sizes = new Map<string, number>();
    for (const [, , address = ''] of feed.matchAll(enclosure)) sizes.set(address, await lengthOf(address));
    if (sizes.size === 0) continue;
    const written = feed.replace(
      enclosure,
      (_all, before: string, address: string) => before + String(sizes.get(address)),
    );
    await writeFile(join(siteDir, path), written);
  }
}
