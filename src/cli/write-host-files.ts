/**
 * Writes what hosts are told into a site, and the pages that lead on where a host reads none of it. Their paths come from
 * old addresses, which anybody may have chosen: nothing is written outside the site, and nothing in the place of a page.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { HostedAddresses } from '../editorial/hosted-addresses.ts';
import { headerFile } from '../publish/header-file.ts';
import { headerRules } from '../publish/hosting.ts';
import { redirectFiles, type OutputFile } from '../publish/redirects.ts';
import type { SiteAddress } from '../sources/site-address.ts';
import { CannotRun } from '../sources/settings.ts';

/** Writes them all. Throws `CannotRun` where one would lie outside `siteDir`, or where the build has made something. */
export async function writeHostFiles(
  siteDir: string,
  { origin, base }: SiteAddress,
  { pages, redirects }: HostedAddresses,
): Promise<void> {
  const headers = { path: '_headers', text: headerFile(headerRules({ base, pages })) };
  for (const file of [headers, ...redirectFiles(redirects, origin, base)]) await writeInto(siteDir, file);
}

async function writeInto(siteDir: string, { path, text }: OutputFile): Promise<void> {
  const file = path.includes('\0') ? undefined : resolve(siteDir, path);
  if (file?.startsWith(resolve(siteDir) + sep) !== true)
    throw new CannotRun(
      `${JSON.stringify(path)} would lie outside the finished site, so it is not written. An alias or a line of permalinks.txt names it: write the address as a browser shows it.`,
    );
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (!taken.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new CannotRun(
      `The build has made something at ${path} already, and does not write over it. What names this place too is an alias, a line of permalinks.txt or a file of public/: take it out.`,
    );
  }
}

/** How a system says that something stands in the place of a file, or of a folder on the way to it. */
const taken = new Set(['EEXIST', 'EISDIR', 'ENOTDIR']);
