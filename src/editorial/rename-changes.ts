/**
 * What a new ID changes: the file's place, an alias for the address that it had, and every reference, directive and
 * link that names it. It exists because an ID is changed by hand in all places but one.
 */
import type { Kind } from '../schemas/kind-names.ts';
import type { Content, ContentEntry, FieldLink } from '../sources/read-content.ts';
import { directiveIdOffset } from '../sources/directive-id.ts';
import { splitFrontMatter } from '../sources/front-matter.ts';
import { lineStarts, offsetAt } from '../sources/source-text.ts';
import type { TextEdit } from '../sources/text-edit.ts';
import type { Place } from '../problem.ts';
import { kindPath } from './addresses.ts';
import { aliasEdits } from './alias-edits.ts';
import { fromRoot, movedLink, targetEdit, valueEdit, type Move } from './link-edits.ts';
import { movedPath, movesOf, type Rename } from './rename-moves.ts';

/** What changes in one file. */
export interface FileChange {
  /** The file as it is called now. */
  file: string;
  edits: TextEdit[];
  /** What could not be found where it must stand; there the editor must look. */
  missed: Place[];
}

/** The text of a file, without a byte-order mark. */
export type TextOf = (file: string) => string;

/** The changes of every file that has any. */
export function renameChanges(rename: Rename, content: Content, textOf: TextOf): FileChange[] {
  const changes = entriesOf(content).map(([kind, entry]) => entryChange(rename, content, kind, entry, textOf));
  const site = siteChange(rename, content.siteLinks, textOf);
  return [...changes, site].filter(({ edits, missed }) => edits.length > 0 || missed.length > 0);
}

function entriesOf(content: Content): [Kind, ContentEntry<unknown>][] {
  return (Object.entries(content.entries) as [Kind, Map<string, ContentEntry<unknown>>][]).flatMap(([kind, entries]) =>
    [...entries.values()].map((entry): [Kind, ContentEntry<unknown>] => [kind, entry]),
  );
}

/** Collects edits at places of one text, which most files have none in: it is read when the first is asked for. */
class Edits {
  readonly #textOf: TextOf;
  #text: { whole: string; starts: number[] } | undefined;
  readonly change: FileChange;

  constructor(file: string, textOf: TextOf) {
    this.#textOf = textOf;
    this.change = { file, edits: [], missed: [] };
  }

  at(place: Place, find: (text: string, offset: number) => TextEdit | undefined): void {
    if (this.#text === undefined) {
      const whole = this.#textOf(this.change.file);
      this.#text = { whole, starts: lineStarts(whole) };
    }
    const edit = find(this.#text.whole, offsetAt(this.#text.starts, place));
    if (edit === undefined) this.change.missed.push(place);
    else this.change.edits.push(edit);
  }
}

function entryChange(
  rename: Rename,
  content: Content,
  kind: Kind,
  entry: ContentEntry<unknown>,
  textOf: TextOf,
): FileChange {
  const isItself = kind === rename.kind && entry.id === rename.from;
  const edits = new Edits(entry.file, textOf);
  const [folder = '', last = ''] = rename.kind === 'comments' ? rename.from.split('/') : ['', rename.from];
  const replacement = rename.to.split('/').at(-1) ?? '';
  for (const { kind: named, id, place } of entry.references) {
    if (named !== rename.kind || id !== last) continue;
    if (rename.kind === 'comments' && !entry.id.startsWith(`${folder}/`)) continue;
    edits.at(place, (whole, offset) => valueEdit(whole, offset, id, replacement));
  }
  for (const { kind: named, id, place } of entry.body.references) {
    if (named !== rename.kind || id !== rename.from) continue;
    edits.at(place, (whole, offset) => {
      const from = directiveIdOffset(whole, offset, id);
      return from === undefined ? undefined : { from, to: from + id.length, text: rename.to };
    });
  }
  const base = baseOf(kind, entry.id);
  const isToAnotherFolder = isItself && folderOf(rename.from) !== folderOf(rename.to);
  const moved = (url: string): string | undefined => {
    const link = movedLinkOf(rename, url, base);
    return link ?? (isToAnotherFolder ? fromRoot(url, base) : undefined);
  };
  for (const { url, place } of entry.body.links) {
    const target = moved(url);
    if (target !== undefined) edits.at(place, (whole, offset) => targetEdit(whole, offset, url, target));
  }
  fieldLinks(entry.links, moved, edits);
  if (isItself) {
    for (const { url, place } of entry.body.images) {
      const target = movedPath(url, entry.file, movesOf(rename, content));
      if (target !== undefined) edits.at(place, (whole, offset) => targetEdit(whole, offset, url, target));
    }
    edits.change.edits.push(...ownAlias(rename, entry.file, textOf(entry.file)));
  }
  return edits.change;
}

function siteChange(rename: Rename, links: readonly FieldLink[], textOf: TextOf): FileChange {
  const edits = new Edits('site.yaml', textOf);
  fieldLinks(links, (url) => movedLinkOf(rename, url, '/'), edits);
  return edits.change;
}

function fieldLinks(links: readonly FieldLink[], moved: (url: string) => string | undefined, edits: Edits): void {
  for (const { url, place } of links) {
    const target = moved(url);
    if (target !== undefined) edits.at(place, (whole, offset) => valueEdit(whole, offset, url, target));
  }
}

function movedLinkOf({ kind, from, to }: Rename, url: string, base: string): string | undefined {
  const path = kindPath[kind];
  if (path === undefined) return undefined;
  const move: Move = { from: `${path}${from}/`, to: `${path}${to}/`, isWhole: kind !== 'pages' };
  return movedLink(url, base, move);
}

/** The page that the links of a file begin from. */
function baseOf(kind: Kind, id: string): string {
  return kind === 'comments' ? `/reviews/${folderOf(id)}/` : `${kindPath[kind] ?? '/'}${id}/`;
}

function folderOf(id: string): string {
  return id.split('/').slice(0, -1).join('/');
}

/** A comment has no page of its own, and so no alias. */
function ownAlias({ kind, from, to }: Rename, file: string, text: string): TextEdit[] {
  const path = kindPath[kind];
  if (path === undefined) return [];
  const change = { added: `${path}${from}/`, removed: `${path}${to}/` };
  if (file.endsWith('.yaml')) return aliasEdits(text, 0, change);
  const split = splitFrontMatter(text);
  if ('finding' in split) return [];
  return aliasEdits(split.yaml, split.yamlStart, change);
}
