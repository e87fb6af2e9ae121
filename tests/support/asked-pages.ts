/** What a person asks of a tool that looks at pages: `PATH...` for these pages alone, `--site FOLDER` for a site that is built already. */
import { resolve } from 'node:path';
import type { KindOfPage } from './page-kinds.ts';

/** What was asked for. */
export interface AskedPages {
  /** Absolute; undefined where the sample magazine is to be built. */
  site: string | undefined;
  /** The pages that were named, or all that there are. */
  among: (all: readonly KindOfPage[]) => readonly KindOfPage[];
}

/** Reads the arguments of a command; a page that is no known kind's is called by its path. */
export function askedPages(args: readonly string[]): AskedPages {
  const at = args.indexOf('--site');
  const paths = args
    .filter((_, index) => at === -1 || (index !== at && index !== at + 1))
    .map((path) => path.replace(/^\//, ''));
  return {
    // npm says in INIT_CWD where the command was called.
    site: at === -1 ? undefined : resolve(process.env['INIT_CWD'] ?? '', args[at + 1] ?? ''),
    among: (all) =>
      paths.length === 0 ? all : paths.map((path) => all.find((kind) => kind.path === path) ?? { name: path, path }),
  };
}
