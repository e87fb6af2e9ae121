/** Writes the icons of a built site. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { iconPaths, iconPicture } from './icon-picture.ts';

/** Draws every icon into `siteDir`. */
export async function writeIcons(siteDir: string): Promise<void> {
  for (const path of iconPaths) {
    const picture = await iconPicture(path);
    if (picture !== undefined) await writeFile(join(siteDir, path), picture);
  }
}
