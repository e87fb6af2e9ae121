/** Which files and folders go elsewhere when a thing gets another ID. */
import { posix } from 'node:path';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';

/** A new ID for a thing. */
export interface Rename {
  kind: Kind;
  from: string;
  to: string;
}

/** A file, or a folder with all that is in it, that gets another name; both relative to the content folder. */
export interface PathMove {
  from: string;
  to: string;
}

/** The moves, in the order in which they are made. A review takes its comments with it. */
export function movesOf({ kind, from, to }: Rename, content: Content): PathMove[] {
  const entries = content.entries[kind] as ReadonlyMap<string, ContentEntry<unknown>>;
  const file = entries.get(from)?.file;
  if (file === undefined) return [];
  const hasComments =
    kind === 'reviews' && [...content.entries.comments.keys()].some((id) => id.startsWith(`${from}/`));
  return [
    isFolderOfOne(file, entries)
      ? { from: `${kind}/${from}`, to: `${kind}/${to}` }
      : {
          from: file,
          to: file.endsWith('/index.md') ? `${kind}/${to}/index.md` : `${kind}/${to}.${kinds[kind].extension}`,
        },
    ...(hasComments ? [{ from: `comments/${from}`, to: `comments/${to}` }] : []),
  ];
}

/** Does the folder of this `index.md` hold nothing else that is read? Then what lies in it is its own. */
function isFolderOfOne(file: string, entries: ReadonlyMap<string, ContentEntry<unknown>>): boolean {
  if (!file.endsWith('/index.md')) return false;
  const folder = posix.dirname(file);
  return [...entries.values()].every((entry) => entry.file === file || !entry.file.startsWith(`${folder}/`));
}

/** How a file that lies beside another one is named from where that one goes; undefined where nothing changes. */
export function movedPath(url: string, file: string, [move]: readonly PathMove[]): string | undefined {
  if (move?.from !== file || /^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return undefined;
  const [before, after] = [posix.dirname(move.from), posix.dirname(move.to)];
  return before === after ? undefined : posix.relative(after, posix.join(before, url));
}
