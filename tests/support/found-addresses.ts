/** Which pages a built site's search finds, asked of its indexes: published pages do not say any more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fragmentOf } from '../../src/search/bundle-file.ts';
import { builtFiles } from './crawl.ts';

/** The addresses in the indexes of all languages, spoilers included: `/reviews/x/`. */
export function foundAddresses(folder: string): string[] {
  const addresses: string[] = [];
  for (const file of builtFiles(join(folder, 'pagefind-spoilers')).filter((path) => path.endsWith('.pf_fragment')))
    fragmentOf(readFileSync(join(folder, 'pagefind-spoilers', file)), (address) => {
      addresses.push(address);
      return false;
    });
  return addresses.sort();
}
