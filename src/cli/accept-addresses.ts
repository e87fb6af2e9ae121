/** Writes the addresses that `permalinks.txt` lacks into it: the one place that does. */
import { join } from 'node:path';
import { permalinkLines } from '../editorial/permalinks.ts';
import type { Content } from '../sources/read-content.ts';
import { writeWhole } from './whole-file.ts';

/** Adds what is missing at the end, all at once or not at all; says in a sentence what was done. */
export async function acceptAddresses(
  contentDir: string,
  content: Content,
  served: readonly string[],
): Promise<string> {
  const known = new Set(permalinkLines(content.permalinks ?? '').map(({ path }) => path));
  const added = served.filter((address) => !known.has(address));
  if (added.length === 0) return 'permalinks.txt holds every address already.';
  const before = content.permalinks ?? '';
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  await writeWhole(join(contentDir, 'permalinks.txt'), `${before}${separator}${added.join('\n')}\n`);
  return `permalinks.txt holds ${String(added.length)} more ${added.length === 1 ? 'address' : 'addresses'} now.`;
}
