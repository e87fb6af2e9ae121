/** Checks that nothing stands at the address of something else: two things, or an old address and a thing. */
import { problemIn, type Finding, type Problem } from '../problem.ts';
import type { Content } from '../sources/read-content.ts';
import { addressPath, type Address } from './addresses.ts';
import { isAlwaysServed, isOwnAddress, isReservedStep } from './own-addresses.ts';
import { aliasesOf, permalinkLines } from './permalinks.ts';

/** What a build serves beside old addresses. */
interface Served {
  addresses: ReadonlyMap<string, Address>;
  /** As paths of the site. */
  publicFiles: ReadonlySet<string>;
}

/** Every address that two things have, or an alias and a thing. */
export function doubleProblems(
  content: Content,
  addresses: ReadonlyMap<string, Address>,
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const served = { addresses, publicFiles };
  return [...pageProblems(content), ...aliasProblems(content, served), ...lineProblems(content, served)];
}

function pageProblems(content: Content): Problem[] {
  return [...content.entries.pages.values()]
    .filter(({ id }) => isReservedStep(id) || isReservedStep(id.split('/')[0] ?? ''))
    .map(({ id, file, isDraft }) => {
      const message = `This page would stand at /${id}/, where the site has a page of its own.`;
      const hint = 'Give the file another name.';
      return problemIn(file, { code: 'duplicate-url', line: 1, column: 1, field: '', message, hint }, isDraft);
    });
}

const aliasHint =
  'An alias is an address that nothing else has any more. Take it out, or choose which of the two keeps it.';

function aliasProblems(content: Content, served: Served): Problem[] {
  const taken = new Map<string, string>();
  const folders = new Set<string>();
  return aliasesOf(content).flatMap(({ alias, index, entry }) => {
    const path = addressPath(alias);
    const isFile = !path.endsWith('/');
    const other = ownerOf(path, served, isOwnAddress) ?? taken.get(path);
    const above = foldersAbove(path).find((folder) => taken.has(folder) || isFileThere(folder, served));
    taken.set(path, entry.file);
    for (const folder of foldersAbove(path)) folders.add(folder);
    const message =
      other !== undefined
        ? `${alias} is the address of ${other} already.`
        : above !== undefined
          ? `${alias} would lie below ${above}, which is a file and no folder.`
          : isFile && folders.has(path)
            ? `${alias} would be a file, and another alias lies below it.`
            : undefined;
    if (message === undefined) return [];
    const field = `aliases[${String(index)}]`;
    const finding: Finding = {
      code: 'duplicate-url',
      ...entry.placeOf(['aliases', index]),
      field,
      message,
      hint: aliasHint,
    };
    return [problemIn(entry.file, finding, entry.isDraft)];
  });
}

/** Lines of permalinks.txt that would lead away from what every build makes; a thing that came back simply stays. */
function lineProblems(content: Content, served: Served): Problem[] {
  return permalinkLines(content.permalinks ?? '').flatMap(({ line, column, path: written, to }) => {
    const path = addressPath(written);
    if (to === undefined || served.addresses.has(path)) return [];
    const other = ownerOf(path, served, isAlwaysServed);
    const above = foldersAbove(path).find((folder) => isFileThere(folder, served));
    if (other === undefined && above === undefined) return [];
    const message =
      other === undefined
        ? `${written} would lie below ${above ?? ''}, which is a file and no folder.`
        : `${written} is the address of ${other} already.`;
    const hint = 'What is there stays there. Take the line out.';
    return [problemIn('permalinks.txt', { code: 'duplicate-url', line, column, field: written, message, hint })];
  });
}

/** What has this address; `isOwn` says which ones are the site's own. */
function ownerOf(
  path: string,
  { addresses, publicFiles }: Served,
  isOwn: (path: string) => boolean,
): string | undefined {
  const at = addresses.get(path);
  if (at !== undefined) return at.file ?? 'a page of the site itself';
  const isFileOfSite = publicFiles.has(path) || publicFiles.has(`${path}index.html`);
  return isFileOfSite || isOwn(path) ? 'a page of the site itself' : undefined;
}

function isFileThere(path: string, { addresses, publicFiles }: Served): boolean {
  return addresses.has(path) || publicFiles.has(path) || isOwnAddress(path);
}

/** `/a` and `/a/b` of `/a/b/`: the folders in which its file lies, without closing slashes. */
function foldersAbove(path: string): string[] {
  const steps = path.split('/').slice(1, -1);
  // A step that is empty is told as what it is.
  if (steps.includes('')) return [];
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}
