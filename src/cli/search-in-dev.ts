/**
 * Search in `npm run dev`, on the content as it is: what a build writes below `/pagefind/` is answered here from
 * memory, made of the pages that the server itself gives, drafts and scheduled reviews among them.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { addressesOf } from '../editorial/addresses.ts';
import { indexInMemory, type IndexFiles } from '../search/index-in-memory.ts';
import { comparePages } from '../search/page-order.ts';
import { indexFolders } from '../search/site-index.ts';
import { readContent } from '../sources/read-content.ts';
import type { Settings } from '../sources/settings.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { devPages } from './dev-pages.ts';
import { answerFor, type DevRoute } from './dev-route.ts';
import { LiveIndex } from './live-index.ts';
import { showProgress } from './progress.ts';
import { reasonOf } from './run.ts';

/** The part of Astro's server that answers for search; `root` is where Astro keeps the content that it has loaded. */
export function searchInDev(settings: Settings, root: string): AstroIntegration {
  const { base } = publicationAddress(settings);
  const tell = leftOutTeller();
  return {
    name: 'cuemark-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const index = new LiveIndex({
          version: () => storeVersion(root),
          index: (isStale) => {
            const [origin = ''] = server.resolvedUrls?.local ?? [];
            return indexOf(settings, new URL(base, origin).href, isStale, tell);
          },
        });
        const route: DevRoute = {
          base,
          fileAt: (path) => {
            const [folder = ''] = path.split('/', 1);
            return Object.values(indexFolders).includes(folder) ? index.file(path) : undefined;
          },
          failed: (error) => {
            if (server.httpServer?.listening === true)
              process.stderr.write(`Search could not be indexed. ${reasonOf(error)}\n`);
          },
        };
        answerFor(route, server);
      },
    },
  };
}

/** Astro writes all content that it has loaded to one file, and its pages follow that file. */
function storeVersion(root: string): string {
  const stats = statSync(join(root, '.astro/data-store.json'), { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : [stats.mtimeNs, stats.size, stats.ino].join(' ');
}

async function indexOf(
  settings: Settings,
  site: string,
  isOver: () => boolean,
  tell: (leftOut: readonly string[]) => void,
): Promise<IndexFiles> {
  const content = await readContent(settings.contentDir);
  // Files for machines stand among the addresses; what can be found is a page, drafts and scheduled reviews included.
  const paths = [...addressesOf(content, settings.now).keys()].filter((path) => path.endsWith('/')).sort(comparePages);
  const progress = showProgress('Indexing for search');
  const leftOut: string[] = [];
  const leaveOut = (path: string, status: number): void => void leftOut.push(`${path} (status ${String(status)})`);
  const pages = devPages({ site, paths, isOver, step: progress.step, leaveOut });
  try {
    const files = await indexInMemory(pages, content.site?.language ?? 'en');
    if (!isOver()) tell(leftOut);
    return files;
  } finally {
    progress.end();
  }
}

/** Says on standard error which pages search lacks, once for as long as these are the ones. */
function leftOutTeller(): (leftOut: readonly string[]) => void {
  let said = '';
  return (leftOut) => {
    const list = leftOut.join(', ');
    if (list !== said && list !== '')
      process.stderr.write(
        `Search leaves out what could not be made: ${list}. Open the page, or run "npm run check", to see why.\n`,
      );
    said = list;
  };
}
