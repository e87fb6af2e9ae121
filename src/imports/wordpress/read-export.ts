/**
 * Reads a WordPress export, however large, one item at a time: a magazine's archive is hundreds of megabytes, and an
 * import reads it twice, first for the addresses of its things, then for the things.
 */
import type { ExportedItem, ExportedSite } from './export.ts';
import { ExportParser } from './export-parser.ts';
import { exportText, type ReadProgress, type TextDamage } from './export-text.ts';

/** An export, to be read from its beginning as often as it is iterated: `for await (const item of readExport(path))`. */
export interface ReadableExport extends AsyncIterable<ExportedItem> {
  /**
   * The head as far as the last iteration has come: with the first item all that stands before it, which in an export
   * as WordPress writes it is all; at the end, all.
   */
  readonly site: ExportedSite;
  /** What the last iteration could not take over of the text so far. */
  readonly damage: Readonly<TextDamage>;
}

/**
 * The export in a file: its items in their order. Iterating throws ArchiveRefused, with a sentence for a person, where
 * the file is not there, is no export, is malformed, cut short or made to harm; the items before come all the same.
 * `progress` is told of every piece that is read.
 */
export function readExport(path: string, progress?: ReadProgress): ReadableExport {
  let parser = new ExportParser(path);
  let damage: TextDamage = { forbidden: 0, unreadable: 0 };
  return {
    get site() {
      return parser.site;
    },
    get damage() {
      return { ...damage, forbidden: damage.forbidden + parser.forbiddenReferences };
    },
    async *[Symbol.asyncIterator]() {
      parser = new ExportParser(path);
      damage = { forbidden: 0, unreadable: 0 };
      for await (const text of exportText(path, damage, progress)) yield* parser.write(text);
      parser.end();
    },
  };
}
