/**
 * Links to what no reader can open yet. A text may link to a review that arrives as a draft, and which is one is known
 * only when all have been turned; such a link keeps its old address until the review is out.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Destination } from '../../imports/destination.ts';
import type { ImportNote } from '../../imports/import-report.ts';
import type { Plan } from '../../imports/wordpress/plan.ts';
import { writeWhole } from '../whole-file.ts';
import type { PartResult } from './wordpress-part.ts';

/** Gives such links their old addresses in the files that were written, and tells of them. Without a folder nothing is written. */
export async function unlinkWithheld(
  parts: readonly PartResult[],
  { arrivals, itemAt }: Plan,
  { things }: Destination,
  contentDir: string | undefined,
): Promise<ImportNote[]> {
  const withheld = new Set(parts.flatMap((part) => part.withheld));
  for (const { kind, id, address, presentFile } of Object.values(arrivals))
    if (presentFile !== undefined && things[kind][id]?.isDraft === true) withheld.add(address);
  const sources = new Map(parts.flatMap(({ accounts }) => accounts.map(({ file, source }) => [file, source] as const)));
  const closedLinks = parts
    .flatMap(({ links }) => Object.entries(links))
    .map(([file, addresses]) => ({ file, closed: addresses.filter((address) => withheld.has(address)) }))
    .filter(({ closed }) => closed.length > 0);
  const oldAddress = (address: string): string => arrivals[itemAt[address] ?? '']?.link ?? address;
  for (let at = 0; contentDir !== undefined && at < closedLinks.length; at += together)
    await Promise.all(
      closedLinks
        .slice(at, at + together)
        .map(({ file, closed }) => relink(join(contentDir, file), closed, oldAddress)),
    );
  return closedLinks.flatMap(({ file, closed }) =>
    closed.map((address): ImportNote => ({
      kind: 'left',
      source: sources.get(file) ?? { kind: 'other', id: '', title: '' },
      file,
      message: `It links to ${address}, which is not out yet; the link keeps its old address.`,
      hint: `Once that is out, link to ${address}.`,
    })),
  );
}

/** How many files are read and written at once. */
const together = 32;

async function relink(
  path: string,
  addresses: readonly string[],
  oldAddress: (address: string) => string,
): Promise<void> {
  const text = await readFile(path, 'utf8');
  const relinked = addresses.reduce(
    (written, address) => written.replaceAll(`](${address}`, `](${oldAddress(address)}`),
    text,
  );
  if (relinked !== text) await writeWhole(path, relinked);
}
