/** Writes old addresses into files that are here already: beside the aliases that they have, and nothing else of them. */
import { join } from 'node:path';
import { aliasEdits } from '../../editorial/alias-edits.ts';
import type { Destination } from '../../imports/destination.ts';
import type { AddedAlias } from '../../imports/wordpress/writers.ts';
import { splitFrontMatter } from '../../sources/front-matter.ts';
import { carryOut } from '../carry-out.ts';
import { readMarked } from '../whole-file.ts';

/** Adds each alias to its file. */
export async function addAliases(
  contentDir: string,
  aliases: readonly AddedAlias[],
  { things }: Destination,
): Promise<void> {
  for (const { kind, id, alias } of aliases) {
    const file = things[kind][id]?.file;
    if (file === undefined) continue;
    const { text } = await readMarked(join(contentDir, file));
    const split = file.endsWith('.yaml') ? { yaml: text, yamlStart: 0 } : splitFrontMatter(text);
    if ('finding' in split) continue; // a broken file is told by the check, and nothing of it is touched
    const edits = aliasEdits(split.yaml, split.yamlStart, { added: alias, removed: alias });
    await carryOut(contentDir, [{ file, edits }], []);
  }
}
