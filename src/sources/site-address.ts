/** The address that the site is served under, in the parts that links are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema, type Site } from '../schemas/site.ts';
import { readBytes } from './read-entry.ts';
import type { Settings } from './settings.ts';

/** Origin and sub-path. */
export interface SiteAddress {
  /** `https://example.org` */
  origin: string;
  /** `/magazine/`, or `/` at an origin's root. */
  base: string;
}

/** The parts of an address. */
export function siteAddress(url: string): SiteAddress {
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/** The address of the publication; where site.yaml cannot be read, the local one, since the check will say why. */
export function publicationAddress({ contentDir, siteUrl }: Settings): SiteAddress {
  if (siteUrl !== undefined) return siteAddress(siteUrl);
  try {
    const { data } = readBytes(readFileSync(join(contentDir, 'site.yaml')), 'yaml', siteSchema) as {
      data: Site | undefined;
    };
    return siteAddress(data?.url ?? 'http://localhost:4321/');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return siteAddress('http://localhost:4321/');
  }
}
