/**
 * Links to what no reader can open yet. A text may link to a review that arrives as a draft, and which is one is known
 * only when all have been turned; such a link keeps its old address until the review is out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Destination } from '../../imports/destination.ts';
import type { ImportNote } from '../../imports/import-report.ts';
import { ownEntry } from '../../imports/own-entry.ts';
import type { Plan } from '../../imports/wordpress/plan.ts';
import { writeInPlace } from '../whole-file.ts';
import { linkedAddress } from './arrival-files.ts';
import type { ItemResult } from './brought-item.ts';

/** Gives such links their old addresses in the files that were written, and tells of them. Without a folder nothing is written. */
export function unlinkWithheld(
  results: readonly ItemResult[],
  { arrivals, itemAt }: Plan,
  { things }: Destination,
  contentDir: string | undefined,
): ImportNote[] {
  const withheld = new Set(results.flatMap((result) => result.withheld ?? []));
  for (const { kind, id, address, presentFile } of Object.values(arrivals))
    if (presentFile !== undefined && things[kind][id]?.isDraft === true) withheld.add(address);
  const oldAddress = (address: string): string =>
    withheld.has(address) ? (ownEntry(arrivals, itemAt[address] ?? '')?.link ?? address) : address;
  const notes: ImportNote[] = [];
  for (const { links = [], accounts } of results) {
    const closed = links.filter((address) => withheld.has(address));
    const [{ file, source } = {}] = accounts;
    if (closed.length === 0 || file === undefined || source === undefined) continue;
    if (contentDir !== undefined) relink(join(contentDir, file), oldAddress);
    const [are, keep] =
      closed.length === 1 ? ['is', 'link keeps its old address'] : ['are', 'links keep their old addresses'];
    notes.push({
      kind: 'left',
      source,
      file,
      message: `It links to ${closed.join(', ')}, which ${are} not out yet; the ${keep}.`,
      hint: `Once ${closed.length === 1 ? 'that is' : 'those are'} out, link to ${closed.length === 1 ? 'it' : 'them'} here.`,
    });
  }
  return notes;
}

function relink(path: string, oldAddress: (address: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const relinked = text.replace(linkedAddress, oldAddress);
  if (relinked !== text) writeInPlace(path, relinked);
}
